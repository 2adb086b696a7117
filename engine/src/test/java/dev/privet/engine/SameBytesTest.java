package dev.privet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import dev.privet.engine.sarif.SarifInput;
import dev.privet.engine.sarif.SarifLog;
import dev.privet.engine.testkit.FixtureLibraries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From sources to the log's bytes: neither the checkout's place, nor threads, nor order show. */
class SameBytesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/flows");
  private static final String MODULE = "com.acme:flows";

  private final RuleSet rules;

  @TempDir Path scratch;

  SameBytesTest() throws IOException {
    rules = RuleSets.standard(SameBytesTest.class.getClassLoader(), List.of());
  }

  @Test
  void oneLogWhereverAndHoweverItIsMade() throws IOException {
    Path here = checkOut(scratch.resolve("here"));
    Path there = checkOut(scratch.resolve("some where/else/deeper"));
    String log = log(here, roots(here), 1);
    assertEquals(log, log(there, roots(there), 1), "in another checkout");
    assertEquals(log, log(here, roots(here), 4), "with four threads");
    List<Path> reversed = roots(there);
    Collections.reverse(reversed);
    assertEquals(log, log(there, reversed, 4), "with both and another order");

    assertTrue(log.contains("PRV101"), "the fixtures have findings");
    assertFalse(log.contains(scratch.toString()), "no absolute path");
    assertEquals(List.of(), schemaErrors(log));
  }

  /** Copies fixtures, each into a source root of its own, as they share names of classes. */
  private static Path checkOut(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Path fixture = FIXTURES.relativize(file);
        Path copy =
            root.resolve(fixture.getName(0).toString().replace(".java", ""))
                .resolve(file.getFileName());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return root;
  }

  private static List<Path> roots(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return new ArrayList<>(folders.sorted().toList());
    }
  }

  private String log(Path root, List<Path> sourceRoots, int threads) throws IOException {
    SourceModule module =
        new SourceModule(
            MODULE,
            root,
            sourceRoots,
            List.of(),
            FixtureLibraries.open(scratch).classpath(List.of()),
            List.of(),
            21,
            StandardCharsets.UTF_8);
    AuditResult result =
        Audit.run(
            new AuditRequest(
                root,
                List.of(module),
                rules,
                AuditOptions.standard().withThreads(threads),
                List.of()));
    SarifInput input =
        new SarifInput(
            MODULE,
            "1.0",
            rules.rules(),
            rules.categories(),
            result.findings(),
            result.gaps(),
            result.diagnostics(),
            SarifInput.Comparison.NONE,
            SourceText.of(root, StandardCharsets.UTF_8),
            List.of(),
            Optional.empty());
    return new String(SarifLog.toBytes(input), StandardCharsets.UTF_8);
  }

  private static List<?> schemaErrors(String log) throws IOException {
    try (InputStream schema = SarifLog.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(log, InputFormat.JSON);
    }
  }
}
