package dev.privet.engine.guard;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** What each outcome of a value proves. An outcome that cannot be proves everything. */
public final class Verdict {
  private static final Outcome[] OUTCOMES = Outcome.values();

  /** No outcome proves anything. */
  public static final Verdict NONE = new Verdict(fill(FactSets.NONE));

  /** The value never comes to be. */
  public static final Verdict IMPOSSIBLE = new Verdict(fill(FactSets.IMPOSSIBLE));

  private final FactSets[] facts;

  private Verdict(FactSets[] facts) {
    this.facts = facts;
  }

  private static FactSets[] fill(FactSets value) {
    FactSets[] all = new FactSets[OUTCOMES.length];
    Arrays.fill(all, value);
    return all;
  }

  /** The bits of the local variables that its facts speak of; see {@link FactSets#locals}. */
  long locals() {
    long all = 0;
    for (FactSets proved : facts) {
      all |= proved.locals();
    }
    return all;
  }

  /** What an outcome proves. */
  public FactSets when(Outcome outcome) {
    return facts[outcome.ordinal()];
  }

  /** The same but for one outcome. */
  public Verdict with(Outcome outcome, FactSets proved) {
    FactSets[] all = facts.clone();
    all[outcome.ordinal()] = proved;
    return new Verdict(all);
  }

  /** What {@code !value} proves. */
  public Verdict negated() {
    return NONE.with(Outcome.TRUE, when(Outcome.FALSE)).with(Outcome.FALSE, when(Outcome.TRUE));
  }

  /** What a value that comes from either proves. */
  public Verdict join(Verdict that) {
    return combine(that, FactSets::join);
  }

  /** What each outcome proves where {@code held} holds besides. */
  public Verdict and(FactSets held) {
    return held.isNone() ? this : map(proved -> proved.and(held));
  }

  /** What a value of which both is true proves. */
  public Verdict and(Verdict that) {
    return combine(that, FactSets::and);
  }

  Verdict map(UnaryOperator<FactSets> change) {
    FactSets[] all = new FactSets[facts.length];
    boolean changed = false;
    for (int i = 0; i < all.length; i++) {
      // Outcomes often prove the same.
      all[i] = i > 0 && facts[i] == facts[i - 1] ? all[i - 1] : change.apply(facts[i]);
      changed |= all[i] != facts[i];
    }
    return changed ? new Verdict(all) : this;
  }

  private Verdict combine(Verdict that, BinaryOperator<FactSets> operator) {
    if (this == that) {
      return this;
    }
    // Both operators are idempotent, so what is the same on both sides stays.
    FactSets[] all = new FactSets[facts.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = facts[i] == that.facts[i] ? facts[i] : operator.apply(facts[i], that.facts[i]);
    }
    return new Verdict(all);
  }

  /** Whether nothing can be learnt from the value. */
  public boolean isNone() {
    if (this == NONE) {
      return true;
    }
    for (FactSets proved : facts) {
      if (!proved.isNone()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Verdict that && Arrays.equals(facts, that.facts));
  }

  @Override
  public int hashCode() {
    return Objects.hash((Object[]) facts);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : OUTCOMES) {
      if (!when(outcome).isNone()) {
        text.append(text.isEmpty() ? "" : ", ").append(outcome).append('=').append(when(outcome));
      }
    }
    return "{" + text + "}";
  }
}
