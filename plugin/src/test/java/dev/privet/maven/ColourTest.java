package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {

  @ParameterizedTest
  @CsvSource({
    "ALWAYS, never, false, true",
    "NEVER, always, true, false",
    "AUTO, always, false, true",
    "AUTO, never, true, false",
    "AUTO, auto, true, true",
    "AUTO, '', false, false"
  })
  void ownSwitchThenMavensThenWhoWatches(
      Colour colour, String style, boolean watched, boolean coloured) {
    assertEquals(coloured, colour.on(style, watched));
  }
}
