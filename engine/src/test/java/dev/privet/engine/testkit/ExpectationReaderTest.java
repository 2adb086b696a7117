package dev.privet.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.ruleset.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectationReaderTest {

  private static Expectations read(String text) {
    return ExpectationReader.read("A.java", text, FixturesAreSoundTest.LAW);
  }

  private static Expectation expectation(
      Expectation.Kind kind, int line, String rule, @Nullable Level level, String... categories) {
    return new Expectation(
        kind,
        "A.java",
        line,
        rule,
        Optional.ofNullable(level),
        categories.length == 0
            ? Optional.empty()
            : Optional.of(new TreeSet<>(List.of(categories))));
  }

  @Test
  void readsRuleCategoriesAndLevelBesideTheCode() {
    Expectations read =
        read("class A {\n  x(); // finding: error PersonalDataToAi [name, contact.email]\n}");
    assertEquals(
        List.of(
            expectation(
                Expectation.Kind.FINDING,
                2,
                "PersonalDataToAi",
                Level.ERROR,
                "contact.email",
                "name")),
        read.findings());
    assertEquals(List.of(), read.mistakes());
  }

  @Test
  void readsSeveralClaimsAndSeveralMarkersOfOneLine() {
    Expectations read =
        read(
            "x(); // finding: PersonalDataInLog; PersonalDataToAi [name] // missing:"
                + " PersonalDataInLog [health]");
    assertEquals(
        List.of(
            expectation(Expectation.Kind.FINDING, 1, "PersonalDataInLog", null),
            expectation(Expectation.Kind.FINDING, 1, "PersonalDataToAi", null, "name"),
            expectation(Expectation.Kind.MISSING, 1, "PersonalDataInLog", null, "health")),
        read.findings());
  }

  @Test
  void aCommentOnItsOwnLineSpeaksOfTheNextCode() {
    Expectations read =
        read("  // finding: PersonalDataInLog\n  // suppressed: PersonalDataToAi\n  x();");
    assertEquals(List.of(3, 3), read.findings().stream().map(Expectation::line).toList());
  }

  @Test
  void readsProbesLevelAndOptions() {
    Expectations read =
        read(
            "// level: 21\n// options: pseudonymous\n"
                + "Probe.taint(x); // taint: name, contact.email\n"
                + "Probe.guards(); // guards: ANALYTICS(user), AI(order, buyer)\n"
                + "Probe.guards(); // guards:");
    assertEquals(21, read.level());
    assertEquals(Set.of("pseudonymous"), read.options());
    assertEquals(
        List.of(
            new ProbeExpectation("A.java", 3, new TreeSet<>(Set.of("contact.email", "name"))),
            new ProbeExpectation(
                "A.java", 4, new TreeSet<>(Set.of("AI(order, buyer)", "ANALYTICS(user)"))),
            new ProbeExpectation("A.java", 5, new TreeSet<>())),
        read.probes());
  }

  @Test
  void misspeltNamesAreMistakes() {
    assertMistake("x(); // finding: PersonalDataInLogs [name]", "'PersonalDataInLogs'");
    assertMistake("x(); // finding: PersonalDataInLog [email]", "'email'");
    assertMistake("x(); // finding: fatal PersonalDataInLog", "'fatal PersonalDataInLog'");
    assertMistake("x(); // finding: PersonalDataInLog [name", "'PersonalDataInLog [name'");
    assertMistake("x(); // finding: PersonalDataInLog;", "''");
    assertMistake("x(); // options: strict", "'strict'");
    assertMistake("// level: seventeen", "'seventeen'");
  }

  private static void assertMistake(String text, String named) {
    List<Mismatch> mistakes = read(text).mistakes();
    assertEquals(1, mistakes.size(), text);
    assertTrue(mistakes.get(0).toString().contains(named), mistakes.get(0).toString());
  }
}
