package dev.privet.engine.program;

import java.util.Map;

/**
 * An annotation as written.
 *
 * @param type binary name; the simple name where the class is not on the classpath
 * @param elements element name to value: a {@code String}, a boxed primitive, a {@link Type} (class
 *     literal), a {@link FieldKey} (enum constant), an {@code AnnotationUse}, a {@code List} of
 *     these; absent where the expression is not constant
 */
public record AnnotationUse(String type, Map<String, Object> elements) {
  public AnnotationUse {
    elements = Map.copyOf(elements);
  }

  /** The type's name after the last dot or dollar sign. */
  public String simpleName() {
    int cut = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$'));
    return type.substring(cut + 1);
  }
}
