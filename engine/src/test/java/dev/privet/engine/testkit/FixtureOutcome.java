package dev.privet.engine.testkit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a fixture fared.
 *
 * @param failures readable on their own, in order of place; empty: it passes
 */
public record FixtureOutcome(String name, List<String> failures) {
  public FixtureOutcome {
    failures = List.copyOf(failures);
  }

  public boolean passed() {
    return failures.isEmpty();
  }

  /** For people; the first failure comes first. */
  @Override
  public String toString() {
    if (passed()) {
      return name + ": passed";
    }
    return failures.stream()
        .collect(Collectors.joining("\n  ", failures.size() + " in " + name + ":\n  ", ""));
  }
}
