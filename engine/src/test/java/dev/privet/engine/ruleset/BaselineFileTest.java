package dev.privet.engine.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {

  @Test
  void readsWhatPeopleWrite() throws BaselineFile.Malformed {
    List<BaselineEntry> entries =
        BaselineFile.parse(
            "b.yaml",
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
  void anEmptyFileHasNoEntries() throws BaselineFile.Malformed {
    assertEquals(List.of(), BaselineFile.parse("b.yaml", ""));
    assertEquals(List.of(), BaselineFile.parse("b.yaml", "version: 1\nfindings: []\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1, 2]|b.yaml:1:1: not a mapping; expected a mapping with version and findings",
        "findings: []|b.yaml:1:1: no version; expected version: 1",
        "version: 2|b.yaml:1:10: version 2; expected 1",
        "version: 1~finding: []|b.yaml:2:1: unknown key finding; expected findings, version",
        "version: 1~findings: 3|b.yaml:2:11: not a list; expected a list of findings",
        "version: 1~findings:~- rule: a|b.yaml:3:3: no categories; expected fingerprint, rule,"
            + " categories",
        "version: 1~findings:~- {fingerprint: a, rule: b, categories: c}|b.yaml:3:41: not a list;"
            + " expected a list of categories",
        "version: 1~findings:~- {fingerprint: a, rule: [b], categories: [c]}|b.yaml:3:26: not a"
            + " text; expected rule as plain text",
        "version: 1~findings:~- {fingerprint: a, rule: b, categories: [], expires: soon}|"
            + "b.yaml:3:54: expires soon; expected a date as 2030-12-31",
        "version: 1~findings:~- {fingerprint: a, rule: b, categories: []}~- {fingerprint: a, rule:"
            + " b, categories: []}|b.yaml:4:3: fingerprint a again, first in line 3; expected each"
            + " once",
      })
  void saysWhatIsWrongAndWhere(String text, String message) {
    assertEquals(message, malformed(text.replace('~', '\n')));
  }

  @Test
  void placesSyntaxErrors() {
    String message = malformed("version: 1\nfindings: [\n");
    assertTrue(message.startsWith("b.yaml:3:1: "), message);
    assertTrue(message.endsWith("; expected YAML"), message);
  }

  @Test
  void takesNoDuplicateKeysAndNoSelfReference() {
    assertTrue(malformed("version: 1\nversion: 1\n").startsWith("b.yaml:2:1: "));
    assertTrue(malformed("version: 1\nfindings: &a [*a]\n").startsWith("b.yaml"));
  }

  private static String malformed(String text) {
    return assertThrows(BaselineFile.Malformed.class, () -> BaselineFile.parse("b.yaml", text))
        .getMessage();
  }
}
