package dev.privet.maven;

import dev.privet.engine.ruleset.Level;

/** From which level on a finding fails the build. */
enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  /** Whether a finding of this level fails the build. */
  boolean reachedBy(Level level) {
    return this != NEVER && level.atLeast(Level.valueOf(name()));
  }
}
