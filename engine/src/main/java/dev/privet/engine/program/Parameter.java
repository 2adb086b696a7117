package dev.privet.engine.program;

import java.util.List;

/** A formal parameter; {@code name} is {@code argN} where a class file does not tell. */
public record Parameter(String name, Type type, List<AnnotationUse> annotations) {
  public Parameter {
    annotations = List.copyOf(annotations);
  }
}
