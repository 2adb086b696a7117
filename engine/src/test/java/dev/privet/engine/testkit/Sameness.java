package dev.privet.engine.testkit;

import dev.privet.engine.AuditResult;
import java.util.List;
import java.util.Optional;

/** Whether two audits of the same input answered the same, timings aside. */
final class Sameness {

  private Sameness() {}

  /** The first difference, in words. */
  static Optional<String> difference(AuditResult one, AuditResult other) {
    return difference("finding", one.findings(), other.findings())
        .or(() -> difference("gap", one.gaps(), other.gaps()))
        .or(() -> difference("probe", one.probes(), other.probes()))
        .or(() -> difference("coverage", List.of(one.coverage()), List.of(other.coverage())));
  }

  private static Optional<String> difference(String what, List<?> one, List<?> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      Object left = i < one.size() ? one.get(i) : "none";
      Object right = i < other.size() ? other.get(i) : "none";
      if (!left.equals(right)) {
        return Optional.of(
            what + " " + (i + 1) + " differs\n    first: " + left + "\n    then:  " + right);
      }
    }
    return Optional.empty();
  }
}
