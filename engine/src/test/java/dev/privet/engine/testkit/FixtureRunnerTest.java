package dev.privet.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.ProbeAnswer;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureRunnerTest {

  private final Path folder;

  FixtureRunnerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FixtureOutcome run(Path fixture, Function<AuditRequest, AuditResult> audit)
      throws IOException {
    RuleSet rules = RuleSets.standard(getClass().getClassLoader(), List.of());
    try (FixtureRunner runner = new FixtureRunner(rules, folder.resolve("scratch"), audit)) {
      return runner.run(fixture);
    }
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve("area").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** An audit that answers a probe in line 1 of each file. */
  private static AuditResult answering(List<String> files, String answer) {
    List<ProbeAnswer> answers =
        files.stream().map(f -> new ProbeAnswer(new Position(f, 1, 1, 1, 2), answer)).toList();
    return new AuditResult(
        List.of(),
        List.of(),
        List.of(),
        new AuditResult.Coverage(1, 1, 1, 1, 1),
        answers,
        Map.of());
  }

  @Test
  void anAuditThatMeetsTheExpectationsPasses() throws IOException {
    Path fixture = file("A.java", "class A {} // taint: name");
    FixtureOutcome outcome = run(fixture, r -> answering(List.of("0/area/A.java"), "name"));
    assertEquals(new FixtureOutcome("area/A", List.of()), outcome);
  }

  @Test
  void anAuditThatDoesNotFails() throws IOException {
    Path fixture = file("A.java", "class A {} // taint: name");
    FixtureOutcome outcome = run(fixture, r -> answering(List.of("0/area/A.java"), "health"));
    assertEquals(
        "1 in area/A:\n" + "  area/A.java:1\n    expected: probe [name]\n    got:      [health]",
        outcome.toString());
  }

  @Test
  void aFixtureThatDoesNotCompileFailsWithoutAnAudit() throws IOException {
    Path fixture = file("A.java", "class A { int a = null; }");
    FixtureOutcome outcome =
        run(
            fixture,
            r -> {
              throw new AssertionError("audited");
            });
    assertEquals(1, outcome.failures().size());
    assertTrue(outcome.toString().contains("does not compile: 1: "), outcome.toString());
  }

  @Test
  void misspeltRulesFail() throws IOException {
    Path fixture = file("A.java", "class A {} // finding: PersonalDataInLogs");
    FixtureOutcome outcome = run(fixture, r -> answering(List.of(), ""));
    assertEquals(1, outcome.failures().size());
    assertTrue(outcome.toString().contains("'PersonalDataInLogs'"), outcome.toString());
  }

  @Test
  void anAuditThatDependsOnThreadsFails() throws IOException {
    Path fixture = file("A.java", "class A {} // taint: name");
    FixtureOutcome outcome =
        run(
            fixture,
            r -> answering(List.of("0/area/A.java"), r.options().threads() == 1 ? "name" : ""));
    assertEquals(1, outcome.failures().size());
    assertTrue(outcome.toString().contains("other threads"), outcome.toString());
  }

  @Test
  void anAuditThatDependsOnTheOrderOfFilesFails() throws IOException {
    file("Two/A.java", "class A {}");
    file("Two/B.java", "class B {}");
    FixtureOutcome outcome =
        run(
            folder.resolve("area").resolve("Two"),
            r ->
                new AuditResult(
                    List.of(),
                    List.of(),
                    List.of(),
                    new AuditResult.Coverage(
                        r.modules().get(0).sourceRoots().get(0).endsWith("0") ? 1 : 2, 1, 1, 1, 1),
                    List.of(),
                    Map.of()));
    assertEquals(1, outcome.failures().size());
    assertTrue(outcome.toString().contains("other"), outcome.toString());
  }

  @Test
  void levelAndOptionsReachTheAudit() throws IOException {
    List<String> seen = new ArrayList<>();
    run(
        file("A.java", "// level: 21\n// options: pseudonymous, requireProven\nclass A {}"),
        r -> {
          seen.add(
              r.modules().get(0).languageLevel()
                  + " "
                  + r.options().pseudonymous()
                  + " "
                  + r.options().requireProven());
          return answering(List.of(), "");
        });
    assertEquals("21 true true", seen.get(0));
  }
}
