package dev.privet.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.ProbeAnswer;
import dev.privet.engine.finding.Suppression;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Finding NAME = finding(1, Level.WARNING, "name");
  private static final Finding NAME_AND_HEALTH = finding(1, Level.ERROR, "health", "name");

  private static Position at(int line) {
    return new Position("A.java", line, 1, line, 9);
  }

  private static Finding finding(int line, Level level, String... categories) {
    return new Finding(
        "PRV101",
        "PersonalDataInLog",
        level,
        "m",
        at(line),
        new MethodKey("A", "a", "()V"),
        "",
        "",
        List.of(categories),
        List.of("User.x"),
        new Recipient("slf4j", "slf4j", SinkKind.LOG, "project"),
        List.of(),
        List.of(),
        "f",
        Optional.empty(),
        List.of());
  }

  private static Finding suppressed(Finding f) {
    return new Finding(
        f.rule(),
        f.ruleName(),
        f.level(),
        f.module(),
        f.position(),
        f.method(),
        f.message(),
        f.remedy(),
        f.categories(),
        f.sources(),
        f.recipient(),
        f.trace(),
        f.related(),
        f.fingerprint(),
        Optional.of(new Suppression(Suppression.Kind.COMMENT, "")),
        List.of());
  }

  private static AuditResult result(Finding... findings) {
    return result(List.of(findings), List.of(), List.of());
  }

  private static AuditResult result(
      List<Finding> findings, List<Gap> gaps, List<ProbeAnswer> probes) {
    return new AuditResult(
        findings, gaps, List.of(), new AuditResult.Coverage(1, 1, 1, 1, 1), probes, Map.of());
  }

  private static List<String> mismatches(String text, AuditResult result) {
    return Comparison.of(ExpectationReader.read("A.java", text, FixturesAreSoundTest.LAW), result)
        .stream()
        .map(m -> m.line() + ": " + m.expected() + " / " + m.got())
        .toList();
  }

  private static void assertPasses(String text, Finding... findings) {
    assertEquals(List.of(), mismatches(text, result(findings)));
  }

  private static void assertFails(String mismatch, String text, Finding... findings) {
    assertEquals(List.of(mismatch), mismatches(text, result(findings)));
  }

  @Test
  void whatIsExpectedPasses() {
    assertPasses("x();");
    assertPasses("x(); // finding: PersonalDataInLog", NAME);
    assertPasses("x(); // finding: PersonalDataInLog [name]", NAME);
    assertPasses("x(); // finding: error PersonalDataInLog [name, health]", NAME_AND_HEALTH);
    assertPasses("x(); // finding: PersonalDataInLog; PersonalDataInLog [name]", NAME, NAME);
  }

  @Test
  void aFindingThatIsNotThereFails() {
    assertFails(
        "1: PersonalDataInLog [name] / nothing", "x(); // finding: PersonalDataInLog [name]");
    assertFails(
        "1: PersonalDataInLog / nothing",
        "x(); // finding: PersonalDataInLog; PersonalDataInLog",
        NAME);
  }

  @Test
  void aFindingThatNobodyExpectsFails() {
    assertFails("1: nothing more / warning PersonalDataInLog [name] from [User.x]", "x();", NAME);
    assertFails(
        "1: nothing more / warning PersonalDataInLog [name] from [User.x]",
        "x(); // finding: PersonalDataInLog",
        NAME,
        NAME);
  }

  @Test
  void otherCategoriesLevelsLinesAndRulesFail() {
    assertFails(
        "1: PersonalDataInLog [name] / error PersonalDataInLog [health, name] from [User.x]",
        "x(); // finding: PersonalDataInLog [name]",
        NAME_AND_HEALTH);
    assertFails(
        "1: error PersonalDataInLog / warning PersonalDataInLog [name] from [User.x]",
        "x(); // finding: error PersonalDataInLog",
        NAME);
    assertEquals(2, mismatches("\nx(); // finding: PersonalDataInLog [name]", result(NAME)).size());
    assertEquals(2, mismatches("x(); // finding: PersonalDataToAi [name]", result(NAME)).size());
  }

  @Test
  void suppressionIsPartOfTheExpectation() {
    assertPasses("x(); // suppressed: PersonalDataInLog [name]", suppressed(NAME));
    assertEquals(1, mismatches("x(); // suppressed: PersonalDataInLog", result(NAME)).size());
    assertEquals(
        1, mismatches("x(); // finding: PersonalDataInLog", result(suppressed(NAME))).size());
    assertEquals(1, mismatches("x();", result(suppressed(NAME))).size());
  }

  @Test
  void aKnownMissPassesUntilItIsMended() {
    assertPasses("x(); // missing: PersonalDataInLog [name]");
    assertPasses(
        "x(); // finding: PersonalDataInLog [name] // missing: PersonalDataInLog [health]", NAME);
    assertEquals(2, mismatches("x(); // missing: PersonalDataInLog [name]", result(NAME)).size());
    assertEquals(
        2,
        mismatches(
                "x(); // finding: PersonalDataInLog [name] // missing: PersonalDataInLog [health]",
                result(NAME_AND_HEALTH))
            .size());
  }

  @Test
  void aKnownFalseAlarmPassesUntilItIsMended() {
    assertPasses("x(); // spurious: PersonalDataInLog [name]", NAME);
    assertPasses(
        "x(); // finding: PersonalDataInLog [name] // spurious: PersonalDataInLog [health]",
        NAME_AND_HEALTH);
    assertEquals(1, mismatches("x(); // spurious: PersonalDataInLog [name]", result()).size());
    assertEquals(
        1,
        mismatches(
                "x(); // finding: PersonalDataInLog [name] // spurious: PersonalDataInLog [health]",
                result(NAME))
            .size());
  }

  @Test
  void probesAreComparedAsSets() {
    AuditResult answered =
        result(List.of(), List.of(), List.of(new ProbeAnswer(at(1), "name,contact.email")));
    assertEquals(List.of(), mismatches("Probe.taint(x); // taint: contact.email, name", answered));
    assertEquals(
        List.of("1: probe [name] / [contact.email, name]"),
        mismatches("Probe.taint(x); // taint: name", answered));
    assertEquals(1, mismatches("Probe.taint(x);", answered).size());
    assertEquals(
        List.of("1: probe [] / no answer"), mismatches("Probe.taint(x); // taint:", result()));
  }

  @Test
  void theAuditsOwnFailuresFailTheFixture() {
    Gap contained = new Gap(Gap.Reason.INTERNAL, "loop", Optional.of(at(3)));
    Gap ordinary = new Gap(Gap.Reason.NO_TARGET, "x", Optional.of(at(3)));
    assertEquals(
        1, mismatches("x();", result(List.of(), List.of(contained, ordinary), List.of())).size());
  }

  @Test
  void mistakesOfTheFixtureFailIt() {
    assertEquals(1, mismatches("x(); // finding: Nonsense", result()).size());
  }

  @Test
  void theMessageNamesPlaceExpectationAndResult() {
    assertEquals(
        "A.java:1\n    expected: PersonalDataInLog [name]\n    got:      nothing",
        Comparison.of(
                ExpectationReader.read(
                    "A.java",
                    "x(); // finding: PersonalDataInLog [name]",
                    FixturesAreSoundTest.LAW),
                result())
            .get(0)
            .toString());
  }

  @Test
  void auditsOfTheSameInputMustAgree() {
    assertEquals(Optional.empty(), Sameness.difference(result(NAME), result(NAME)));
    assertEquals(
        true,
        Sameness.difference(result(NAME), result(NAME_AND_HEALTH))
            .orElse("")
            .startsWith("finding 1 differs"));
    assertEquals(true, Sameness.difference(result(NAME), result()).isPresent());
  }
}
