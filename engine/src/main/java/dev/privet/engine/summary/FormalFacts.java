package dev.privet.engine.summary;

import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a callee's facts about its formals mean to whoever passes the actuals. */
interface FormalFacts {

  /** Nobody passes anything that is known: only what a formal's own name says is left. */
  FormalFacts OUTSIDE =
      (fact, places) -> {
        if (fact.origin() instanceof dev.privet.engine.guard.Fact.Condition condition
            && condition.named().isPresent()) {
          Fact named = new Fact(condition.named().get(), Fact.Who.NOBODY, List.of());
          return Held.of(List.of(Set.of(named)));
        }
        return fact.origin() instanceof dev.privet.engine.guard.Fact.Consent
            ? Held.of(List.of(Set.of(fact.map(places))))
            : Held.NOTHING;
      };

  /**
   * A fact with formals in the caller's terms.
   *
   * @param places the callee's places in the caller's terms
   */
  Held meaning(Fact fact, UnaryOperator<List<Place>> places);

  /**
   * Whether what is passed for two parameters is of two elements of one collection.
   *
   * @param one which parameter, of all that the callee's body has
   */
  default boolean areApart(int one, int other) {
    return false;
  }

  /**
   * Whether a parameter is handed other elements of a collection than the one that a fact is about.
   *
   * @param handed what the parameter is, in the terms of who runs the callee
   * @param known a fact in the same terms
   */
  default boolean isHandedAnother(int parameter, List<Place> handed, Fact known) {
    return false;
  }
}
