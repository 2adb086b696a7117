package dev.privet.engine.program;

import java.util.List;
import java.util.Optional;

/**
 * A formal parameter.
 *
 * @param name {@code argN} where a class file does not tell
 * @param position of its declaration, where it is written
 */
public record Parameter(
    String name, Type type, List<AnnotationUse> annotations, Optional<Position> position) {
  public Parameter {
    annotations = List.copyOf(annotations);
  }

  /** One that is written nowhere. */
  public Parameter(String name, Type type, List<AnnotationUse> annotations) {
    this(name, type, annotations, Optional.empty());
  }
}
