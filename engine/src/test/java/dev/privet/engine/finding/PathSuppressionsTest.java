package dev.privet.engine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.ruleset.SuppressedPaths;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSuppressionsTest {

  private static final Finding FOUND =
      Found.log(Found.at(3, 5, 3, 9), Found.method("com.acme.Orders", "place"), "contact.email");

  @ParameterizedTest
  @ValueSource(strings = {"PRV101", "PersonalDataInLog", "all"})
  void marksWhatARuleFindsInTheFiles(String rule) {
    Suppressions.Applied applied = apply(FOUND, declared(rule, "src/**"));
    assertEquals(
        Optional.of(new Suppression(Suppression.Kind.PATHS, "agreed")),
        applied.findings().get(0).suppression());
    assertEquals(List.of(), applied.diagnostics());
  }

  @Test
  void leavesOtherRulesAndFilesAloneAndTellsWhatIsUnused() {
    Suppressions.Applied applied =
        apply(FOUND, declared("PRV102", "src/**"), declared("PRV101", "test/**"));
    assertTrue(applied.findings().get(0).isOpen());
    assertEquals(
        List.of(
            "The suppression of PRV102 in src/** suppresses nothing; correct its paths or remove"
                + " it.",
            "The suppression of PRV101 in test/** suppresses nothing; correct its paths or remove"
                + " it."),
        applied.diagnostics().stream().map(Diagnostic::message).toList());
    assertEquals(7, applied.diagnostics().get(0).position().orElseThrow().line());
  }

  @Test
  void leavesWhatTheCodeSuppressesAndCountsAsUsed() {
    Suppression inCode = new Suppression(Suppression.Kind.COMMENT, "here");
    Suppressions.Applied applied =
        apply(FOUND.withSuppression(inCode), declared("PRV101", "src/**"));
    assertEquals(Optional.of(inCode), applied.findings().get(0).suppression());
    assertEquals(List.of(), applied.diagnostics());
  }

  @Test
  void tellsWhatHasExpired() {
    SuppressedPaths until =
        new SuppressedPaths(
            Set.of("PRV101"),
            List.of("src/**"),
            "agreed",
            Optional.of(LocalDate.of(2026, 1, 31)),
            "privet.yaml",
            7);
    assertEquals(List.of(), PathSuppressions.expired(List.of(until), LocalDate.of(2026, 1, 31)));
    assertEquals(
        List.of(Diagnostic.Kind.EXPIRED_SUPPRESSION),
        PathSuppressions.expired(List.of(until), LocalDate.of(2026, 2, 1)).stream()
            .map(Diagnostic::kind)
            .toList());
  }

  private static SuppressedPaths declared(String rule, String path) {
    return new SuppressedPaths(
        Set.of(rule), List.of(path), "agreed", Optional.empty(), "privet.yaml", 7);
  }

  private static Suppressions.Applied apply(Finding finding, SuppressedPaths... declared) {
    return new PathSuppressions(List.of(declared)).apply(List.of(finding));
  }
}
