package dev.privet.maven;

import dev.privet.engine.sarif.Provenance;
import dev.privet.engine.sarif.SarifInput;
import dev.privet.engine.sarif.SarifLog;
import dev.privet.report.HtmlReport;
import dev.privet.report.ReportInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes an outcome's reports: all of them, or none. */
final class Reports {

  private final Outcome outcome;
  private final String version;
  private final Optional<Provenance> provenance;

  /**
   * @param version of Privet, as reports tell it
   */
  Reports(Outcome outcome, String version) {
    this.outcome = outcome;
    this.version = version;
    this.provenance = new Git(outcome.audit().root()).provenance();
  }

  /** The most comprehensive of the reports written. */
  record Written(Path sarif, Path html) {}

  /**
   * Writes them.
   *
   * @throws ParameterException if a report's folder cannot be written
   */
  Written write() throws ParameterException {
    ReportFiles files = new ReportFiles();
    List<Path> written = new ArrayList<>();
    try {
      for (Share share : Share.of(outcome)) {
        Path sarif = Path.of(share.reports() + ".sarif");
        add(files, sarif, SarifLog.toBytes(sarifInput(share)));
        written.add(sarif);
        Path html = Path.of(share.reports() + ".html");
        add(files, html, HtmlReport.render(page(share)).getBytes(StandardCharsets.UTF_8));
        written.add(html);
      }
      publish(files, written.get(0));
    } finally {
      files.discard();
    }
    return new Written(written.get(0), written.get(1));
  }

  private SarifInput sarifInput(Share share) {
    return SarifInput.of(share.name(), version, outcome.rules(), outcome.audit().sources())
        .found(share.findings(), share.gaps())
        .diagnostics(share.diagnostics())
        .bases(outcome.result().bases())
        .provenance(provenance)
        .comparison(
            outcome.audit().settings().baseline().isPresent()
                ? SarifInput.Comparison.BASELINE
                : SarifInput.Comparison.NONE)
        .build();
  }

  private ReportInput page(Share share) {
    return new ReportInput(
        share.name(),
        version,
        share.findings(),
        share.gaps(),
        outcome.result().coverage(),
        share.diagnostics(),
        outcome.rules().rules(),
        outcome.rules().categories(),
        outcome.audit().sources(),
        outcome.result().bases());
  }

  private static void add(ReportFiles files, Path place, byte[] content) throws ParameterException {
    try {
      files.add(place, content);
    } catch (IOException unwritable) {
      throw unwritable(place, unwritable);
    }
  }

  private static void publish(ReportFiles files, Path first) throws ParameterException {
    try {
      files.publish();
    } catch (IOException unwritable) {
      throw unwritable(first, unwritable);
    }
  }

  private static ParameterException unwritable(Path place, IOException why) {
    return new ParameterException(
        "Could not write the reports to "
            + place.getParent()
            + " ("
            + why
            + "). Earlier reports are as they were. Expected a folder that can be written; set"
            + " reportDirectory (-Dprivet.reportDirectory) to one.");
  }
}
