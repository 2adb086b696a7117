package dev.privet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.judge.Reason;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {

  /** {@code -Dprivet.golden=update} writes the expected texts anew. */
  private static final Path GOLDEN = Path.of("src/test/resources/dev/privet/report");

  private static final Outputs OUTPUTS =
      Outputs.of("target/privet/privet.sarif", "target/privet/privet.html");

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void equalsTheGoldenText(int width) throws IOException {
    String text = render(Sample.report(), ConsoleStyle.of(width, ConsoleStyle.Colour.NONE));
    Path golden = GOLDEN.resolve("console-" + width + ".txt");
    if ("update".equals(System.getProperty("privet.golden"))) {
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void noLineButAPathOrACommandIsTooLong(int width) throws IOException {
    String text = render(Sample.report(), ConsoleStyle.of(width, ConsoleStyle.Colour.NONE));
    List<String> tooLong =
        text.lines()
            .filter(line -> line.length() > width)
            .filter(line -> !line.matches(" *\\S+|Note +\\S+"))
            .filter(line -> !line.contains("@SuppressWarnings") && !line.contains("privet:ignore"))
            .toList();
    assertEquals(List.of(), tooLong);
  }

  @Test
  void coloursOnlyAddToTheText() throws IOException {
    String plain = render(Sample.small(), ConsoleStyle.of(80, ConsoleStyle.Colour.NONE));
    String coloured = render(Sample.small(), ConsoleStyle.of(80, ConsoleStyle.Colour.ANSI));
    assertFalse(plain.contains("\u001b"));
    assertTrue(coloured.contains("\u001b[1;31mERROR\u001b[0m"));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void pathsAreSeenFromTheWorkingDirectory() throws IOException {
    Path root = Path.of("/work place/clinic");
    ConsoleStyle style =
        ConsoleStyle.of(80, ConsoleStyle.Colour.NONE).seenFrom(root.resolve("clinic-core"), root);
    String text = render(Sample.small(), style);
    assertTrue(
        text.contains("\n  src/main/java/com/acme/clinic/triage/TriageAssistant.java:31:12\n"),
        text);
    assertEquals("../clinic-web/A.java", style.paths().apply("clinic-web/A.java"));
  }

  @Test
  void nothingFoundIsShort() throws IOException {
    assertEquals(
        """
        Seen      214 files, 31,402 lines, 99.7 % of 24,817 calls resolved
        Privet    no errors, no warnings, no notes
        """,
        renderReport(Sample.empty(), Outputs.NONE, ConsoleStyle.of(80, ConsoleStyle.Colour.NONE)));
  }

  @Test
  void aBuildThatPassesHasNoFailure() throws IOException {
    StringBuilder out = new StringBuilder();
    new ConsoleReport(ConsoleStyle.of(80, ConsoleStyle.Colour.NONE))
        .writeFailure(Sample.empty(), Level.NOTE, OUTPUTS, out);
    assertEquals("", out.toString());
  }

  @Test
  void whatIsNotShownWholeHasALineOrIsCounted() throws IOException {
    String text = render(Sample.report(), ConsoleStyle.of(80, ConsoleStyle.Colour.NONE));
    int open = Sample.report().open().size();
    assertEquals(ConsoleReport.SHOWN, text.lines().filter(line -> line.contains(" [PRV")).count());
    assertTrue(text.contains("And " + (open - ConsoleReport.SHOWN) + " more\n"), text);
    assertEquals(
        Math.min(ConsoleReport.LISTED, open - ConsoleReport.SHOWN),
        text.lines().filter(line -> line.matches("  (ERROR|WARNING|NOTE) +PRV\\d+  .*")).count());
  }

  @Test
  void aFileThatThisLocaleCannotNameKeepsItsPath() {
    Path root = Path.of("/work");
    ConsoleStyle style = ConsoleStyle.of(80, ConsoleStyle.Colour.NONE).seenFrom(root, root);
    assertEquals("a\0b/C.java", style.paths().apply("a\0b/C.java"));
  }

  @Test
  void whatIsPermittedFitsTheConsole() throws IOException {
    Reason reason =
        new Reason(
            new Position("src/main/java/com/acme/Tracking.java", 31, 7, 31, 40),
            new Recipient("segment", "Twilio Segment", SinkKind.ANALYTICS, "standard"),
            Reason.Verdict.PERMITTED,
            "Customer.email",
            "Customer.email (e-mail address) reaches it; covered by the consent check at"
                + " Tracking.java:29.");
    StringBuilder out = new StringBuilder();
    new ConsoleReport(ConsoleStyle.of(60, ConsoleStyle.Colour.NONE))
        .writePermitted(List.of(reason), out);
    assertEquals(
        """
        GUARDED src/main/java/com/acme/Tracking.java:31:7
          Twilio Segment: Customer.email (e-mail address) reaches
          it; covered by the consent check at Tracking.java:29.
        """,
        out.toString());
  }

  @Test
  void codeCannotCommandATerminal() {
    assertEquals("a [31m b c", Console.cut("a\u001b[31m\t\nb\u202ec", 80));
    assertEquals("abc...", Console.cut("abcdefghij", 6));
    assertEquals("ab...", Console.cut("ab\ud83d\ude00fghij", 6));
  }

  private static String render(ReportInput input, ConsoleStyle style) throws IOException {
    StringBuilder out = new StringBuilder(renderReport(input, OUTPUTS, style));
    out.append('\n');
    new ConsoleReport(style).writeFailure(input, Level.ERROR, OUTPUTS, out);
    return out.toString();
  }

  private static String renderReport(ReportInput input, Outputs outputs, ConsoleStyle style)
      throws IOException {
    StringBuilder out = new StringBuilder();
    new ConsoleReport(style).write(input, outputs, out);
    return out.toString();
  }
}
