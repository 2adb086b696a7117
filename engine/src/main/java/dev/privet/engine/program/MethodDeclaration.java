package dev.privet.engine.program;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * A declared method or constructor.
 *
 * @param modifiers bits as in {@link Modifier}; interface methods without body carry {@code
 *     ABSTRACT}
 * @param returnType {@link VoidType} of constructors
 */
public record MethodDeclaration(
    MethodKey key,
    int modifiers,
    boolean varargs,
    List<TypeParameter> typeParameters,
    List<Parameter> parameters,
    Type returnType,
    List<Type> thrown,
    List<AnnotationUse> annotations,
    Origin origin,
    Optional<Position> position) {

  public MethodDeclaration {
    typeParameters = List.copyOf(typeParameters);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
    annotations = List.copyOf(annotations);
  }

  public String name() {
    return key.name();
  }

  public boolean isStatic() {
    return Modifier.isStatic(modifiers);
  }

  public boolean isAbstract() {
    return Modifier.isAbstract(modifiers);
  }

  public boolean isConstructor() {
    return key.isConstructor();
  }
}
