package dev.privet.engine.ruleset;

import java.util.Optional;
import java.util.Set;

/**
 * What a jurisdiction asks of consent beyond the default, which accepts opt-ins and opt-outs.
 *
 * @param optOut the recipients for which it suffices that a person has not opted out, of that use
 *     or of sale or sharing; empty: where an opt-out's purpose covers them
 * @param minorsOptIn whether not having opted out is never enough for a child
 * @param specific categories for which a consent without a purpose does not suffice
 * @param specificCalls words of calls, as of training a model, for which it does not either
 */
public record Profile(
    String id,
    Optional<Set<SinkKind>> optOut,
    boolean minorsOptIn,
    Set<String> specific,
    Set<String> specificCalls) {

  /** Opt-ins and opt-outs, for what they are for. */
  public static final Profile DEFAULT =
      new Profile("default", Optional.empty(), false, Set.of(), Set.of());

  public Profile {
    optOut = optOut.map(Set::copyOf);
    specific = Set.copyOf(specific);
    specificCalls = Set.copyOf(specificCalls);
  }
}
