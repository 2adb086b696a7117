package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.List;

/**
 * Erased descriptors straight from syntax: a method's own type variables are named after its
 * descriptor, so it cannot be made from types. Compiler-added parameters are left out.
 */
final class Erasure {
  /** Of type parameters bounded by type parameters; longer only in a cycle, which is an error. */
  private static final int DEPTH = 64;

  private static final String OBJECT = "Ljava/lang/Object;";

  private final SourceDeclarations declarations;

  Erasure(SourceDeclarations declarations) {
    this.declarations = declarations;
  }

  String parameters(List<Parameter> parameters) {
    StringBuilder text = new StringBuilder("(");
    for (Parameter parameter : parameters) {
      text.append(parameter.isVarArgs() ? "[" : "").append(of(parameter.getType()));
    }
    return text.append(')').toString();
  }

  String of(Type type) {
    return of(type, 0);
  }

  private String of(Type type, int depth) {
    if (type.isPrimitiveType()) {
      return String.valueOf(
          PrimitiveType.valueOf(type.asPrimitiveType().getType().name()).descriptor());
    }
    if (type.isArrayType()) {
      return "[" + of(type.asArrayType().getComponentType(), depth);
    }
    if (type.isVoidType()) {
      return "V";
    }
    return type.isClassOrInterfaceType() ? ofClass(type.asClassOrInterfaceType(), depth) : OBJECT;
  }

  private String ofClass(ClassOrInterfaceType type, int depth) {
    Names.Named named = declarations.names().of(type);
    TypeParameter variable = named.variable();
    if (variable != null) {
      return variable.getTypeBound().isEmpty() || depth > DEPTH
          ? OBJECT
          : ofClass(variable.getTypeBound().get(0), depth + 1);
    }
    TypeDeclaration declared = named.type();
    if (declared != null) {
      return ofName(declared.name());
    }
    // Not its arguments: a method's own variable among them asks for the method's key, this text.
    return ofName(declarations.types().unknownName(type));
  }

  private static String ofName(String binaryName) {
    return "L" + binaryName.replace('.', '/') + ";";
  }

  /** Of a type that is read already; {@code field} types of implied members. */
  String of(dev.privet.engine.program.Type type) {
    return of(type, declarations, 0);
  }

  private static String of(
      dev.privet.engine.program.Type type, SourceDeclarations declarations, int depth) {
    if (type instanceof PrimitiveType) {
      return String.valueOf(((PrimitiveType) type).descriptor());
    }
    if (type instanceof VoidType) {
      return "V";
    }
    if (type instanceof ArrayType) {
      return "[" + of(((ArrayType) type).element(), declarations, depth);
    }
    if (type instanceof ClassType) {
      return ofName(((ClassType) type).name());
    }
    if (type instanceof IntersectionType && !((IntersectionType) type).parts().isEmpty()) {
      return of(((IntersectionType) type).parts().get(0), declarations, depth);
    }
    if (type instanceof TypeVariable && depth <= DEPTH) {
      TypeVariable variable = (TypeVariable) type;
      return declarations
          .find(variable.owner())
          .flatMap(
              owner ->
                  owner.typeParameters().stream()
                      .filter(parameter -> parameter.variable().equals(variable))
                      .findFirst())
          .filter(parameter -> !parameter.bounds().isEmpty())
          .map(parameter -> of(parameter.bounds().get(0), declarations, depth + 1))
          .orElse(OBJECT);
    }
    return type instanceof UnknownType ? ofName(((UnknownType) type).name()) : OBJECT;
  }
}
