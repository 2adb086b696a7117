package dev.privet.engine.program;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * A declared field, enum constant or record component.
 *
 * @param constant a compile-time constant's value: {@code String} or boxed primitive
 */
public record FieldDeclaration(
    FieldKey key,
    int modifiers,
    Type type,
    boolean enumConstant,
    Optional<Object> constant,
    List<AnnotationUse> annotations,
    Origin origin,
    Optional<Position> position) {

  public FieldDeclaration {
    annotations = List.copyOf(annotations);
  }

  public String name() {
    return key.name();
  }

  public boolean isStatic() {
    return Modifier.isStatic(modifiers);
  }
}
