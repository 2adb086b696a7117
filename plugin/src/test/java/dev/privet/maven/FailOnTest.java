package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.ruleset.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTest {

  @ParameterizedTest
  @CsvSource({
    "ERROR, ERROR, true",
    "ERROR, WARNING, false",
    "WARNING, ERROR, true",
    "WARNING, WARNING, true",
    "WARNING, NOTE, false",
    "NOTE, NOTE, true",
    "NEVER, ERROR, false"
  })
  void aLevelFailsFromItsThresholdOn(FailOn failOn, Level level, boolean fails) {
    assertEquals(fails, failOn.reachedBy(level));
  }
}
