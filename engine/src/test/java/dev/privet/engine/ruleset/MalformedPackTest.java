package dev.privet.engine.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MalformedPackTest {
  private static final String HEAD =
      """
      pack: test
      recipients:
        crm: {name: CRM, kind: third-party}
      """;

  private static List<String> problems(String text) {
    MalformedPackException e =
        assertThrows(
            MalformedPackException.class,
            () -> RuleSets.load(List.of(new PackSource("p.yaml", text))));
    return e.problems().stream().map(PackProblem::toString).toList();
  }

  @Test
  void unknownKeysAreToldWithTheWordMeant() {
    assertEquals(
        List.of(
            "p.yaml:2:1: found unknown key \"sinkz\", expected one of "
                + String.join(", ", new java.util.TreeSet<>(PackReader.KEYS))
                + "; did you mean \"sinks\"?"),
        problems("pack: p\nsinkz: []\n"));
  }

  @Test
  void severalProblemsAreToldTogetherInOrder() {
    List<String> problems =
        problems(
            HEAD
                + """
                sinks:
                  - id: a
                    method: com.acme.Crm
                    recipient: crn
                    sends: Argment[0]
                  - id: a
                    method: com.acme.Crm#send
                    recipient: crm
                    sends: Argument[0].Elemnt
                    cap: nota
                """);
    assertEquals(6, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith("p.yaml:6:13: found \"com.acme.Crm\""));
    assertTrue(problems.get(1).startsWith("p.yaml:7:16: found unknown recipient \"crn\""));
    assertTrue(problems.get(1).endsWith("did you mean \"crm\"?"));
    assertTrue(problems.get(2).endsWith("did you mean \"Argument\"?"));
    assertTrue(problems.get(3).startsWith("p.yaml:9:9: found id \"a\" a second time"));
    assertTrue(problems.get(4).endsWith("did you mean \"Element\"?"));
    assertTrue(problems.get(5).endsWith("did you mean \"note\"?"));
  }

  @Test
  void termsAreToldWhatTheyLack() {
    List<String> listed =
        problems(HEAD + "terms:\n  - {category: name, names: [x], owner: listed}\n");
    assertTrue(listed.stream().anyMatch(p -> p.contains("expected \"owners\", \"beside\"")));
    List<String> annotated = problems(HEAD + "annotations: {com.acme.Secret: secret}\n");
    assertTrue(annotated.get(0).contains("\"none\""), annotated.toString());
  }

  @Test
  void wrongShapesAreTold() {
    assertTrue(problems("- a\n").get(0).contains("found a list, expected a mapping"));
    assertTrue(problems("pack: [a\n").get(0).contains("broken YAML"));
    assertTrue(problems("").get(0).contains("an empty file"));
    assertTrue(problems("pack: a\npack: b\n").get(0).startsWith("p.yaml:2:1"));
    assertTrue(
        problems(HEAD + "propagators:\n  - {method: 'a.B#c', value: 'Argument[0]'}\n")
            .get(0)
            .contains("a flow such as"));
    assertTrue(
        problems(HEAD + "sanitizers:\n  - {id: x, method: 'a.B#c', constants: {0: '('}}\n")
            .get(0)
            .contains("RE2"));
    assertEquals(
        List.of("p.yaml:4:10: found a mapping, expected a text or a list of texts"),
        problems(HEAD + "disable: {PRV402: true}\n"));
    assertEquals(
        List.of(
            "p.yaml:5:15: found \"Argument[255]\", expected a port such as Argument[0],"
                + " Argument[1..], Argument[this].Content, ReturnValue.Element"),
        problems(
            HEAD
                + "guards:\n"
                + "  - {subject: 'Argument[255]', id: g, method: 'a.B#c', outcome: true}\n"));
    String unclosed = problems("pack: p\ndescription: 'all\nversion: 1\n").get(0);
    assertTrue(
        unclosed.startsWith("p.yaml:2:14") && unclosed.endsWith("a closing quote for the one here"),
        unclosed);
  }

  @Test
  void bombsAreRefused() {
    String bomb = "pack: &a [x, x]\nwords: &b [*a, *a]\nterms: [*b, *b]\n";
    assertTrue(problems(bomb).get(0).contains("an alias"));
    assertTrue(problems("pack: " + "[".repeat(5_000)).get(0).contains("nesting deeper"));
    assertTrue(problems("a".repeat(PackSource.MAX_BYTES + 1)).get(0).contains("characters"));
  }

  @Test
  void aHugeFileIsNotRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("huge.yaml");
    Files.write(file, new byte[PackSource.MAX_BYTES + 1]);
    assertThrows(MalformedPackException.class, () -> PackSource.read(folder));
  }

  @Test
  void aFoldersPacksAreReadInOrder(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("b.yml"), "pack: b\n");
    Files.writeString(folder.resolve("a.yaml"), "pack: a\n");
    Files.writeString(folder.resolve("notes.txt"), "no pack");
    assertEquals(
        List.of("pack: a\n", "pack: b\n"),
        PackSource.read(folder).stream().map(PackSource::text).toList());
  }

  @Test
  void aFolderWithoutPacksIsTold(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("pack.yaml.txt"), "pack: a");
    assertThrows(MalformedPackException.class, () -> PackSource.read(folder));
  }

  @Test
  void wrongIndentationIsTold() {
    assertEquals(
        List.of(
            "p.yaml:7:1: found key \"recipient\" outside of an entry, expected it indented as the"
                + " other keys of the entry that it belongs to"),
        problems(
            HEAD
                + """
                sinks:
                - {id: a, method: a.B#c, recipient: crm, sends: 'Argument[0]'}
                #
                recipient: crm
                """));
    String broken = problems(HEAD + "sinks:\n  - id: a\n   method: a.B#c\n").get(0);
    assertTrue(broken.endsWith("expected a line indented as the others of its list or entry"));
    assertTrue(problems("pack: a\nsinks:\n\t- id: a\n").get(0).endsWith("spaces instead of tabs"));
    assertTrue(
        problems("pack: a\ndescription: A: b\n")
            .get(0)
            .contains("quotes around a text that holds"));
  }

  @Test
  void whatIsMeantIsSuggestedAndNothingTwice() {
    assertEquals(
        List.of("p.yaml:2:13: found a list, expected a mapping (key: value)"),
        problems("pack: p\nrecipients: [crm]\n"));
    assertTrue(problems("pack: p\nsinks:\n").get(0).contains("found nothing, expected a mapping"));
    assertTrue(
        problems(
                HEAD
                    + "sinks:\n  - {id: a, method: 'a.B#c(String)', recipient: crm,"
                    + " sends: 'Argument[0]'}\n")
            .get(0)
            .endsWith("such as java.lang.String"));
  }

  @Test
  void whatIsSwitchedOffHasToBeThere() {
    MalformedPackException e =
        assertThrows(
            MalformedPackException.class,
            () ->
                RuleSets.standard(
                    MalformedPackTest.class.getClassLoader(),
                    List.of(
                        new PackSource(
                            "q.yaml",
                            """
                            pack: q
                            disable: [PRV101, slf4j, PersonalDataInLogs]
                            sources: [{id: s, method: a.B#c, category: email}]
                            """))));
    List<String> problems = e.problems().stream().map(PackProblem::toString).toList();
    assertEquals(2, problems.size(), problems.toString());
    assertTrue(problems.get(0).endsWith("did you mean \"PersonalDataInLog\"?"));
    assertTrue(problems.get(1).endsWith("did you mean \"contact.email\"?"));
  }

  @Test
  void laterPacksDisableEarlierEntries() {
    String sinks =
        HEAD + "sinks:\n  - {id: a, method: 'a.B#c', recipient: crm, sends: 'Argument[0]'}\n";
    RuleSet rules =
        RuleSets.load(
            List.of(
                new PackSource("p.yaml", sinks),
                new PackSource("q.yaml", "pack: q\ndisable: [a]\n")));
    assertTrue(
        rules
            .model(new dev.privet.engine.program.MethodKey("a.B", "c", "(I)V"), List.of("a.B"))
            .isEmpty());
  }

  @Test
  void portsReadAsTheyPrint() {
    for (String port :
        List.of(
            "Argument[0]",
            "Argument[1..]",
            "Argument[0..2].Element",
            "Argument[this].MapValue",
            "ReturnValue.Key[a b].Field[x]",
            "Argument[0].Parameter[1].Content",
            "Argument[0].ReturnValue.MapKey")) {
      String text =
          "pack: p\npropagators:\n  - {method: 'a.B#c', value: '" + port + " -> ReturnValue'}\n";
      RuleSet rules = RuleSets.load(List.of(new PackSource("p.yaml", text)));
      PropagatorSpec spec =
          rules
              .model(new dev.privet.engine.program.MethodKey("a.B", "c", "()V"), List.of("a.B"))
              .propagators()
              .get(0);
      assertEquals(port, spec.from().toString());
    }
  }
}
