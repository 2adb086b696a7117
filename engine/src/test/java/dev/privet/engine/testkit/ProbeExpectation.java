package dev.privet.engine.testkit;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a probe should answer.
 *
 * @param answer compared as a set
 */
record ProbeExpectation(String file, int line, SortedSet<String> answer) {

  /** The parts of {@code a, b(c, d); e}: commas inside parentheses do not separate. */
  static SortedSet<String> parts(String text) {
    SortedSet<String> parts = new TreeSet<>();
    Arrays.stream(text.split("[,;](?![^(]*\\))"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return parts;
  }
}
