package dev.privet.engine.guard;

import dev.privet.engine.ir.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known at a point: the facts that hold, and what the outcomes of values would prove.
 *
 * @param verdicts by variable index, only those that say something
 */
record GuardState(FactSets held, Map<Integer, Verdict> verdicts) {
  static final GuardState NONE = new GuardState(FactSets.NONE, Map.of());

  Optional<Verdict> verdict(Variable variable) {
    return Optional.ofNullable(verdicts.get(variable.index()));
  }

  GuardState and(FactSets facts) {
    return facts.isNone() ? this : new GuardState(held.and(facts), verdicts);
  }

  GuardState with(Variable variable, Verdict verdict) {
    boolean had = verdicts.containsKey(variable.index());
    if (verdict.isNone() && !had) {
      return this;
    }
    Map<Integer, Verdict> changed = new HashMap<>(verdicts);
    if (verdict.isNone()) {
      changed.remove(variable.index());
    } else {
      changed.put(variable.index(), verdict);
    }
    return new GuardState(held, changed);
  }

  /** A way that is impossible takes no part; else only what both know of a value remains. */
  GuardState join(GuardState that) {
    if (this == that || that.held.isImpossible()) {
      return this;
    } else if (held.isImpossible()) {
      return that;
    }
    Map<Integer, Verdict> common = new HashMap<>();
    for (Map.Entry<Integer, Verdict> entry : verdicts.entrySet()) {
      Verdict other = that.verdicts.get(entry.getKey());
      if (other != null) {
        Verdict joined = entry.getValue().join(other);
        if (!joined.isNone()) {
          common.put(entry.getKey(), joined);
        }
      }
    }
    return new GuardState(held.join(that.held), common);
  }

  /** What is left when some facts have become stale. */
  GuardState without(Predicate<Fact> stale) {
    if (held.isNone() && verdicts.isEmpty()) {
      return this;
    }
    Map<Integer, Verdict> rest = new HashMap<>();
    verdicts.forEach(
        (variable, verdict) -> {
          Verdict left = verdict.map(facts -> facts.without(stale));
          if (!left.isNone()) {
            rest.put(variable, left);
          }
        });
    return new GuardState(held.without(stale), rest);
  }
}
