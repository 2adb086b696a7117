package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The manual's pages on rules say what the catalogue says. */
class RulePagesTest {

  private static final Path PAGES = Repository.ROOT.resolve("docs/rules");

  private final RuleSet rules = Repository.rules();
  private final List<RuleSpec> all = Repository.allRules(rules);

  @TestFactory
  Stream<DynamicTest> pages() {
    return all.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(), () -> Golden.check(PAGES.resolve(file(rule)), page(rule))));
  }

  @Test
  void index() throws IOException {
    StringBuilder text = new StringBuilder("# Rules\n\n");
    text.append("Generated from the rule pages in `rules/src/main/resources`.\n\n");
    text.append("| rule | level | status | reports |\n|---|---|---|---|\n");
    for (RuleSpec rule : all) {
      text.append("| [" + rule.id() + " " + rule.name() + "](" + file(rule) + ") | ");
      text.append(level(rule) + " | " + status(rule) + " | " + rule.summary() + " |\n");
    }
    Golden.check(PAGES.resolve("README.md"), text.toString());
  }

  @Test
  void everyPageInTheCatalogueIsListed() throws IOException {
    Path pages = Repository.ROOT.resolve("rules/src/main/resources/dev/privet/rules/pages");
    try (Stream<Path> files = Files.list(pages)) {
      Set<String> found =
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          all.stream().map(RuleSpec::id).collect(Collectors.toCollection(TreeSet::new)), found);
    }
  }

  /** The goal {@code explain} shows code as it is, behind Maven's prefix and an indent. */
  @Test
  void codeFitsATerminal() {
    List<String> tooLong = new ArrayList<>();
    for (RuleSpec rule : all) {
      boolean code = false;
      for (String line : rule.help().lines().toList()) {
        code ^= line.startsWith("```");
        if (code && line.length() > 80 - "[INFO]     ".length()) {
          tooLong.add(rule.id() + ": " + line);
        }
      }
    }
    assertEquals(List.of(), tooLong);
  }

  /** GitHub reads {@code security-severity} of rules with this tag only. */
  @Test
  void everyRuleIsOneOfSecurity() {
    assertEquals(
        List.of(),
        all.stream().filter(rule -> !rule.tags().contains("security")).map(RuleSpec::id).toList());
  }

  private static String file(RuleSpec rule) {
    return rule.id() + ".md";
  }

  private static String level(RuleSpec rule) {
    return rule.level().name().toLowerCase(Locale.ROOT);
  }

  private static String status(RuleSpec rule) {
    return rule.status() == RuleSpec.Status.IN_FORCE ? "in force" : "planned";
  }

  private static String page(RuleSpec rule) {
    StringBuilder text = new StringBuilder("<!-- Generated from the catalogue. -->\n");
    int heading = rule.help().indexOf('\n');
    text.append("# " + rule.id() + " " + rule.name() + "\n\n");
    text.append("| | |\n|---|---|\n");
    text.append("| status | " + status(rule) + " |\n");
    text.append("| default level | " + level(rule) + " |\n");
    text.append("| security severity | " + rule.securitySeverity() + " |\n");
    text.append("| tags | " + String.join(", ", rule.tags()) + " |\n");
    new TreeMap<>(rule.taxa())
        .forEach((name, ids) -> text.append("| " + name + " | " + String.join(", ", ids) + " |\n"));
    text.append(rule.help(), heading, rule.help().length()).append("\n");
    return text.toString();
  }
}
