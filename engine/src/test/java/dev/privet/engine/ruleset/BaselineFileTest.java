package dev.privet.engine.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {

  @Test
  void readsWhatPeopleWrite() {
    List<BaselineEntry> entries =
        parse(
            """
            version: 1
            findings:
              - fingerprint: 00aa
                rule: PRV101
                categories: [contact.email, name]
                reason: agreed
                expires: 2027-01-31
            """);
    assertEquals(
        List.of(
            new BaselineEntry(
                "00aa",
                "PRV101",
                "",
                "",
                List.of("contact.email", "name"),
                "",
                Optional.of("agreed"),
                Optional.of(LocalDate.of(2027, 1, 31)),
                3)),
        entries);
  }

  @Test
  void anEmptyFileHasNoEntries() {
    assertEquals(List.of(), parse(""));
    assertEquals(List.of(), parse("# nothing is accepted\n"));
    assertEquals(List.of(), parse("version: 1\nfindings: []\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1, 2]|b.yaml:1:1: found a list, expected a mapping with keys findings, version",
        "findings: []|b.yaml:1:1: found no version, expected version: 1",
        "version: 2|b.yaml:1:10: found \"2\", expected one of 1",
        "version: 1~finding: []|b.yaml:2:1: found unknown key \"finding\", expected one of"
            + " findings, version; did you mean \"findings\"?",
        "version: 1~findings: 3|b.yaml:2:11: found \"3\", expected a mapping with keys categories,"
            + " expires, file, fingerprint, message, method, reason, rule",
        "version: 1~findings:~- {rule: a, fingerprint: b}|b.yaml:3:3: found an entry without"
            + " \"categories\", expected key \"categories\"",
        "version: 1~findings:~- {fingerprint: a, rule: [b], categories: [c]}|b.yaml:3:26: found a"
            + " list, expected a text",
        "version: 1~findings:~- {fingerprint: a, rule: b, categories: [], expires: soon}|"
            + "b.yaml:3:54: found \"soon\", expected a date as 2030-12-31, the last day it holds",
        "version: 1~findings:~- {fingerprint: a, rule: b, categories: []}~- {fingerprint: a, rule:"
            + " b, categories: []}|b.yaml:4:3: found fingerprint a again, first in line 3, expected"
            + " each once",
      })
  void saysWhatIsWrongAndWhere(String text, String message) {
    assertEquals(message, malformed(text.replace('~', '\n')));
  }

  @Test
  void placesSyntaxErrors() {
    assertTrue(malformed("version: 1\nfindings: [\n").startsWith("b.yaml:3:1: "));
  }

  @Test
  void tellsAMergeThatWasNotMade() {
    String merged =
        """
        version: 1
        findings:
        <<<<<<< HEAD
          - fingerprint: aa
        =======
          - fingerprint: bb
        >>>>>>> branch
        """;
    assertTrue(malformed(merged).endsWith("without its conflict markers"), malformed(merged));
  }

  @Test
  void takesNoDuplicateKeysAndNoSelfReference() {
    assertTrue(malformed("version: 1\nversion: 1\n").startsWith("b.yaml:2:1: "));
    assertTrue(malformed("version: 1\nfindings: &a [*a]\n").startsWith("b.yaml"));
  }

  @Test
  void tellsWhereItIsNotUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("b.yaml");
    Files.write(file, "version: 1\n# M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
    String message =
        assertThrows(MalformedPackException.class, () -> BaselineFile.read(file)).getMessage();
    assertTrue(message.startsWith("malformed baseline\n"), message);
    assertTrue(
        message.endsWith(
            "b.yaml: found bytes in line 2 that are not UTF-8, expected a file saved in UTF-8"),
        message);
  }

  private static List<BaselineEntry> parse(String text) {
    return BaselineFile.parse(new PackSource("b.yaml", text));
  }

  private static String malformed(String text) {
    MalformedPackException wrong = assertThrows(MalformedPackException.class, () -> parse(text));
    return wrong.problems().get(0).toString();
  }
}
