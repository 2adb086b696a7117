package dev.privet.engine.finding;

import dev.privet.engine.frontend.LoweredModule.LineComment;
import dev.privet.engine.program.Position;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A comment {@code // privet:ignore PersonalDataInLog, PRV102: the reason}.
 *
 * @param rules names or ids, in the order written
 * @param reason empty if none is given; such a comment suppresses nothing
 */
record SuppressionComment(Position position, Set<String> rules, String reason) {

  private static final String VERB = "ignore";

  /** What a comment asks to ignore; empty if it asks for something else. */
  static Optional<SuppressionComment> parse(LineComment comment) {
    String text = comment.text().strip();
    if (!text.startsWith(VERB)) {
      return Optional.empty();
    }
    String rest = text.substring(VERB.length());
    if (!rest.isEmpty() && Character.isJavaIdentifierPart(rest.charAt(0))) {
      return Optional.empty();
    }
    int colon = rest.indexOf(':');
    String names = colon < 0 ? rest : rest.substring(0, colon);
    String reason = colon < 0 ? "" : rest.substring(colon + 1).strip();
    Set<String> rules = new LinkedHashSet<>();
    for (String name : names.split("[,\\s]+", -1)) {
      if (!name.isEmpty()) {
        rules.add(name);
      }
    }
    return Optional.of(new SuppressionComment(comment.position(), rules, reason));
  }

  boolean isComplete() {
    return !rules.isEmpty() && !reason.isEmpty();
  }
}
