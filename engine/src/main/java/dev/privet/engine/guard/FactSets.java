package dev.privet.engine.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What must hold at a place: one set of facts for each way to get there, so that "guarded on every
 * path, but on some for another purpose" can be told from "not guarded on some path". A path that
 * knows all that another knows says nothing new and is left out; what remains is an antichain.
 *
 * <p>Laws: {@link #join} is idempotent, commutative and associative with {@link #IMPOSSIBLE} as
 * neutral element; {@link #and} likewise with {@link #NONE}, and {@code IMPOSSIBLE} absorbs.
 */
public final class FactSets {

  /** How many ways are kept apart; beyond, only what all have in common is kept. */
  public static final int MAX_ALTERNATIVES = 8;

  /** Nothing gets here. */
  public static final FactSets IMPOSSIBLE = new FactSets(List.of());

  /** Nothing is known. */
  public static final FactSets NONE = new FactSets(List.of(FactSet.EMPTY));

  private static final Comparator<FactSet> ORDER =
      Comparator.comparingInt(FactSet::size)
          .thenComparing(FactSet::toString)
          .thenComparing(
              (a, b) -> {
                int order = 0;
                for (int i = 0; i < a.size() && order == 0; i++) {
                  order = a.get(i).position().compareTo(b.get(i).position());
                }
                return order;
              });

  private final List<FactSet> alternatives;
  private final long locals;

  private FactSets(List<FactSet> alternatives) {
    this.alternatives = alternatives;
    long all = 0;
    for (FactSet set : alternatives) {
      for (Fact fact : set.facts()) {
        all |= Grounding.subjectOf(fact) instanceof Subject.Of of ? of.locals() : 0;
        all |= ConsentsInTurn.locals(fact);
      }
    }
    this.locals = all;
  }

  /** A bit for each local variable that some fact speaks of; several variables share one. */
  long locals() {
    return locals;
  }

  static long mask(int variable) {
    return 1L << (variable & 63);
  }

  /** One way, on which these facts hold. */
  public static FactSets of(Fact... facts) {
    return minimal(List.of(FactSet.of(List.of(facts))));
  }

  private static FactSets minimal(List<FactSet> all) {
    if (all.size() == 1) {
      return all.get(0).isEmpty() ? NONE : new FactSets(List.of(all.get(0)));
    }
    List<FactSet> sorted = new ArrayList<>(all);
    sorted.sort(ORDER);
    List<FactSet> kept = new ArrayList<>();
    for (FactSet set : sorted) {
      if (!impliesSome(set, kept)) {
        kept.add(set);
      }
    }
    if (kept.size() == 1 && kept.get(0).isEmpty()) {
      return NONE;
    }
    if (kept.size() > MAX_ALTERNATIVES) {
      return minimal(List.of(kept.stream().reduce(FactSet::intersection).orElseThrow()));
    }
    return kept.isEmpty() ? IMPOSSIBLE : new FactSets(List.copyOf(kept));
  }

  private static boolean impliesSome(FactSet set, List<FactSet> kept) {
    for (int i = 0; i < kept.size(); i++) {
      if (set.impliesAll(kept.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The ways to get here, in a fixed order; none if it is impossible. */
  public List<FactSet> alternatives() {
    return alternatives;
  }

  public boolean isImpossible() {
    return alternatives.isEmpty();
  }

  /** Whether some way proves nothing at all. */
  public boolean isNone() {
    return this == NONE;
  }

  /** What holds where one came by either. */
  public FactSets join(FactSets that) {
    if (this == that || that.isImpossible() || isNone()) {
      return this;
    } else if (isImpossible() || that.isNone()) {
      return that;
    }
    List<FactSet> all = new ArrayList<>(alternatives);
    all.addAll(that.alternatives);
    return minimal(all);
  }

  /** What holds where both hold. */
  public FactSets and(FactSets that) {
    if (this == that || that.isNone() || isImpossible()) {
      return this;
    } else if (isNone() || that.isImpossible()) {
      return that;
    }
    if (alternatives.size() == 1 && that.alternatives.size() == 1) {
      FactSet both = alternatives.get(0).union(that.alternatives.get(0));
      if (both.contradictsItself()) {
        return IMPOSSIBLE;
      }
      return both == alternatives.get(0)
          ? this
          : both == that.alternatives.get(0) ? that : new FactSets(List.of(both));
    }
    List<FactSet> all = new ArrayList<>();
    for (FactSet left : alternatives) {
      for (FactSet right : that.alternatives) {
        FactSet both = left.union(right);
        if (!both.contradictsItself()) {
          all.add(both);
        }
      }
    }
    return minimal(all);
  }

  /** What is left when some facts are no longer known. */
  public FactSets without(Predicate<Fact> gone) {
    boolean any = false;
    for (int i = 0; i < alternatives.size() && !any; i++) {
      any = alternatives.get(i).any(gone);
    }
    if (!any) {
      return this;
    }
    List<FactSet> rest = new ArrayList<>(alternatives.size());
    for (FactSet set : alternatives) {
      rest.add(set.without(gone));
    }
    return minimal(rest);
  }

  /** The same ways, each changed. */
  FactSets map(UnaryOperator<FactSet> change) {
    return isNone() || isImpossible() ? this : minimal(alternatives.stream().map(change).toList());
  }

  /** The same in other terms: each fact becomes what it stands for there. */
  public FactSets replace(Function<Fact, FactSets> meaning) {
    if (isNone() || isImpossible()) {
      return this;
    }
    FactSets result = IMPOSSIBLE;
    for (FactSet set : alternatives) {
      FactSets path = NONE;
      for (Fact fact : set.facts()) {
        path = path.and(meaning.apply(fact));
      }
      result = result.join(path);
    }
    return result;
  }

  /**
   * What counts where no caller can be asked: a condition on a formal means what its name says, and
   * stored state that says nothing of consent means nothing.
   */
  public FactSets withoutCaller() {
    return isNone()
        ? this
        : replace(
            fact -> {
              if (fact instanceof Fact.Condition condition) {
                return condition.named().map(FactSets::of).orElse(NONE);
              }
              return fact instanceof Fact.Consent ? of(fact) : NONE;
            });
  }

  /** Whether every way knows such a fact; true of the impossible. */
  public boolean always(Predicate<Fact> wanted) {
    for (FactSet set : alternatives) {
      if (!set.any(wanted)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof FactSets that && alternatives.equals(that.alternatives));
  }

  @Override
  public int hashCode() {
    return alternatives.hashCode();
  }

  @Override
  public String toString() {
    return isImpossible() ? "impossible" : alternatives.toString();
  }
}
