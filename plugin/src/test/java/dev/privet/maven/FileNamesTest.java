package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.ruleset.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void tellsOfNamesThatTheLocaleDoesNotKnow() {
    String warning =
        FileNames.warning(List.of(Findings.finding("gr\ufffd\ufffdn", Level.NOTE))).orElseThrow();
    assertTrue(warning.contains("as of gr\ufffd\ufffdn/src/A.java: "), warning);
    assertTrue(warning.contains("LC_ALL=C.UTF-8"), warning);
  }

  @Test
  void saysNothingOfOthers() {
    assertEquals(
        Optional.empty(), FileNames.warning(List.of(Findings.finding("gr\u00fcn", Level.NOTE))));
  }
}
