package dev.privet.maven;

import dev.privet.engine.finding.Finding;
import dev.privet.report.ConsoleReport;
import dev.privet.report.ConsoleStyle;
import dev.privet.report.Outputs;
import dev.privet.report.ReportInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Tells an outcome in Maven's log. */
final class ConsoleOutput {

  /** Columns that people's terminals and CI's logs have, less Maven's prefix. */
  static final int WIDTH = 80 - "[INFO] ".length();

  private final Outcome outcome;
  private final String version;
  private final Outputs outputs;
  private final ConsoleReport report;

  ConsoleOutput(Outcome outcome, String version, Outputs outputs, ConsoleStyle style) {
    this.outcome = outcome;
    this.version = version;
    this.outputs = outputs;
    this.report = new ConsoleReport(style);
  }

  interface Part {
    void write(Appendable out) throws IOException;
  }

  /** The findings, what was not seen, and the sum. */
  void tell(Log log) {
    lines(out -> report.write(input(outcome.findings()), outputs, out), log::info);
  }

  /** What consent checks permit, each with the check that covers it. */
  void tellGuarded(Log log) {
    lines(out -> report.writePermitted(outcome.result().guarded(), out), log::info);
  }

  /** Why the build fails and what to do; nothing if it does not. */
  void tellFailure(Log log) {
    if (!log.isInfoEnabled()) {
      // Quietly, what fails is all there is to tell.
      lines(out -> report.write(input(outcome.failing()), outputs, out), log::error);
    }
    outcome
        .threshold()
        .ifPresent(
            threshold ->
                lines(
                    out -> report.writeFailure(input(outcome.failing()), threshold, outputs, out),
                    log::error));
  }

  /** What was not seen, where a build that is to be quiet fails for it. */
  void tellGaps(Log log) {
    if (!log.isInfoEnabled()) {
      lines(out -> report.writeGaps(input(List.of()), out), log::error);
    }
  }

  private ReportInput input(List<Finding> findings) {
    return ReportInput.of(
        outcome.audit().name(),
        version,
        outcome.rules(),
        outcome.result(),
        findings,
        outcome.diagnostics(),
        outcome.audit().sources());
  }

  /** An answer that somebody asked for: with {@code -q} it is all that is told. */
  @SuppressWarnings("SystemOut") // Maven's log is silent then.
  static void answer(Part part, Log log) {
    lines(part, log.isInfoEnabled() ? log::info : System.out::println);
  }

  private static void lines(Part part, Consumer<String> log) {
    StringBuilder text = new StringBuilder();
    try {
      part.write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string takes all text", impossible);
    }
    text.toString().lines().forEach(log);
  }
}
