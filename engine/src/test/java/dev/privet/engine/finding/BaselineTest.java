package dev.privet.engine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.BaselineEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Finding MAIL =
      Found.log(Found.at(3, 1, 3, 9), Found.method("com.acme.A", "a"), "contact.email")
          .withFingerprint("aa");
  private static final Finding PHONE =
      Found.log(Found.at(5, 1, 5, 9), Found.method("com.acme.A", "b"), "contact.phone")
          .withFingerprint("bb");

  @TempDir private Path root;

  @Test
  void whatIsWrittenIsReadBackAndAccepted() throws IOException {
    Path file = root.resolve("new/privet-baseline.yaml");
    Baseline.of(List.of(PHONE, MAIL), Baseline.EMPTY).write(file);
    Baseline baseline = Baseline.read(file, "privet-baseline.yaml");
    Baseline.Applied applied = baseline.apply(List.of(MAIL, PHONE), TODAY);
    assertEquals(List.of(), applied.diagnostics());
    assertEquals(
        Optional.of(new Suppression(Suppression.Kind.BASELINE, "")),
        applied.findings().get(0).suppression());
    assertFalse(applied.findings().get(1).isOpen());
    assertEquals(
        baseline.toYaml(), Baseline.of(applied.findings(), baseline).toYaml(), "written again");
  }

  @Test
  void aNewFindingStaysOpen() throws IOException {
    Baseline baseline = reread(Baseline.of(List.of(MAIL), Baseline.EMPTY).toYaml());
    assertTrue(baseline.apply(List.of(MAIL, PHONE), TODAY).findings().get(1).isOpen());
  }

  @Test
  void aNewCategoryReopens() throws IOException {
    Baseline baseline = reread(Baseline.of(List.of(MAIL), Baseline.EMPTY).toYaml());
    Finding graver =
        Found.log(MAIL.position(), MAIL.method(), "government.id", "contact.email")
            .withFingerprint("aa");
    Baseline.Applied applied = baseline.apply(List.of(graver), TODAY);
    assertTrue(applied.findings().get(0).isOpen());
    assertEquals(List.of(), applied.diagnostics());
  }

  @Test
  void tellsStaleEntriesWithTheirLine() throws IOException {
    Baseline baseline = reread(Baseline.of(List.of(MAIL, PHONE), Baseline.EMPTY).toYaml());
    List<Diagnostic> told = baseline.apply(List.of(MAIL), TODAY).diagnostics();
    assertEquals(
        List.of(
            new Diagnostic(
                Diagnostic.Kind.STALE_BASELINE_ENTRY,
                "PRV101 in com.acme.A.b(Customer) is no longer found; remove it from the"
                    + " baseline.",
                Optional.of(new Position("privet-baseline.yaml", 11, 1, 11, 1)))),
        told);
  }

  @Test
  void reasonsAndDatesAreKept() throws IOException {
    String written =
        Baseline.of(List.of(MAIL), Baseline.EMPTY).toYaml()
            + "    reason: \"till \\\"the\\\" move\"\n    expires: 2026-11-21\n";
    Baseline baseline = reread(written);
    Finding accepted = baseline.apply(List.of(MAIL), TODAY).findings().get(0);
    assertEquals(
        Optional.of(new Suppression(Suppression.Kind.BASELINE, "till \"the\" move")),
        accepted.suppression());
    assertEquals(written, Baseline.of(List.of(accepted), baseline).toYaml());
  }

  @Test
  void aReasonIsGivenToWhatHasNone() throws IOException {
    String written = Baseline.of(List.of(MAIL), Baseline.EMPTY).toYaml() + "    reason: \"own\"\n";
    Baseline both = Baseline.of(List.of(MAIL, PHONE), reread(written));
    Baseline given = both.because(Optional.of("given"), Optional.of(TODAY));
    assertEquals(
        List.of(Optional.of("own"), Optional.of("given")),
        given.entries().stream().map(BaselineEntry::reason).toList());
    assertEquals(
        List.of(Optional.of(TODAY), Optional.of(TODAY)),
        given.entries().stream().map(BaselineEntry::expires).toList());
  }

  @Test
  void anExpiredEntryAcceptsNothingAndIsTold() throws IOException {
    Baseline baseline =
        reread(Baseline.of(List.of(MAIL), Baseline.EMPTY).toYaml() + "    expires: 2026-11-20\n");
    Baseline.Applied applied = baseline.apply(List.of(MAIL), TODAY);
    assertTrue(applied.findings().get(0).isOpen());
    assertEquals(
        List.of(Diagnostic.Kind.EXPIRED_BASELINE_ENTRY),
        applied.diagnostics().stream().map(Diagnostic::kind).toList());
  }

  @Test
  void anyTextSurvives() throws IOException {
    Finding odd =
        new Finding(
            MAIL.rule(),
            MAIL.ruleName(),
            MAIL.level(),
            MAIL.module(),
            MAIL.position(),
            MAIL.method(),
            "\"q\" \\ # : - [x] {y}\t\n\u0085\u2028 \u00e9\ud83d\ude00 <b>",
            "",
            MAIL.categories(),
            List.of(),
            MAIL.recipient(),
            List.of(),
            List.of(),
            "cc",
            Optional.empty(),
            List.of());
    Baseline baseline = reread(Baseline.of(List.of(odd), Baseline.EMPTY).toYaml());
    assertEquals(odd.message(), baseline.entries().get(0).message());
  }

  private Baseline reread(String yaml) throws IOException {
    Path file = root.resolve("privet-baseline.yaml");
    Files.writeString(file, yaml);
    return Baseline.read(file, "privet-baseline.yaml");
  }
}
