package dev.privet.report;

import dev.privet.engine.AuditResult.Coverage;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.judge.BasisUse;
import dev.privet.engine.program.Gap;
import dev.privet.engine.ruleset.LawfulBasis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How much was seen and what was not, in the console. */
final class CoverageBlock {

  /** Diagnostics shown; the page has all of them. */
  private static final int MAX_DIAGNOSTICS = 10;

  /** Things not seen that are named; the page names more. */
  private static final int MAX_SUBJECTS = 3;

  private final Console console;

  CoverageBlock(Console console) {
    this.console = console;
  }

  void write(ReportInput input) throws IOException {
    List<Diagnostic> told = input.diagnostics();
    for (Diagnostic diagnostic : told.subList(0, Math.min(MAX_DIAGNOSTICS, told.size()))) {
      String place =
          diagnostic.position().map(p -> console.path(p.file()) + ":" + p.line() + ": ").orElse("");
      console.wrapped("Note      ", place + diagnostic.message());
    }
    if (told.size() > MAX_DIAGNOSTICS) {
      console.line("          and " + (told.size() - MAX_DIAGNOSTICS) + " more of these");
    }
    for (BasisUse use : input.bases()) {
      if (use.flows() > 0) {
        console.wrapped("Permitted ", permitted(use));
      }
    }
    console.wrapped("Seen      ", seen(input.coverage()));
    writeGaps(input);
  }

  /** What was not seen. */
  void writeGaps(ReportInput input) throws IOException {
    String lead = "Not seen  ";
    for (String reason : notSeen(input.gaps())) {
      console.wrapped(lead, reason);
      lead = " ".repeat(lead.length());
    }
  }

  /** For example {@code 3 flows to segment: contract (delivery), privet.yaml:4}. */
  static String permitted(BasisUse use) {
    LawfulBasis basis = use.basis();
    return Tally.counted(use.flows(), "flow")
        + " to "
        + basis.recipient()
        + ": "
        + basis.basis().text()
        + " ("
        + basis.purpose()
        + "), "
        + basis.file()
        + ":"
        + basis.line();
  }

  static String seen(Coverage coverage) {
    if (coverage.files() == 0) {
      return "no Java sources, so that nothing follows from there being no findings";
    }
    return Tally.counted(coverage.files(), "file")
        + ", "
        + Tally.counted(coverage.lines(), "line")
        + ", "
        + (coverage.calls() == 0
            ? "no calls"
            : percent(coverage) + " of " + Tally.counted(coverage.calls(), "call") + " resolved");
  }

  /** Rounded down, so that only everything is 100 %. */
  static String percent(Coverage coverage) {
    if (coverage.resolvedCalls() >= coverage.calls()) {
      return "100 %";
    }
    long tenths = 1000L * coverage.resolvedCalls() / coverage.calls();
    return String.format(Locale.ROOT, "%d.%d %%", tenths / 10, tenths % 10);
  }

  /** A sentence a reason, for example {@code type is not on the classpath (2): a.B, a.C}. */
  private static List<String> notSeen(List<Gap> gaps) {
    Map<Gap.Reason, Integer> counts = new EnumMap<>(Gap.Reason.class);
    Map<Gap.Reason, Set<String>> subjects = new EnumMap<>(Gap.Reason.class);
    for (Gap gap : gaps) {
      counts.merge(gap.reason(), 1, Integer::sum);
      subjects.computeIfAbsent(gap.reason(), reason -> new TreeSet<>()).add(gap.subject());
    }
    List<String> told = new ArrayList<>();
    counts.forEach(
        (reason, count) ->
            told.add(
                reason.text()
                    + String.format(Locale.ROOT, " (%,d)", count)
                    + named(subjects.getOrDefault(reason, Set.of()))));
    return told;
  }

  /** Which, where these are few. */
  private static String named(Set<String> subjects) {
    return subjects.size() > MAX_SUBJECTS ? "" : ": " + String.join(", ", subjects);
  }
}
