package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * Names that are checks.
 *
 * @param purpose the purpose that such a name always has, as tracking of {@code doNotTrack}
 */
record NameCheckSpec(
    GuardSpec.Outcome outcome,
    boolean optOut,
    Optional<String> purpose,
    List<WordPattern> patterns) {}
