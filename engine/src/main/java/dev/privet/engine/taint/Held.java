package dev.privet.engine.taint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Which facts hold on the ways that lead here: one set of facts for each way that differs, minimal
 * ones only (a way on which more holds adds nothing to what is missing). No way at all is {@link
 * #IMPOSSIBLE}; a way on which nothing is known is {@link #NOTHING}.
 */
public final class Held {

  /** How many ways are told apart; more are merged into one that keeps what they have in common. */
  public static final int MAX_WAYS = 8;

  public static final Held NOTHING = new Held(List.of(Set.of()));
  public static final Held IMPOSSIBLE = new Held(List.of());

  private final List<Set<Fact>> ways;
  private int hash;

  private Held(List<Set<Fact>> ways) {
    this.ways = ways;
  }

  public static Held of(Collection<Set<Fact>> ways) {
    return minimal(ways);
  }

  public List<Set<Fact>> ways() {
    return ways;
  }

  public boolean isNothing() {
    return ways.size() == 1 && ways.get(0).isEmpty();
  }

  /** Either way may have been taken. */
  public Held or(Held that) {
    if (this == that || that.ways.isEmpty() || isNothing()) {
      return this;
    }
    if (ways.isEmpty() || that.isNothing()) {
      return that;
    }
    if (ways.equals(that.ways)) {
      return this;
    }
    List<Set<Fact>> all = new ArrayList<>(ways);
    all.addAll(that.ways);
    return minimal(all);
  }

  /** Both hold. */
  public Held and(Held that) {
    if (this == that || that.isNothing() || ways.isEmpty()) {
      return this;
    }
    if (isNothing() || that.ways.isEmpty()) {
      return that;
    }
    if (ways.size() == 1 && that.ways.size() == 1 && ways.get(0).containsAll(that.ways.get(0))) {
      return this;
    }
    List<Set<Fact>> all = new ArrayList<>();
    for (Set<Fact> a : ways) {
      for (Set<Fact> b : that.ways) {
        Set<Fact> both = new LinkedHashSet<>(a);
        both.addAll(b);
        all.add(both);
      }
    }
    return minimal(all);
  }

  /** Whether only callers know what some fact means. */
  public boolean asksCallers() {
    for (Set<Fact> way : ways) {
      for (Fact fact : way) {
        if (fact.hasFormals()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same ways with each fact replaced. */
  public Held map(UnaryOperator<Fact> change) {
    if (isNothing() || ways.isEmpty()) {
      return this;
    }
    List<Set<Fact>> all = new ArrayList<>();
    for (Set<Fact> way : ways) {
      Set<Fact> changed = new LinkedHashSet<>();
      way.forEach(fact -> changed.add(change.apply(fact)));
      all.add(changed);
    }
    return minimal(all);
  }

  /** The same ways where each fact stands for what {@code meaning} says. */
  public Held replace(Function<Fact, Held> meaning) {
    if (isNothing() || ways.isEmpty()) {
      return this;
    }
    Held result = IMPOSSIBLE;
    for (Set<Fact> way : ways) {
      Held one = NOTHING;
      for (Fact fact : way) {
        one = one.and(meaning.apply(fact));
      }
      result = result.or(one);
    }
    return result;
  }

  private static Held minimal(Collection<Set<Fact>> all) {
    List<Set<Fact>> kept = new ArrayList<>();
    for (Set<Fact> candidate : all) {
      if (candidate.isEmpty()) {
        return NOTHING;
      }
      boolean implied = false;
      for (Set<Fact> other : kept) {
        implied |= candidate.containsAll(other);
      }
      if (!implied) {
        kept.removeIf(other -> other.containsAll(candidate));
        kept.add(candidate);
      }
    }
    if (kept.isEmpty()) {
      return IMPOSSIBLE;
    }
    return kept.size() <= MAX_WAYS ? new Held(List.copyOf(kept)) : merged(kept);
  }

  private static Held merged(List<Set<Fact>> ways) {
    Set<Fact> common = new LinkedHashSet<>(ways.get(0));
    ways.forEach(common::retainAll);
    return common.isEmpty() ? NOTHING : new Held(List.of(common));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Held that
        && (this == that
            || (ways.size() == that.ways.size()
                && hashCode() == that.hashCode()
                && ways.containsAll(that.ways)));
  }

  /** Ways have no order. Kept, as printing objects looks values up by it all the time. */
  @Override
  public int hashCode() {
    int sum = hash;
    if (sum == 0) {
      for (Set<Fact> way : ways) {
        sum += way.hashCode();
      }
      hash = sum;
    }
    return sum;
  }

  @Override
  public String toString() {
    return ways.toString();
  }
}
