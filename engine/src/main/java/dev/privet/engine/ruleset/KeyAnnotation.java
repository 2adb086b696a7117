package dev.privet.engine.ruleset;

import java.util.List;

/**
 * An annotation that binds what it stands on to a key of a request, a row or a document.
 *
 * @param annotation binary name, or simple name where any annotation so called is meant
 * @param elements elements that may hold the key, first one set counts
 * @param identifies whether what it binds tells which one is meant, as a part of a path does: a
 *     role by itself is an id there and no name
 */
public record KeyAnnotation(String annotation, List<String> elements, boolean identifies) {
  public KeyAnnotation {
    elements = List.copyOf(elements);
  }

  /** Whether a use of an annotation type is one of these. */
  public boolean matches(String type) {
    return type.equals(annotation)
        || type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1)
            .equals(annotation)
        // A missing class leaves the simple name.
        || annotation.endsWith("." + type);
  }
}
