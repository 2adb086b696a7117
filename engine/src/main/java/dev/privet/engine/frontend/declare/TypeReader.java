package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Type syntax to types. */
final class TypeReader {
  private final SourceDeclarations declarations;

  TypeReader(SourceDeclarations declarations) {
    this.declarations = declarations;
  }

  Type type(com.github.javaparser.ast.type.Type syntax) {
    if (syntax.isClassOrInterfaceType()) {
      return classType(syntax.asClassOrInterfaceType());
    }
    if (syntax.isPrimitiveType()) {
      return PrimitiveType.valueOf(syntax.asPrimitiveType().getType().name());
    }
    if (syntax.isArrayType()) {
      return new ArrayType(type(syntax.asArrayType().getComponentType()));
    }
    if (syntax.isVoidType()) {
      return VoidType.VOID;
    }
    if (syntax.isWildcardType()) {
      return new WildcardType(
          syntax.asWildcardType().getExtendedType().map(this::type).orElse(null),
          syntax.asWildcardType().getSuperType().map(this::type).orElse(null));
    }
    if (syntax.isIntersectionType()) {
      return new IntersectionType(all(syntax.asIntersectionType().getElements()));
    }
    if (syntax.isUnionType()) {
      return union(syntax.asUnionType());
    }
    if (syntax.isTypeParameter()) {
      return variable(syntax.asTypeParameter());
    }
    return syntax.isVarType() ? new UnknownType("var") : UnknownType.UNNAMED;
  }

  List<Type> all(List<? extends com.github.javaparser.ast.type.Type> syntax) {
    List<Type> types = new ArrayList<>(syntax.size());
    syntax.forEach(type -> types.add(type(type)));
    return types;
  }

  /** Of a formal parameter or component, an array where it takes any number. */
  Type typeOf(com.github.javaparser.ast.body.Parameter parameter) {
    Type declared = type(parameter.getType());
    return parameter.isVarArgs() ? new ArrayType(declared) : declared;
  }

  private Type classType(ClassOrInterfaceType syntax) {
    Names.Named named = declarations.names().of(syntax);
    if (named.variable() != null) {
      return variable(named.variable());
    }
    TypeDeclaration type = named.type();
    if (type == null) {
      String name = unknownName(syntax);
      return name.equals("lombok.val") || name.equals("lombok.var")
          ? new UnknownType("var")
          : new UnknownType(name, arguments(syntax));
    }
    if (type.name().equals("lombok.val") || type.name().equals("lombok.var")) {
      return new UnknownType("var");
    }
    return new ClassType(outer(type, syntax), type.name(), arguments(syntax));
  }

  private List<Type> arguments(ClassOrInterfaceType syntax) {
    return syntax.getTypeArguments().map(this::all).orElse(List.of());
  }

  /** The best name known of a class that is nowhere declared. */
  String unknownName(ClassOrInterfaceType syntax) {
    return declarations.missing().binaryName(syntax.getNameWithScope(), syntax);
  }

  /** The nearest class that all alternatives of a multi-catch extend. */
  private Type union(UnionType union) {
    List<Type> alternatives = all(union.getElements());
    Set<String> common = new HashSet<>();
    String candidate = "java.lang.Throwable";
    for (int i = alternatives.size() - 1; i >= 0; i--) {
      List<String> chain = superclasses(alternatives.get(i));
      if (i == alternatives.size() - 1) {
        common.addAll(chain);
      } else {
        common.retainAll(chain);
      }
      if (i == 0) {
        candidate = chain.stream().filter(common::contains).findFirst().orElse(candidate);
      }
    }
    return ClassType.of(candidate);
  }

  private List<String> superclasses(Type type) {
    List<String> chain = new ArrayList<>();
    Type next = type;
    while (next instanceof ClassType && !chain.contains(((ClassType) next).name())) {
      String name = ((ClassType) next).name();
      chain.add(name);
      next = declarations.find(name).flatMap(TypeDeclaration::superclass).orElse(null);
    }
    return chain;
  }

  /**
   * The parameterised type around an inner class: as written, or that of the enclosing class it is
   * a member of, by inheritance or not.
   */
  private @Nullable ClassType outer(TypeDeclaration type, ClassOrInterfaceType syntax) {
    Hierarchy hierarchy = declarations.hierarchy();
    if (!hierarchy.isInner(type)) {
      return null;
    }
    TypeDeclaration around = type.outer().flatMap(declarations::find).orElse(null);
    if (around == null || !isGeneric(around)) {
      return null;
    }
    ClassOrInterfaceType scope = syntax.getScope().orElse(null);
    if (scope != null) {
      Type written = type(scope);
      return written instanceof ClassType && ((ClassType) written).name().equals(around.name())
          ? (ClassType) written
          : null;
    }
    for (Node node = syntax; node != null; node = node.getParentNode().orElse(null)) {
      SourceType enclosing =
          TypeSyntax.declaresType(node) ? declarations.unitOf(syntax).declared(node) : null;
      ClassType found =
          enclosing == null || enclosing.isReadingHeader()
              ? null
              : hierarchy.asSuper(enclosing, around.name());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean isGeneric(TypeDeclaration type) {
    if (type instanceof SourceType
        ? !TypeSyntax.typeParameters(((SourceType) type).node()).isEmpty()
        : !type.typeParameters().isEmpty()) {
      return true;
    }
    return declarations.hierarchy().isInner(type)
        && type.outer().flatMap(declarations::find).map(this::isGeneric).orElse(false);
  }

  TypeVariable variable(TypeParameter parameter) {
    Node owner = parameter.getParentNode().orElse(parameter);
    UnitScope unit = declarations.unitOf(parameter);
    if (owner instanceof CallableDeclaration) {
      SourceType type = unit.declared(owner.getParentNode().orElse(owner));
      String key = type == null ? "?" : type.keyOf(owner).toString();
      return new TypeVariable(key, parameter.getNameAsString());
    }
    SourceType type = unit.declared(owner);
    return new TypeVariable(type == null ? "?" : type.name(), parameter.getNameAsString());
  }

  List<dev.privet.engine.program.TypeParameter> typeParameters(List<TypeParameter> syntax) {
    List<dev.privet.engine.program.TypeParameter> list = new ArrayList<>(syntax.size());
    for (TypeParameter parameter : syntax) {
      list.add(
          new dev.privet.engine.program.TypeParameter(
              variable(parameter), all(parameter.getTypeBound())));
    }
    return list;
  }
}
