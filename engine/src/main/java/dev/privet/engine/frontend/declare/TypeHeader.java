package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeParameter;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Type parameters and supertypes.
 *
 * @param isPartial of a header whose reading needs itself: nothing is known yet
 */
record TypeHeader(
    List<TypeParameter> typeParameters,
    Optional<Type> superclass,
    List<Type> interfaces,
    boolean isPartial) {

  static TypeHeader partial() {
    return new TypeHeader(List.of(), Optional.empty(), List.of(), true);
  }

  /** Binary name of the superclass that no syntax names, other than {@code Object}. */
  static @Nullable String implicitSuperclass(SourceType type) {
    if (type.node() instanceof EnumConstantDeclaration) {
      return type.outer().orElse(null);
    }
    switch (type.kind()) {
      case ENUM:
        return "java.lang.Enum";
      case RECORD:
        return "java.lang.Record";
      case ANNOTATION:
        return "java.lang.annotation.Annotation";
      default:
        return null;
    }
  }

  static TypeHeader read(SourceType type) {
    TypeReader types = type.declarations().types();
    List<TypeParameter> parameters = types.typeParameters(TypeSyntax.typeParameters(type.node()));
    List<Type> interfaces = new ArrayList<>();
    Type superclass = ClassType.OBJECT;
    String implicit = implicitSuperclass(type);
    ClassOrInterfaceType extended = TypeSyntax.extended(type.node());
    if (type.kind() == TypeKind.ANNOTATION) {
      interfaces.add(ClassType.of("java.lang.annotation.Annotation"));
    } else if (type.kind() == TypeKind.ENUM) {
      superclass = ClassType.of("java.lang.Enum", List.of(ClassType.of(type.name())));
    } else if (implicit != null) {
      superclass = ClassType.of(implicit);
    } else if (extended != null) {
      Type named = types.type(extended);
      if (isInterface(named, type.declarations())) {
        interfaces.add(named);
      } else {
        superclass = named;
      }
    }
    interfaces.addAll(types.all(TypeSyntax.implemented(type.node())));
    boolean isInterface = type.kind() == TypeKind.INTERFACE || type.kind() == TypeKind.ANNOTATION;
    return new TypeHeader(
        parameters,
        isInterface ? Optional.empty() : Optional.of(superclass),
        List.copyOf(interfaces),
        false);
  }

  /** An anonymous class extends or implements what it makes. */
  private static boolean isInterface(Type type, SourceDeclarations declarations) {
    return type instanceof ClassType
        && declarations
            .find(((ClassType) type).name())
            .map(TypeDeclaration::modifiers)
            .filter(Modifier::isInterface)
            .isPresent();
  }
}
