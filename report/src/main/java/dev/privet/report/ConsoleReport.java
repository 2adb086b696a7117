package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.ruleset.Level;
import dev.privet.report.Console.Ink;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a developer reads first: the worst findings with their flows, where the rest is, what was
 * not seen, and the sum. Plain ASCII besides what the audited code brings.
 */
public final class ConsoleReport {

  /** Findings shown whole. */
  static final int SHOWN = 20;

  /** Files named for the findings that are not shown. */
  private static final int FILES = 10;

  private static final String SUM = "Privet    ";

  private final ConsoleStyle style;

  public ConsoleReport(ConsoleStyle style) {
    this.style = style;
  }

  /** Writes a report; every line ends with {@code \n}. */
  public void write(ReportInput input, Outputs outputs, Appendable out) throws IOException {
    Console console = new Console(out, style);
    List<Finding> open = input.open();
    FindingBlock block = new FindingBlock(console, input);
    for (Finding finding : open.subList(0, Math.min(SHOWN, open.size()))) {
      block.write(finding);
      console.blank();
    }
    if (open.size() > SHOWN) {
      writeRest(console, open.subList(SHOWN, open.size()));
      console.blank();
    }
    new CoverageBlock(console).write(input);
    writeSum(console, input, outputs);
  }

  /**
   * Writes why a build fails and what to do; for after {@link #write}.
   *
   * @param threshold findings at least as grave fail the build
   */
  public void writeFailure(ReportInput input, Level threshold, Outputs outputs, Appendable out)
      throws IOException {
    List<Finding> failing =
        input.open().stream().filter(finding -> finding.level().atLeast(threshold)).toList();
    if (!failing.isEmpty()) {
      new FailureBlock(new Console(out, style)).write(failing, threshold, outputs);
    }
  }

  /** Writes what was not seen, and nothing else. */
  public void writeGaps(ReportInput input, Appendable out) throws IOException {
    new CoverageBlock(new Console(out, style)).writeGaps(input);
  }

  private static void writeRest(Console console, List<Finding> rest) throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    rest.forEach(finding -> files.merge(finding.position().file(), 1, Integer::sum));
    List<Map.Entry<String, Integer>> most =
        files.entrySet().stream()
            .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
            .toList();
    console.line(
        console.ink(Ink.BOLD, "And " + rest.size() + " more")
            + (rest.size() == 1 ? ", in:" : ", most of them in:"));
    for (Map.Entry<String, Integer> file : most.subList(0, Math.min(FILES, most.size()))) {
      String count = String.format("%6d  ", file.getValue());
      String path = console.path(file.getKey());
      console.line(count + Console.path(path, console.width() - count.length()));
    }
    if (most.size() > FILES) {
      console.line("        and " + Tally.counted(most.size() - FILES, "other file"));
    }
  }

  private static void writeSum(Console console, ReportInput input, Outputs outputs)
      throws IOException {
    Tally tally = Tally.of(input.findings());
    Ink ink = tally.errors() > 0 ? Ink.ERROR : tally.open() > 0 ? Ink.WARNING : Ink.GOOD;
    String sum = tally.toString();
    if (SUM.length() + sum.length() <= console.width()) {
      console.line(console.ink(Ink.BOLD, SUM.strip()) + "    " + console.ink(ink, sum));
    } else {
      console.wrapped(SUM, sum);
    }
    if (outputs.html().isPresent()) {
      console.line("Report    " + outputs.html().get());
    }
    if (outputs.sarif().isPresent()) {
      console.line("SARIF     " + outputs.sarif().get());
    }
  }

  static Ink ink(Level level) {
    return switch (level) {
      case ERROR -> Ink.ERROR;
      case WARNING -> Ink.WARNING;
      case NOTE -> Ink.NOTE;
    };
  }
}
