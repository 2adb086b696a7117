package dev.privet.engine.guard;

import dev.privet.engine.program.FieldKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What each outcome of a value proves. An outcome that cannot be proves everything. Besides the
 * outcomes: what it proves that the value is a certain constant or of a certain class ({@link
 * Cases}), and what is known of the fields of the object that it is.
 */
public final class Verdict {
  private static final Outcome[] OUTCOMES = Outcome.values();

  /** No outcome proves anything. */
  public static final Verdict NONE = new Verdict(fill(FactSets.NONE), Cases.UNKNOWN, Map.of());

  /** The value never comes to be. */
  public static final Verdict IMPOSSIBLE =
      new Verdict(fill(FactSets.IMPOSSIBLE), Cases.IMPOSSIBLE, Map.of());

  private final FactSets[] facts;
  private final Cases cases;
  private final Map<FieldKey, Verdict> parts;

  private Verdict(FactSets[] facts, Cases cases, Map<FieldKey, Verdict> parts) {
    this.facts = facts;
    this.cases = cases;
    this.parts = parts;
  }

  private static FactSets[] fill(FactSets value) {
    FactSets[] all = new FactSets[OUTCOMES.length];
    Arrays.fill(all, value);
    return all;
  }

  /** The bits of the local variables that its facts speak of; see {@link FactSets#locals}. */
  long locals() {
    long all = cases.locals();
    for (FactSets proved : facts) {
      all |= proved.locals();
    }
    for (Verdict part : parts.values()) {
      all |= part.locals();
    }
    return all;
  }

  /** What an outcome proves. */
  public FactSets when(Outcome outcome) {
    return facts[outcome.ordinal()];
  }

  /** What being one of some constants proves. */
  Cases cases() {
    return cases;
  }

  /** What is known of the value of one of its fields. */
  Optional<Verdict> part(FieldKey field) {
    return Optional.ofNullable(parts.get(field));
  }

  boolean hasParts() {
    return !parts.isEmpty();
  }

  /** The same but for one outcome. */
  public Verdict with(Outcome outcome, FactSets proved) {
    FactSets[] all = facts.clone();
    all[outcome.ordinal()] = proved;
    return new Verdict(all, cases, parts);
  }

  Verdict with(Cases told) {
    return new Verdict(facts, told, parts);
  }

  /** The same object, of which some fields are known. */
  Verdict with(Map<FieldKey, Verdict> known) {
    return known.isEmpty() ? this : new Verdict(facts, cases, Map.copyOf(known));
  }

  /** The same object, of which another field is known. */
  Verdict withPart(FieldKey field, Verdict value) {
    Map<FieldKey, Verdict> known = new HashMap<>(parts);
    known.put(field, value);
    return new Verdict(facts, cases, Map.copyOf(known));
  }

  /** The same object, of which some fields are no longer known. */
  Verdict withoutParts(Predicate<FieldKey> gone) {
    Map<FieldKey, Verdict> known = new HashMap<>(parts);
    known.keySet().removeIf(gone);
    return new Verdict(facts, cases, Map.copyOf(known));
  }

  /** What {@code !value} proves. */
  public Verdict negated() {
    return NONE.with(Outcome.TRUE, when(Outcome.FALSE)).with(Outcome.FALSE, when(Outcome.TRUE));
  }

  /** What a value that comes from either proves. */
  public Verdict join(Verdict that) {
    return combine(that, FactSets::join);
  }

  /**
   * What each outcome proves where {@code held} holds besides, as far as the outcome does not say
   * otherwise: whoever turns out to have withdrawn has not consented.
   */
  public Verdict and(FactSets held) {
    if (held.isNone()) {
      return this;
    }
    Verdict all = map(proved -> proved.and(held));
    for (Outcome outcome : OUTCOMES) {
      FactSets left = Withdrawals.contradicted(when(outcome.opposite()), held);
      if (left != held && outcome.opposite() != outcome) {
        all = all.with(outcome, when(outcome).and(left));
      }
    }
    return all;
  }

  /** What a value of which both is true proves. */
  public Verdict and(Verdict that) {
    Verdict both = combine(that, FactSets::and);
    if (parts.isEmpty() && that.parts.isEmpty() || cannotBe() || that.cannotBe()) {
      return both;
    }
    Map<FieldKey, Verdict> known = new HashMap<>(parts);
    that.parts.forEach((field, part) -> known.merge(field, part, Verdict::and));
    return new Verdict(both.facts, both.cases, Map.copyOf(known));
  }

  Verdict map(UnaryOperator<FactSets> change) {
    FactSets[] all = new FactSets[facts.length];
    boolean changed = false;
    for (int i = 0; i < all.length; i++) {
      // Outcomes often prove the same.
      all[i] = i > 0 && facts[i] == facts[i - 1] ? all[i - 1] : change.apply(facts[i]);
      changed |= all[i] != facts[i];
    }
    Cases told = cases.map(change);
    Map<FieldKey, Verdict> known = parts;
    if (!parts.isEmpty()) {
      known = new HashMap<>();
      for (Map.Entry<FieldKey, Verdict> part : parts.entrySet()) {
        known.put(part.getKey(), part.getValue().map(change));
      }
    }
    return changed || told != cases || known != parts ? new Verdict(all, told, known) : this;
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
    return new Verdict(all, cases.combine(that.cases, operator), common(that, operator));
  }

  /** What both know of the fields; a value that never comes to be takes no part. */
  private Map<FieldKey, Verdict> common(Verdict that, BinaryOperator<FactSets> operator) {
    if (parts.isEmpty() || that.cannotBe()) {
      return cannotBe() ? that.parts : that.cannotBe() ? parts : Map.of();
    } else if (cannotBe()) {
      return that.parts;
    }
    Map<FieldKey, Verdict> common = new HashMap<>();
    parts.forEach(
        (field, part) -> {
          Verdict other = that.parts.get(field);
          if (other != null) {
            common.put(field, part.combine(other, operator));
          }
        });
    return common;
  }

  private boolean cannotBe() {
    for (FactSets proved : facts) {
      if (!proved.isImpossible()) {
        return false;
      }
    }
    return true;
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
    return cases.isUnknown() && parts.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Verdict that
            && Arrays.equals(facts, that.facts)
            && cases.equals(that.cases)
            && parts.equals(that.parts));
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(facts), cases, parts);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : OUTCOMES) {
      if (!when(outcome).isNone()) {
        text.append(text.isEmpty() ? "" : ", ").append(outcome).append('=').append(when(outcome));
      }
    }
    if (!cases.isUnknown()) {
      text.append(text.isEmpty() ? "" : ", ").append(cases);
    }
    return "{" + text + "}";
  }
}
