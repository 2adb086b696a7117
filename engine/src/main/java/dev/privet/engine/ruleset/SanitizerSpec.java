package dev.privet.engine.ruleset;

/**
 * A call whose result no longer identifies.
 *
 * @param strength {@code WEAK} for a plain unsalted digest
 */
public record SanitizerSpec(String id, MethodPattern method, Strength strength) {

  /** How much a sanitizer takes away. */
  public enum Strength {
    FULL,
    WEAK
  }
}
