package dev.privet.engine.guard;

/** How well a guard is known, best first. */
public enum Strength {
  /** Its body or the state it reads was seen. */
  PROVEN,
  /** A rule pack vouches for the library. */
  MODELLED,
  /** An annotation, or an unseen body, is named so. */
  ASSUMED
}
