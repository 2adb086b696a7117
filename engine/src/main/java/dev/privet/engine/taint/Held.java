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
 * #IMPOSSIBLE}; a way on which nothing is known is {@link #NOTHING}. Besides, of a place that other
 * code leads to, who may have taken a consent back on the way, so that what that code knew holds no
 * more; see {@link #then}.
 */
public final class Held {

  /** How many ways are told apart; more are merged into one that keeps what they have in common. */
  public static final int MAX_WAYS = 8;

  public static final Held NOTHING = new Held(List.of(Set.of()), Set.of());
  public static final Held IMPOSSIBLE = new Held(List.of(), Set.of());

  private final List<Set<Fact>> ways;
  private final Set<Withdrawn> withdrawn;
  private int hash;

  private Held(List<Set<Fact>> ways, Set<Withdrawn> withdrawn) {
    this.ways = ways;
    this.withdrawn = withdrawn;
  }

  public static Held of(Collection<Set<Fact>> ways) {
    return minimal(ways);
  }

  public List<Set<Fact>> ways() {
    return ways;
  }

  /** Who may have taken a consent back before one comes here. */
  public Set<Withdrawn> withdrawn() {
    return withdrawn;
  }

  /** The same facts where some have, besides, taken a consent back before one comes here. */
  public Held after(Set<Withdrawn> more) {
    if (withdrawn.containsAll(more)) {
      return this;
    }
    Set<Withdrawn> all = new LinkedHashSet<>(withdrawn);
    all.addAll(more);
    return new Held(ways, all);
  }

  /** The facts alone, as they hold of a value whoever changes their mind later. */
  public Held facts() {
    if (withdrawn.isEmpty()) {
      return this;
    }
    return knowsNothing() ? NOTHING : new Held(ways, Set.of());
  }

  /** Whether it neither adds to what else holds nor takes anything away. */
  public boolean isNothing() {
    return withdrawn.isEmpty() && knowsNothing();
  }

  private boolean knowsNothing() {
    return ways.size() == 1 && ways.get(0).isEmpty();
  }

  /** Either way may have been taken. */
  public Held or(Held that) {
    if (this == that || that.ways.isEmpty()) {
      return this;
    }
    return ways.isEmpty() ? that : either(that).after(withdrawn).after(that.withdrawn);
  }

  private Held either(Held that) {
    if (knowsNothing() || ways.equals(that.ways)) {
      return this;
    }
    if (that.knowsNothing()) {
      return that;
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
    return isNothing() || that.ways.isEmpty()
        ? that
        : both(that).after(withdrawn).after(that.withdrawn);
  }

  private Held both(Held that) {
    if (that.knowsNothing()
        || ways.size() == 1 && that.ways.size() == 1 && ways.get(0).containsAll(that.ways.get(0))) {
      return this;
    }
    if (knowsNothing()) {
      return that;
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

  /**
   * What holds at a place that code leads to where this holds: what is found out on the way there,
   * and of what was known before what nobody has taken back on the way.
   */
  public Held then(Held inner) {
    return inner.withdrawn.isEmpty() ? and(inner) : without(inner.withdrawn).and(inner);
  }

  /** What is left of it once these have taken a consent back. */
  Held without(Set<Withdrawn> gone) {
    if (knowsNothing() || ways.isEmpty()) {
      return this;
    }
    List<Set<Fact>> left = new ArrayList<>();
    for (Set<Fact> way : ways) {
      Set<Fact> rest = new LinkedHashSet<>(way);
      rest.removeIf(fact -> gone.stream().anyMatch(one -> one.concerns(fact)));
      left.add(rest);
    }
    return minimal(left).after(withdrawn);
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
    if (knowsNothing() || ways.isEmpty()) {
      return this;
    }
    List<Set<Fact>> all = new ArrayList<>();
    for (Set<Fact> way : ways) {
      Set<Fact> changed = new LinkedHashSet<>();
      way.forEach(fact -> changed.add(change.apply(fact)));
      all.add(changed);
    }
    return minimal(all).after(withdrawn);
  }

  /**
   * The same in other terms. What callers knew when they called counts only of those who have not
   * taken their consent back here.
   *
   * @param meaning what each fact stands for there
   * @param persons the places of a person there
   */
  public Held replace(Function<Fact, Held> meaning, UnaryOperator<List<Place>> persons) {
    if (withdrawn.isEmpty()) {
      return replace(meaning);
    }
    Set<Withdrawn> gone = new LinkedHashSet<>();
    withdrawn.forEach(one -> gone.add(one.map(persons)));
    return replace(
            fact -> {
              Held there = meaning.apply(fact);
              return fact.isOfCaller() ? there.without(gone) : there;
            })
        .after(gone);
  }

  /** The facts of the same ways where each stands for what {@code meaning} says. */
  public Held replace(Function<Fact, Held> meaning) {
    if (knowsNothing() || ways.isEmpty()) {
      return facts();
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
    return kept.size() <= MAX_WAYS ? new Held(List.copyOf(kept), Set.of()) : merged(kept);
  }

  private static Held merged(List<Set<Fact>> ways) {
    Set<Fact> common = new LinkedHashSet<>(ways.get(0));
    ways.forEach(common::retainAll);
    return common.isEmpty() ? NOTHING : new Held(List.of(common), Set.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Held that
        && (this == that
            || (ways.size() == that.ways.size()
                && hashCode() == that.hashCode()
                && withdrawn.equals(that.withdrawn)
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
    return withdrawn.isEmpty() ? ways.toString() : ways + " after " + withdrawn;
  }
}
