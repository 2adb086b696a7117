package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.ruleset.RuleSets;
import dev.privet.engine.ruleset.SuppressedPaths;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionReaderTest {

  @Test
  void readsRulesPathsDateAndReason() throws ParameterException {
    List<SuppressedPaths> read =
        SuppressionReader.read(
            List.of("PRV101, PRV102 in **/legacy/**, old/** until 2030-12-31: see LEG-12: in May"));
    assertEquals(
        List.of(
            new SuppressedPaths(
                Set.of("PRV101", "PRV102"),
                List.of("**/legacy/**", "old/**"),
                "see LEG-12: in May",
                Optional.of(LocalDate.of(2030, 12, 31)),
                "",
                0)),
        read);
  }

  @Test
  void readsWhatHasNoDate() throws ParameterException {
    SuppressedPaths read = SuppressionReader.read(List.of("all in gen/**:\n  written anew")).get(0);
    assertEquals("written anew", read.reason());
    assertEquals(Optional.empty(), read.expires());
  }

  @Test
  void onTheCommandLineReasonsMayHaveCommas() throws ParameterException {
    String given =
        "PRV101, PersonalDataToAi in **/old/**,**/older/**: gone in May, we hope, in time: soon,"
            + "all in gen/**: written anew, always";
    List<SuppressedPaths> read = SuppressionReader.read(List.of(given.split(",")), given);
    assertEquals(
        List.of("gone in May, we hope, in time: soon", "written anew, always"),
        read.stream().map(SuppressedPaths::reason).toList());
    assertEquals(Set.of("PRV101", "PersonalDataToAi"), read.get(0).rules());
    assertEquals(List.of("**/old/**", "**/older/**"), read.get(0).paths());
  }

  @Test
  void whatThePomSaysIsNotJoined() {
    assertThrows(
        ParameterException.class,
        () -> SuppressionReader.read(List.of("all in gen/**: new", "old/** too"), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PersonalDataInLog in legacy/** | RULES in PATHS: REASON",
        "legacy/**: in May | RULES in PATHS: REASON",
        "all in legacy/** until May: gone | the last day as 2030-12-31 instead of May",
        "all in {legacy: gone | globs over paths",
      })
  void saysWhatIsExpected(String found, String expected) {
    ParameterException wrong =
        assertThrows(ParameterException.class, () -> SuppressionReader.read(List.of(found)));
    assertTrue(wrong.getMessage().contains(expected), wrong.getMessage());
    assertTrue(wrong.getMessage().contains("-Dprivet.suppressions"), wrong.getMessage());
  }

  @Test
  void knowsTheRules() throws ParameterException, IOException {
    List<SuppressedPaths> read = SuppressionReader.read(List.of("PersonalDataInLogs in a/**: x"));
    ParameterException wrong =
        assertThrows(
            ParameterException.class,
            () ->
                SuppressionReader.check(
                    read,
                    RuleSets.standard(SuppressionReaderTest.class.getClassLoader(), List.of())));
    assertTrue(wrong.getMessage().contains("instead of PersonalDataInLogs"), wrong.getMessage());
  }
}
