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
    /** Its body does not ask what its name says. */
    EMPTY,
    /** It says yes where nobody was asked. */
    BY_DEFAULT,
    /** An age is compared with one at which people are children still. */
    TOO_YOUNG,
    /** The code has given the consent itself before it asks for it. */
    SELF_GRANTED,
    /** It throws if there is no consent, and what it throws is caught before the call. */
    SWALLOWED,
    /** The consent was taken back before the call; {@code check} is where. */
    WITHDRAWN,
    /** A status is read, and may be another than one that grants. */
    STATUS,
    /** It stands on some of the paths to the call only, or its answer is not what decides. */
    SOME_PATHS,
    /** It comes after the call. */
    AFTER
  }
}
