package dev.privet.engine.guard;

import dev.privet.engine.ir.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known at a point: the facts that hold, and what the outcomes of values would prove.
 * Immutable. Nearly all definitions concern no fact at all, so a state knows which local variables
 * its facts may speak of.
 */
final class GuardState {
  static final GuardState NONE = new GuardState(FactSets.NONE, Map.of(), Set.of(), Set.of(), 0);

  private final FactSets held;
  private final Map<Integer, Verdict> verdicts;
  private final Set<Subject> granted;
  private final Set<Subject> withdrawn;
  private final long locals;

  private GuardState(
      FactSets held,
      Map<Integer, Verdict> verdicts,
      Set<Subject> granted,
      Set<Subject> withdrawn,
      long locals) {
    this.held = held;
    this.verdicts = verdicts;
    this.granted = granted;
    this.withdrawn = withdrawn;
    this.locals = locals;
  }

  /** A state in which only these facts are known. */
  static GuardState of(FactSets held) {
    return held.isNone() ? NONE : new GuardState(held, Map.of(), Set.of(), Set.of(), held.locals());
  }

  /** The same state in which other facts hold. */
  static GuardState held(GuardState state, FactSets held) {
    return held == state.held
        ? state
        : new GuardState(held, state.verdicts, state.granted, state.withdrawn, state.locals);
  }

  /** Whether nothing is known, also of what values would prove. */
  boolean knowsNothing() {
    return held.isNone() && verdicts.isEmpty() && granted.isEmpty();
  }

  /** Shows all facts, those that hold and those that values would prove. */
  void visit(Consumer<Fact> visitor) {
    visit(held, visitor);
    for (Verdict verdict : verdicts.values()) {
      for (Outcome outcome : Outcome.values()) {
        visit(verdict.when(outcome), visitor);
      }
    }
  }

  private static void visit(FactSets facts, Consumer<Fact> visitor) {
    facts.alternatives().forEach(way -> way.facts().forEach(visitor));
  }

  /** The same values, and what holds, in other terms. */
  GuardState map(UnaryOperator<FactSets> change) {
    FactSets changed = change.apply(held);
    long all = locals | changed.locals();
    Map<Integer, Verdict> known = new HashMap<>();
    for (Map.Entry<Integer, Verdict> entry : verdicts.entrySet()) {
      Verdict verdict = entry.getValue().map(change);
      all |= verdict.locals();
      known.put(entry.getKey(), verdict);
    }
    return new GuardState(changed, known, granted, withdrawn, all);
  }

  FactSets held() {
    return held;
  }

  Optional<Verdict> verdict(Variable variable) {
    return Optional.ofNullable(verdicts.get(variable.index()));
  }

  /**
   * Those whose consent the code itself may have given, so that to ask for it finds nothing out.
   */
  Set<Subject> granted() {
    return granted;
  }

  GuardState granted(Set<Subject> more) {
    return more.isEmpty()
        ? this
        : new GuardState(held, verdicts, SelfGrants.either(granted, more), withdrawn, locals);
  }

  /**
   * Who may have taken a consent back since the body was entered: what callers know of them holds
   * no more, whatever has been found out since.
   */
  Set<Subject> withdrawn() {
    return withdrawn;
  }

  GuardState withdrawn(Set<Subject> more) {
    Set<Subject> all = SelfGrants.either(withdrawn, more);
    return all == withdrawn ? this : new GuardState(held, verdicts, granted, all, locals);
  }

  /** Whether some fact may speak of a local variable; see {@link FactSets#locals}. */
  boolean mayName(Variable variable) {
    return (locals & FactSets.mask(variable.index())) != 0;
  }

  GuardState and(FactSets facts) {
    return facts.isNone()
        ? this
        : new GuardState(held.and(facts), verdicts, granted, withdrawn, locals | facts.locals());
  }

  /** The variable's value is new: only what is told of it here is known of it. */
  GuardState with(Variable variable, Verdict verdict) {
    if (verdict.isNone() && !verdicts.containsKey(variable.index())) {
      return this;
    }
    Map<Integer, Verdict> changed = new HashMap<>(verdicts);
    if (verdict.isNone()) {
      changed.remove(variable.index());
    } else {
      changed.put(variable.index(), verdict);
    }
    return new GuardState(held, changed, granted, withdrawn, locals | verdict.locals());
  }

  /** The same where some variables' verdicts are others. */
  GuardState change(IntPredicate which, UnaryOperator<Verdict> change) {
    Map<Integer, Verdict> changed = null;
    long all = locals;
    for (Map.Entry<Integer, Verdict> one : verdicts.entrySet()) {
      if (which.test(one.getKey())) {
        Verdict verdict = change.apply(one.getValue());
        changed = changed == null ? new HashMap<>(verdicts) : changed;
        changed.put(one.getKey(), verdict);
        all |= verdict.locals();
      }
    }
    return changed == null ? this : new GuardState(held, changed, granted, withdrawn, all);
  }

  /** A way that is impossible takes no part; else only what both know of a value remains. */
  GuardState join(GuardState that) {
    if (this == that || that.held.isImpossible()) {
      return this;
    } else if (held.isImpossible()) {
      return that;
    }
    return new GuardState(
        held.join(that.held),
        common(that),
        SelfGrants.either(granted, that.granted),
        SelfGrants.either(withdrawn, that.withdrawn),
        locals | that.locals);
  }

  private Map<Integer, Verdict> common(GuardState that) {
    if (verdicts == that.verdicts) {
      return verdicts;
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
    return common;
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
    return new GuardState(held.without(stale), rest, granted, withdrawn, locals);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof GuardState that
            && held.equals(that.held)
            && granted.equals(that.granted)
            && withdrawn.equals(that.withdrawn)
            && (verdicts == that.verdicts || verdicts.equals(that.verdicts)));
  }

  @Override
  public int hashCode() {
    return 31 * held.hashCode() + verdicts.hashCode();
  }

  @Override
  public String toString() {
    return held + " " + verdicts;
  }
}
