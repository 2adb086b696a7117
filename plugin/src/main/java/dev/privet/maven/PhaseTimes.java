package dev.privet.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How long each phase of an audit took, for people. */
final class PhaseTimes {

  private static final String WHOLE = "frontend";

  /** What the frontend does, in all threads together. */
  private static final Set<String> PARTS = Set.of("parse", "declare", "attribute", "lower");

  private PhaseTimes() {}

  /**
   * A line a phase, and their sum.
   *
   * @param phases with milliseconds, in their order
   */
  static List<String> lines(Map<String, Long> phases) {
    List<String> lines = new ArrayList<>();
    long sum = 0;
    for (Map.Entry<String, Long> phase : phases.entrySet()) {
      if (PARTS.contains(phase.getKey())) {
        continue;
      }
      sum += phase.getValue();
      lines.add(line(phase.getKey(), phase.getValue()));
      if (phase.getKey().equals(WHOLE)) {
        phases.entrySet().stream()
            .filter(part -> PARTS.contains(part.getKey()))
            .forEach(
                part -> lines.add(line("  " + part.getKey(), part.getValue()) + " in all threads"));
      }
    }
    lines.add(0, "Time      " + line("in all", sum));
    return lines.stream()
        .map(line -> line.startsWith("Time") ? line : " ".repeat(10) + line)
        .toList();
  }

  private static String line(String phase, long millis) {
    return String.format(Locale.ROOT, "%-12s %,8d ms", phase, millis);
  }
}
