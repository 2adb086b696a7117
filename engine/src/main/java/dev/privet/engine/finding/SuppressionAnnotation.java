package dev.privet.engine.finding;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code @SuppressWarnings("privet:PersonalDataInLog")} and what it stands on.
 *
 * @param rules names or ids; {@code all} for {@code privet} and {@code privet:all}
 * @param type binary name of the annotated type, or of the annotated member's
 * @param method the annotated method or constructor
 * @param extent the whole declaration where that is known, else its name
 * @param member whether it stands on a method or field, not on the type
 */
record SuppressionAnnotation(
    Set<String> rules,
    String type,
    Optional<MethodKey> method,
    Optional<Position> extent,
    boolean member) {

  static final String ALL = "all";

  private static final String TOOL = "privet";

  /** The rules that annotations name to be suppressed; empty if they say nothing to Privet. */
  static Set<String> rules(List<AnnotationUse> annotations) {
    Set<String> rules = new LinkedHashSet<>();
    for (AnnotationUse annotation : annotations) {
      if (annotation.simpleName().equals("SuppressWarnings")) {
        Object value = annotation.elements().get("value");
        for (Object word :
            value instanceof List<?> list ? list : List.of(value == null ? "" : value)) {
          rule(word).ifPresent(rules::add);
        }
      }
    }
    return rules;
  }

  private static Optional<String> rule(Object word) {
    if (word.equals(TOOL)) {
      return Optional.of(ALL);
    }
    return word instanceof String text && text.startsWith(TOOL + ":")
        ? Optional.of(text.substring(TOOL.length() + 1).strip())
        : Optional.empty();
  }
}
