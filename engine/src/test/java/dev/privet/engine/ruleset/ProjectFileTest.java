package dev.privet.engine.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectFileTest {

  private final RuleSet rules;

  ProjectFileTest() throws IOException {
    rules = RuleSets.standard(ProjectFileTest.class.getClassLoader(), List.of());
  }

  private static ProjectFile parse(String text) {
    return ProjectFile.parse(new PackSource("privet.yaml", text));
  }

  private static List<String> errors(Runnable reading) {
    return assertThrows(MalformedPackException.class, reading::run).problems().stream()
        .map(PackProblem::toString)
        .toList();
  }

  @Test
  void readsSettings() {
    ProjectFile file =
        parse("version: 1\nfailOn: warning\npacks: [a.yaml, b]\nexcludes: '**/legacy/**'\n");
    assertEquals(Optional.of("warning"), file.text("failOn"));
    assertEquals(Optional.of(List.of("a.yaml", "b")), file.list("packs"));
    assertEquals(Optional.of(List.of("**/legacy/**")), file.list("excludes"));
    assertEquals(Optional.empty(), file.text("baseline"));
  }

  @Test
  void ownHostsGetNothingFromOutside() throws IOException {
    ProjectFile file = parse("ownHosts: [api.acme.example, '*.acme.example']\n");
    RuleSet own = RuleSets.standard(getClass().getClassLoader(), file.packs());
    assertTrue(own.hosts().outside("crm.acme.example").isEmpty());
    assertTrue(rules.hosts().outside("crm.acme.example").isPresent());
    assertEquals("openai", own.hosts().outside("api.openai.com").orElseThrow().id());
    assertFalse(errors(() -> parse("ownHosts: ['a b']\n")).isEmpty());
  }

  @Test
  void anEmptyFileSaysNothing() {
    assertEquals(Optional.empty(), parse("\n").text("failOn"));
    assertEquals(Optional.empty(), parse("# failOn: error\n").text("failOn"));
  }

  @Test
  void tellsUnknownKeysAndValuesWithTheirPlace() {
    List<String> errors = errors(() -> parse("failon: error\nfailOnGaps: yes\nversion: 2\n"));
    assertEquals(3, errors.size(), errors.toString());
    assertTrue(errors.get(0).startsWith("privet.yaml:1:1: found unknown key \"failon\""));
    assertTrue(errors.get(0).endsWith("did you mean \"failOn\"?"), errors.get(0));
    assertEquals("privet.yaml:2:13: found \"yes\", expected one of false, true", errors.get(1));
    assertTrue(errors.get(2).startsWith("privet.yaml:3:10: found \"2\", expected one of 1"));
  }

  @Test
  void readsLawfulBases() {
    LawfulBasis basis =
        parse(
                """
                bases:
                  - recipient: segment
                    categories: [contact, name]
                    purpose: order tracking
                    basis: legitimate-interests
                    reason: assessed in LIA-7
                    owner: privacy@example.org
                    expires: 2030-06-30
                """)
            .declarations(rules)
            .bases()
            .get(0);
    assertEquals(2, basis.line());
    Recipient segment = new Recipient("segment", "Segment", SinkKind.ANALYTICS, "Twilio");
    assertTrue(basis.permits(segment, "contact.email"));
    assertTrue(basis.permits(segment, "name"));
    assertFalse(basis.permits(segment, "health"));
    assertFalse(basis.permits(new Recipient("other", "Other", SinkKind.ANALYTICS, "O"), "name"));
    assertFalse(basis.isExpired(LocalDate.of(2030, 6, 30)));
    assertTrue(basis.isExpired(LocalDate.of(2030, 7, 1)));
  }

  @Test
  void tellsWhatIsWrongWithABasis() {
    ProjectFile file =
        parse(
            """
            bases:
              - recipient: segmnt
                categories: [contact.emial]
                purpose: x
                basis: contrct
                expires: tomorrow
            """);
    List<String> errors = errors(() -> file.declarations(rules));
    assertEquals(5, errors.size(), errors.toString());
    assertTrue(errors.get(0).startsWith("privet.yaml:2:5: found an entry without \"reason\""));
    assertTrue(errors.get(1).endsWith("did you mean \"segment\"?"), errors.get(1));
    assertTrue(errors.get(2).endsWith("did you mean \"contact.email\"?"), errors.get(2));
    assertTrue(errors.get(3).endsWith("did you mean \"contract\"?"), errors.get(3));
    assertTrue(errors.get(4).startsWith("privet.yaml:6:14: found \"tomorrow\""), errors.get(4));
  }

  @Test
  void readsADataMap() {
    DeclaredDataMap map =
        parse(
                """
                dataMap:
                  - recipient: segment
                    categories: [contact, name]
                    purpose: product analytics
                  - recipient: log
                    categories: online.ip
                """)
            .declarations(rules)
            .dataMap()
            .orElseThrow();
    Recipient segment = new Recipient("segment", "Segment", SinkKind.ANALYTICS, "Twilio");
    Recipient log = new Recipient("anything", "a log", SinkKind.LOG, "project");
    Recipient other = new Recipient("mixpanel", "Mixpanel", SinkKind.ANALYTICS, "Mixpanel");
    assertTrue(map.names(segment, "contact.email"));
    assertFalse(map.names(segment, "health"));
    assertTrue(map.names(log, "online.ip"));
    assertFalse(map.names(log, "name"));
    assertTrue(map.names(log));
    assertFalse(map.names(other));
  }

  @Test
  void tellsAnEmptyDataMapFromNone() {
    assertTrue(parse("failOn: note").declarations(rules).dataMap().isEmpty());
    assertTrue(parse("dataMap: []").declarations(rules).dataMap().isPresent());
  }

  @Test
  void readsSuppressionsOfPaths() {
    SuppressedPaths read =
        parse(
                "suppressions:\n  - rules: [PRV102, PersonalDataInLog]\n    paths: '**/old/**'\n"
                    + "    reason: 'replaced in May'\n    expires: 2030-06-30\n")
            .declarations(rules)
            .suppressions()
            .get(0);
    assertEquals(
        new SuppressedPaths(
            Set.of("PRV102", "PersonalDataInLog"),
            List.of("**/old/**"),
            "replaced in May",
            Optional.of(LocalDate.of(2030, 6, 30)),
            "privet.yaml",
            2),
        read);
  }

  @Test
  void tellsWhatIsWrongWithASuppression() {
    ProjectFile file =
        parse(
            "suppressions:\n  - rules: PersonalDataInLogs\n    path: a\n  - rules: []\n"
                + "    paths: ['{a']\n    reason: ''\n    expires: May\n");
    List<String> errors = errors(() -> file.declarations(rules));
    String all = String.join("\n", errors);
    assertTrue(all.contains("did you mean \"PersonalDataInLog\"?"), all);
    assertTrue(all.contains("did you mean \"paths\"?"), all);
    assertTrue(all.contains("without \"reason\""), all);
    assertTrue(all.contains("at least one rule"), all);
    assertTrue(all.contains("privet.yaml:5:13: found \"{a\", expected a glob"), all);
    assertTrue(all.contains("6:13: found nothing, expected a text"), all);
    assertTrue(all.contains("found \"May\", expected a date"), all);
  }

  @Test
  void tellsWhatIsWrongWithADataMap() {
    ProjectFile file = parse("dataMap:\n  - recipient: segmnt\n    categorie: name\n");
    List<String> errors = errors(() -> file.declarations(rules));
    assertEquals(3, errors.size(), errors.toString());
    assertTrue(errors.get(0).contains("found an entry without \"categories\""), errors.get(0));
    assertTrue(errors.get(1).endsWith("did you mean \"segment\"?"), errors.get(1));
    assertTrue(errors.get(2).endsWith("did you mean \"categories\"?"), errors.get(2));
  }

  @Test
  void tellsAMisspeltKindInTheDataMap() {
    ProjectFile file = parse("dataMap:\n  - {recipient: logs, categories: [name]}\n");
    List<String> errors = errors(() -> file.declarations(rules));
    assertTrue(errors.get(0).endsWith("did you mean \"log\"?"), errors.toString());
  }

  @Test
  void tellsWhereASettingStands() {
    ProjectFile file = parse("version: 1\n\nprofile: gdpr\n");
    assertEquals(3, file.line("profile"));
    assertEquals(0, file.line("packs"));
  }

  @Test
  void suggestsNothingThatSharesNothing() {
    assertFalse(errors(() -> parse("version: 2")).get(0).contains("did you mean"));
  }
}
