package dev.privet.engine.ruleset;

import com.google.re2j.Pattern;
import java.util.Map;

/**
 * A call whose result no longer identifies.
 *
 * @param constants argument index to what the argument's constant has to match for the call to
 *     sanitise, as in {@code replaceAll} of digits; an argument that is no constant does not match
 * @param strength {@code WEAK} for a plain unsalted digest
 */
public record SanitizerSpec(
    String id, MethodPattern method, Map<Integer, Pattern> constants, Strength strength) {

  public SanitizerSpec {
    constants = Map.copyOf(constants);
  }

  /** How much a sanitizer takes away. */
  public enum Strength {
    FULL,
    WEAK
  }
}
