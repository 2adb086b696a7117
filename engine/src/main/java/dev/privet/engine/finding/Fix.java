package dev.privet.engine.finding;

import dev.privet.engine.program.Position;
import java.util.List;

/**
 * A change of the sources that makes a finding go away.
 *
 * @param description one sentence without its full stop, for example {@code Mask Customer.email
 *     with Masks.email}
 * @param replacements all of them together are the change; none overlaps another
 */
public record Fix(String description, List<Replacement> replacements) {

  /**
   * Text in place of other text.
   *
   * @param region what is replaced; one whose end lies before its start is the place before it
   */
  public record Replacement(Position region, String text) {}

  public Fix {
    replacements = List.copyOf(replacements);
  }
}
