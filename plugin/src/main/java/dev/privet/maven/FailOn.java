package dev.privet.maven;

import dev.privet.engine.ruleset.Level;
import java.util.Optional;

/** From which level on a finding fails the build. */
enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  /** The least grave level that fails; none where nothing does. */
  Optional<Level> threshold() {
    return this == NEVER ? Optional.empty() : Optional.of(Level.valueOf(name()));
  }

  /** Whether a finding of this level fails the build. */
  boolean reachedBy(Level level) {
    return threshold().filter(level::atLeast).isPresent();
  }
}
