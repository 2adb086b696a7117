package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.judge.Reason;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Level;
import dev.privet.report.Console.Ink;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What a developer reads first: the worst findings with their flows, where the rest is, what was
 * not seen, and the sum. Plain ASCII besides what the audited code brings.
 */
public final class ConsoleReport {

  /** Findings shown whole. */
  static final int SHOWN = 10;

  /** Findings that have a line after those. */
  static final int LISTED = 20;

  private static final int LEVEL_WIDTH = 7;

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
      writeRest(console, input, open.subList(SHOWN, open.size()));
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

  /** Writes calls, who gets data there, and what permits each. */
  public void writePermitted(List<Reason> permitted, Appendable out) throws IOException {
    Console console = new Console(out, style);
    for (Reason reason : permitted) {
      Position at = reason.sink();
      console.line(
          console.ink(Ink.GOOD, "GUARDED")
              + " "
              + console.ink(
                  Ink.LINK, console.path(at.file()) + ":" + at.line() + ":" + at.column()));
      console.wrapped("  ", reason.recipient().name() + ": " + reason.text());
    }
  }

  /** Writes what was not seen, and nothing else. */
  public void writeGaps(ReportInput input, Appendable out) throws IOException {
    new CoverageBlock(new Console(out, style)).writeGaps(input);
  }

  /** A line each of the gravest, and how many there are still. */
  private static void writeRest(Console console, ReportInput input, List<Finding> rest)
      throws IOException {
    console.line(console.ink(Ink.BOLD, "And " + rest.size() + " more"));
    List<Finding> listed = rest.subList(0, Math.min(LISTED, rest.size()));
    int places =
        Math.min(
            listed.stream()
                .mapToInt(one -> FindingBlock.place(one.position()).length())
                .max()
                .orElse(0),
            console.width() / 2);
    for (Finding finding : listed) {
      String level = Console.pad(finding.level().key().toUpperCase(Locale.ROOT), LEVEL_WIDTH);
      String place = FindingBlock.cutLeft(FindingBlock.place(finding.position()), places);
      String lead = "  " + finding.rule() + "  " + Console.pad(place, places) + "  ";
      String data =
          String.join(", ", finding.categories().stream().map(input::categoryLabel).toList());
      console.line(
          "  "
              + console.ink(ink(finding.level()), level)
              + lead
              + Console.cut(data, console.width() - 2 - LEVEL_WIDTH - lead.length()));
    }
    List<Finding> others = rest.subList(listed.size(), rest.size());
    if (!others.isEmpty()) {
      long files = others.stream().map(one -> one.position().file()).distinct().count();
      console.line("  and " + others.size() + " in " + Tally.counted((int) files, "file"));
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
