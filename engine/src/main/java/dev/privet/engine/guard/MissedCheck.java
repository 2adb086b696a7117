package dev.privet.engine.guard;

import dev.privet.engine.program.Position;

/**
 * A consent check that a call might have been made under, and is not: what a reader wonders about
 * who sees a check and a finding side by side.
 *
 * @param check where it is asked
 * @param purpose what it asks for
 */
public record MissedCheck(Kind kind, Purpose purpose, Position check) {

  /** Why it does not count. */
  public enum Kind {
    /** The call runs where the answer was no. */
    NEGATED,
    /** Nobody looks at the answer. */
    IGNORED,
    /** It stands after the call, or on some of the paths to it only. */
    ELSEWHERE
  }
}
