package dev.privet.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How long each phase of an audit took, for people. */
final class PhaseTimes {

  private static final String WHOLE = "frontend";

  /** What the frontend does, in all threads together. */
  private static final Set<String> PARTS = Set.of("parse", "declare", "attribute", "lower");

  /** What starting a process, and talking to it, takes. */
  private static final String PROCESS = "process";

  private PhaseTimes() {}

  /**
   * With the time that no phase accounts for.
   *
   * @param phases of an audit in a process of its own, in their order
   * @param all milliseconds from its start to the answer
   */
  static Map<String, Long> ofProcess(Map<String, Long> phases, long all) {
    Map<String, Long> told = new LinkedHashMap<>();
    told.put(PROCESS, Math.max(0, all - sum(phases)));
    told.putAll(phases);
    return told;
  }

  private static long sum(Map<String, Long> phases) {
    return phases.entrySet().stream()
        .filter(phase -> !PARTS.contains(phase.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * A line a phase, and their sum.
   *
   * @param phases with milliseconds, in their order
   */
  static List<String> lines(Map<String, Long> phases) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Long> phase : phases.entrySet()) {
      if (PARTS.contains(phase.getKey())) {
        continue;
      }
      lines.add(line(phase.getKey(), phase.getValue()));
      if (phase.getKey().equals(WHOLE)) {
        phases.entrySet().stream()
            .filter(part -> PARTS.contains(part.getKey()))
            .forEach(
                part -> lines.add(line("  " + part.getKey(), part.getValue()) + " in all threads"));
      }
    }
    lines.add(0, "Time      " + line("in all", sum(phases)));
    return lines.stream()
        .map(line -> line.startsWith("Time") ? line : " ".repeat(10) + line)
        .toList();
  }

  private static String line(String phase, long millis) {
    return String.format(Locale.ROOT, "%-12s %,8d ms", phase, millis);
  }
}
