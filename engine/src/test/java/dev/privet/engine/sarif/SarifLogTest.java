package dev.privet.engine.sarif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Fix;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.finding.Suppression;
import dev.privet.engine.judge.BasisUse;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.LawfulBasis;
import dev.privet.engine.ruleset.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is what the standard says, complete, and the same bytes every time. */
class SarifLogTest {

  /** {@code -Dprivet.golden=update} writes the expected log anew. */
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/privet/engine/sarif/golden.sarif");

  @TempDir private Path root;

  @BeforeEach
  void writeSource() throws IOException {
    Path file = root.resolve(Samples.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Samples.SOURCE);
  }

  @Test
  void equalsTheGoldenLog() throws IOException {
    byte[] log = SarifLog.toBytes(sample());
    if ("update".equals(System.getProperty("privet.golden"))) {
      Files.write(GOLDEN, log);
    }
    assertEquals(Files.readString(GOLDEN), new String(log, StandardCharsets.UTF_8));
  }

  @Test
  void isValidBySchema() throws IOException {
    assertEquals(List.of(), schemaErrors(SarifLog.toBytes(sample())));
    assertEquals(List.of(), schemaErrors(SarifLog.toBytes(compared(sample()))));
  }

  @Test
  void fixesAreReplacements() throws IOException {
    Finding plain = Samples.logged();
    Position at = plain.position();
    Position before = new Position(at.file(), at.line(), at.column(), at.line(), at.column() - 1);
    Finding mended =
        new Finding(
            plain.rule(),
            plain.ruleName(),
            plain.level(),
            plain.module(),
            at,
            plain.method(),
            plain.message(),
            plain.remedy(),
            plain.categories(),
            plain.sources(),
            plain.recipient(),
            plain.trace(),
            plain.related(),
            plain.fingerprint(),
            plain.suppression(),
            List.of(
                new Fix(
                    "Send only if it may be sent",
                    List.of(
                        new Fix.Replacement(before, "if (maySend()) {"),
                        new Fix.Replacement(at, "send();")))));
    byte[] log = SarifLog.toBytes(input(List.of(mended)));
    assertEquals(List.of(), schemaErrors(log));
    JsonNode fix = run(log).at("/results/0/fixes/0");
    assertEquals("Send only if it may be sent.", fix.at("/description/text").asText());
    JsonNode change = fix.at("/artifactChanges/0");
    assertEquals("SRCROOT", change.at("/artifactLocation/uriBaseId").asText());
    JsonNode inserted = change.at("/replacements/0/deletedRegion");
    assertEquals(inserted.path("startColumn").asInt(), inserted.path("endColumn").asInt());
    assertEquals("send();", change.at("/replacements/1/insertedContent/text").asText());
  }

  @Test
  void tellsTheRevisionAndTheBases() throws IOException {
    LawfulBasis basis =
        new LawfulBasis(
            "segment",
            List.of("contact"),
            "delivery",
            LawfulBasis.Ground.CONTRACT,
            "section 3",
            Optional.of("privacy@example.org"),
            Optional.empty(),
            "privet.yaml",
            4);
    Provenance provenance =
        new Provenance(
            URI.create("https://example.org/shop.git"),
            "0123456789abcdef0123456789abcdef01234567",
            Provenance.Place.ROOT);
    byte[] log =
        SarifLog.toBytes(
            sample().toBuilder()
                .bases(List.of(new BasisUse(basis, 2), new BasisUse(basis, 0)))
                .provenance(Optional.of(provenance))
                .build());
    assertEquals(List.of(), schemaErrors(log));
    String text = new String(log, StandardCharsets.UTF_8);
    assertTrue(text.contains("\"repositoryUri\": \"https://example.org/shop.git\""));
    assertTrue(
        text.contains(
            "Permitted, 2 flows of contact to segment: contract (delivery): section 3"
                + " (privacy@example.org)."));
    assertEquals(2, text.split("\"id\": \"lawful-basis\"", -1).length - 1, "one and its kind");
  }

  @Test
  void aBrokenLogIsNotValid() throws IOException {
    String log = new String(SarifLog.toBytes(sample()), StandardCharsets.UTF_8);
    String broken = log.replaceFirst("\"startLine\" *: *\\d+", "\"startLine\": \"six\"");
    assertFalse(schemaErrors(broken.getBytes(StandardCharsets.UTF_8)).isEmpty());
    String nameless = log.replaceFirst("\"name\" *: *\"Privet\",", "");
    assertFalse(schemaErrors(nameless.getBytes(StandardCharsets.UTF_8)).isEmpty());
  }

  @Test
  void keepsAnEmptyListOfResults() throws IOException {
    byte[] log = SarifLog.toBytes(input(List.of()));
    assertEquals(List.of(), schemaErrors(log));
    JsonNode results = run(log).path("results");
    assertTrue(results.isArray());
    assertEquals(0, results.size());
  }

  @Test
  void readsBackWhatNeedsEscaping() throws IOException {
    JsonNode result = run(SarifLog.toBytes(input(List.of(Samples.tracked())))).at("/results/0");
    assertEquals(
        "The e-mail address [Customer.email] (x) is sent to \"Segment\" <b>&</b>."
            + " Ask for consent first.",
        result.at("/message/text").asText());
    assertEquals(
        "src/main/java/com/acme/My%20Orders.java",
        result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
  }

  @Test
  void regionEndsBehindItsLastColumn() throws IOException {
    JsonNode region =
        run(SarifLog.toBytes(input(List.of(Samples.logged()))))
            .at("/results/0/locations/0/physicalLocation/region");
    assertEquals(6, region.path("startLine").asInt());
    assertEquals(5, region.path("startColumn").asInt());
    assertEquals(6, region.path("endLine").asInt());
    assertEquals(34, region.path("endColumn").asInt());
    assertEquals("log.info(\"order of {}\", mail)", region.at("/snippet/text").asText());
  }

  @Test
  void orderAndThePlaceOfTheCheckoutDoNotShow(@TempDir Path other) throws IOException {
    Path copy = other.resolve(Samples.FILE);
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, Samples.SOURCE);
    SarifInput sample = sample();
    List<Finding> findings = new ArrayList<>(sample.findings());
    List<Gap> gaps = new ArrayList<>(sample.gaps());
    Collections.reverse(findings);
    Collections.reverse(gaps);
    SarifInput shuffled =
        new SarifInput(
            sample.module(),
            sample.toolVersion(),
            List.of(Samples.ANALYTICS, Samples.LOG),
            sample.categories(),
            findings,
            gaps,
            sample.diagnostics(),
            sample.comparison(),
            SourceText.of(other, StandardCharsets.UTF_8),
            List.of(),
            Optional.empty());
    assertArrayEquals(SarifLog.toBytes(sample), SarifLog.toBytes(shuffled));
  }

  @Test
  void withoutSourcesThereIsNoSnippet() throws IOException {
    Files.delete(root.resolve(Samples.FILE));
    byte[] log = SarifLog.toBytes(sample());
    assertEquals(List.of(), schemaErrors(log));
    assertFalse(new String(log, StandardCharsets.UTF_8).contains("snippet"));
  }

  @Test
  void tellsThatAnAnnotationSuppresses() throws IOException {
    Finding known =
        Samples.logged().withSuppression(new Suppression(Suppression.Kind.ANNOTATION, "agreed"));
    JsonNode results = run(SarifLog.toBytes(input(List.of(known)))).path("results");
    assertEquals(
        "Suppressed by @SuppressWarnings: agreed",
        results.at("/0/suppressions/0/justification").asText());
  }

  @Test
  void tellsWhatABaselineKnew() throws IOException {
    Finding known =
        Samples.logged().withSuppression(new Suppression(Suppression.Kind.BASELINE, "old"));
    JsonNode results =
        run(SarifLog.toBytes(compared(input(List.of(known, Samples.tracked()))))).path("results");
    assertEquals("unchanged", results.at("/0/baselineState").asText());
    assertEquals("external", results.at("/0/suppressions/0/kind").asText());
    assertEquals("new", results.at("/1/baselineState").asText());
    assertEquals("inSource", results.at("/1/suppressions/0/kind").asText());
  }

  @Test
  void groupsGapsAndCountsThem() throws IOException {
    List<Gap> gaps =
        IntStream.range(0, 70)
            .mapToObj(
                i ->
                    new Gap(
                        Gap.Reason.MISSING_TYPE,
                        "com.lib.T" + (10 + i),
                        Optional.of(new Position(Samples.FILE, i + 1, 1, i + 1, 2))))
            .toList();
    SarifInput none = input(List.of());
    byte[] log =
        SarifLog.toBytes(
            new SarifInput(
                none.module(),
                none.toolVersion(),
                none.rules(),
                none.categories(),
                List.of(),
                gaps,
                List.of(),
                SarifInput.Comparison.NONE,
                none.sources(),
                List.of(),
                Optional.empty()));
    assertEquals(List.of(), schemaErrors(log));
    JsonNode told = run(log).at("/invocations/0/toolExecutionNotifications");
    assertEquals(1, told.size());
    assertEquals("gap-missing-type", told.at("/0/descriptor/id").asText());
    String text = told.at("/0/message/text").asText();
    assertTrue(text.startsWith("Not seen, 70 places: "), text);
    assertTrue(text.endsWith("com.lib.T29 and 50 more."), text);
    assertEquals(20, told.at("/0/locations").size());
  }

  @Test
  void leavesOutTheLeastSevereBeyondGitHubsLimit() throws IOException {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i <= RunWriter.MAX_RESULTS; i++) {
      many.add(noteAt(i + 10));
    }
    many.add(Samples.logged());
    JsonNode run = run(SarifLog.toBytes(input(many)));
    assertEquals(RunWriter.MAX_RESULTS, run.path("results").size());
    assertEquals("warning", run.at("/results/0/level").asText());
    JsonNode told = run.at("/invocations/0/toolExecutionNotifications/0");
    assertEquals("results-dropped", told.at("/descriptor/id").asText());
    assertTrue(told.at("/message/text").asText().startsWith("2 of the least severe"));
  }

  @Test
  void leavesOutTheLeastSevereOfWhatIsTooLargeCompressed() throws IOException {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(noteAt(i + 10));
    }
    many.add(Samples.logged());
    int whole = compressed(SarifLog.toBytes(input(many)));
    byte[] log = SarifLog.toBytes(input(many), whole * 2 / 3);
    assertTrue(compressed(log) <= whole * 2 / 3);
    JsonNode run = run(log);
    int kept = run.path("results").size();
    assertTrue(kept > 60 && kept < 301, kept + " results");
    assertEquals("warning", run.at("/results/0/level").asText());
    String told = run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText();
    assertTrue(told.startsWith(301 - kept + " of the least severe results were left out"), told);
    assertEquals(List.of(), schemaErrors(log));
  }

  private static int compressed(byte[] log) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(log);
    }
    return bytes.size();
  }

  @Test
  void replacesAnOldLogAndLeavesNothingElse() throws IOException {
    Path file = root.resolve("target/privet/privet.sarif");
    SarifLog.write(file, input(List.of()));
    SarifLog.write(file, sample());
    assertArrayEquals(SarifLog.toBytes(sample()), Files.readAllBytes(file));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  private static Finding noteAt(int line) {
    Finding finding = Samples.logged();
    return new Finding(
        finding.rule(),
        finding.ruleName(),
        Level.NOTE,
        finding.module(),
        new Position(Samples.FILE, line, 1, line, 9),
        finding.method(),
        finding.message(),
        finding.remedy(),
        finding.categories(),
        finding.sources(),
        finding.recipient(),
        List.of(),
        List.of(),
        "f" + line,
        Optional.empty(),
        List.of());
  }

  private static SarifInput compared(SarifInput input) {
    return input.toBuilder().comparison(SarifInput.Comparison.BASELINE).build();
  }

  private SarifInput sample() {
    SarifInput input = input(List.of(Samples.logged(), Samples.tracked()));
    return new SarifInput(
        input.module(),
        input.toolVersion(),
        input.rules(),
        input.categories(),
        input.findings(),
        List.of(
            new Gap(Gap.Reason.UNRESOLVED_ARTIFACT, "com.lib:lib:1.0", Optional.empty()),
            new Gap(
                Gap.Reason.MISSING_TYPE,
                "com.lib.Thing",
                Optional.of(new Position(Samples.FILE, 4, 14, 4, 21)))),
        List.of(
            new Diagnostic(
                Diagnostic.Kind.UNUSED_SUPPRESSION,
                "Nothing is suppressed here.",
                Optional.of(new Position(Samples.FILE, 3, 1, 3, 5)))),
        input.comparison(),
        input.sources(),
        List.of(),
        Optional.empty());
  }

  private SarifInput input(List<Finding> findings) {
    return new SarifInput(
        "com.acme:shop",
        "1.2.3",
        List.of(Samples.LOG, Samples.ANALYTICS),
        List.of(Samples.EMAIL),
        findings,
        List.of(),
        List.of(),
        SarifInput.Comparison.NONE,
        SourceText.of(root, StandardCharsets.UTF_8),
        List.of(),
        Optional.empty());
  }

  private static JsonNode run(byte[] log) throws IOException {
    return new ObjectMapper().readTree(log).at("/runs/0");
  }

  private static List<Error> schemaErrors(byte[] log) throws IOException {
    try (InputStream schema = SarifLogTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
      Schema compiled =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(
                  new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return compiled.validate(new String(log, StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }
}
