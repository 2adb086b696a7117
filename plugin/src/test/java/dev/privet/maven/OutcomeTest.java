package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Baseline;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.RuleSets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private ReactorModule strict =
      Modules.with(0, "strict", new ModuleSettings(false, FailOn.WARNING, Path.of("/r/strict")));
  private ReactorModule lax =
      Modules.with(1, "lax", new ModuleSettings(false, FailOn.NEVER, Path.of("/r/lax")));
  private final ReactorModule skipped =
      Modules.with(2, "skipped", new ModuleSettings(true, FailOn.ERROR, Path.of("/r/skipped")));

  private final Finding strictWarning = Findings.finding("strict", Level.WARNING);
  private final Finding strictNote = Findings.finding("strict", Level.NOTE);
  private final Finding laxError = Findings.finding("lax", Level.ERROR);
  private final Gap inLax = gap(Optional.of(new Position("lax/src/B.java", 1, 1, 1, 1)));
  private final Gap somewhere = gap(Optional.empty());

  private final Diagnostic unused =
      new Diagnostic(
          Diagnostic.Kind.UNUSED_SUPPRESSION,
          "It suppresses nothing.",
          Optional.of(new Position("lax/src/B.java", 1, 1, 1, 1)));

  @Test
  void eachModulesThresholdDecidesAboutItsFindings() {
    assertEquals(List.of(strictWarning), outcome(Baseline.EMPTY).failing());
    assertEquals(Optional.of(Level.WARNING), outcome(Baseline.EMPTY).threshold());
  }

  @Test
  void whatTheBaselineAcceptsDoesNotFail() {
    Baseline accepted = Baseline.of(List.of(strictWarning), Baseline.EMPTY);
    assertEquals(List.of(), outcome(accepted).failing());
    assertEquals(3, outcome(accepted).findings().size());
  }

  @Test
  void aPartOfTheProjectDoesNotCallAcceptedFindingsGone() {
    Baseline accepted = Baseline.of(List.of(Findings.finding("gone", Level.NOTE)), Baseline.EMPTY);
    assertEquals(2, outcome(accepted, ReactorAudit.Extent.WHOLE).diagnostics().size());
    assertEquals(List.of(), outcome(accepted, ReactorAudit.Extent.PARTIAL).diagnostics());
  }

  @Test
  void theWholeComesBeforeEachReportingModule() {
    List<Share> shares = Share.of(outcome(Baseline.EMPTY));
    assertEquals(
        List.of(
            Path.of("/r/privet-project"), Path.of("/r/strict/privet"), Path.of("/r/lax/privet")),
        shares.stream().map(Share::reports).toList());
    assertEquals(
        List.of(
            List.of(strictWarning, strictNote, laxError),
            List.of(strictWarning, strictNote),
            List.of(laxError)),
        shares.stream().map(Share::findings).toList());
  }

  @Test
  void modulesThatAreToReportIntoOneFolderGetTheirOwnInIt() {
    lax = Modules.with(1, "org.acme:lax", new ModuleSettings(false, FailOn.NEVER, Path.of("/r/x")));
    strict = Modules.with(0, "strict", new ModuleSettings(false, FailOn.WARNING, Path.of("/r/x")));
    assertEquals(
        List.of(
            Path.of("/r/privet-project"),
            Path.of("/r/x/strict/privet"),
            Path.of("/r/x/org.acme.lax/privet")),
        Share.of(outcome(Baseline.EMPTY)).stream().map(Share::reports).toList());
  }

  @Test
  void everyGapIsToldOnceAmongTheModules() {
    List<Share> shares = Share.of(outcome(Baseline.EMPTY));
    assertEquals(
        List.of(List.of(inLax, somewhere), List.of(somewhere), List.of(inLax)),
        shares.stream().map(Share::gaps).toList());
  }

  @Test
  void whatSuppressesNothingIsToldWithItsModule() {
    List<Share> shares = Share.of(outcome(Baseline.EMPTY));
    assertEquals(
        List.of(List.of(unused), List.of(), List.of(unused)),
        shares.stream().map(Share::diagnostics).toList());
  }

  @Test
  void gapsInWhatIsNotCompiledAreExplainedInItsModule() {
    assertEquals(List.of(unused), outcome(Baseline.EMPTY).diagnostics());
    lax = Modules.notCompiled(lax);
    Share ofLax = Share.of(outcome(Baseline.EMPTY)).get(2);
    Diagnostic told = ofLax.diagnostics().get(1);
    assertEquals(Diagnostic.Kind.NOT_COMPILED, told.kind());
    assertEquals("lax/pom.xml", told.position().orElseThrow().file());
    strict = Modules.notCompiled(strict);
    assertEquals(2, outcome(Baseline.EMPTY).diagnostics().size(), "strict has no such gap");
  }

  private Outcome outcome(Baseline baseline) {
    return outcome(baseline, ReactorAudit.Extent.WHOLE);
  }

  private Outcome outcome(Baseline baseline, ReactorAudit.Extent extent) {
    ReactorAudit audit =
        new ReactorAudit(
            Path.of("/project"), "project", Path.of("/r"), List.of(strict, lax, skipped), extent);
    AuditResult result =
        new AuditResult(
            List.of(strictWarning, strictNote, laxError),
            List.of(inLax, somewhere),
            List.of(unused),
            new AuditResult.Coverage(0, 0, 0, 0, 0),
            List.of(),
            Map.of());
    return Outcome.of(audit, RuleSets.load(List.of()), result, baseline, Declarations.NONE, TODAY);
  }

  private static Gap gap(Optional<Position> position) {
    return new Gap(Gap.Reason.MISSING_TYPE, "Foo", position);
  }
}
