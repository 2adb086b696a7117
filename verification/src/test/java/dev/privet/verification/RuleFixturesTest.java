package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule in force has a fixture of its name under {@code rules}, in which a method is reported,
 * one is silent because its data is harmless, and one is guarded by a consent check. That the
 * engine agrees with what the fixtures expect is for its own tests to say.
 */
class RuleFixturesTest {

  private static final Path FOLDER = Repository.FIXTURES.resolve("rules");
  private static final String EXPECTATION = "// finding:";
  private static final Pattern CHECK = Pattern.compile("if \\(.*[cC]onsent");

  private final RuleSet rules = Repository.rules();

  @TestFactory
  Stream<DynamicTest> rulesInForce() {
    return rules.rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check(rule)));
  }

  private static void check(RuleSpec rule) {
    Path alone = FOLDER.resolve(rule.name() + ".java");
    // One that a project has to configure lies in a folder with its settings.
    Path file =
        Files.isRegularFile(alone)
            ? alone
            : FOLDER.resolve(rule.name()).resolve(rule.name() + ".java");
    assertTrue(Files.isRegularFile(file), rule.id() + " lacks its fixture " + file);
    List<String> lines = Repository.text(file).lines().toList();
    assertTrue(
        method(lines, "reported").stream().anyMatch(line -> expects(line, rule.name())),
        file + ": reported() expects no " + rule.name());
    for (String silent : List.of("silent", "guarded")) {
      List<String> body = method(lines, silent);
      assertFalse(body.isEmpty(), file + " has no method " + silent);
      assertTrue(
          body.stream().noneMatch(line -> line.contains(EXPECTATION)),
          file + ": " + silent + "() expects a finding");
    }
    assertTrue(
        method(lines, "guarded").stream().anyMatch(line -> CHECK.matcher(line).find()),
        file + ": guarded() checks no consent");
  }

  @Test
  void everyFixtureHereIsARules() {
    Set<String> names = rules.rules().stream().map(RuleSpec::name).collect(Collectors.toSet());
    Set<String> found =
        Repository.javaFiles(FOLDER).stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    assertEquals(names, found);
  }

  @Test
  void noFixtureExpectsAPlannedRule() {
    List<String> planned = rules.plannedRules().stream().map(RuleSpec::name).toList();
    for (Path fixture : Repository.javaFiles(Repository.FIXTURES)) {
      for (String line : Repository.text(fixture).lines().toList()) {
        assertTrue(
            planned.stream().noneMatch(rule -> expects(line, rule)),
            () -> fixture + " is reported by a planned rule; put it in force: " + line.strip());
      }
    }
  }

  private static boolean expects(String line, String rule) {
    int at = line.indexOf(EXPECTATION);
    return at >= 0 && line.substring(at).contains(rule);
  }

  /** A method's lines, from its head to the brace that closes it. */
  private static List<String> method(List<String> lines, String name) {
    List<String> body = new ArrayList<>();
    for (String line : lines) {
      if (!body.isEmpty() || line.startsWith("  void " + name + "(")) {
        body.add(line);
      }
      if (!body.isEmpty() && line.equals("  }")) {
        break;
      }
    }
    return body;
  }
}
