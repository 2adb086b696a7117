package dev.privet.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Facts that hold together on one path, none implied by another, in {@link Fact#ORDER}. */
public record FactSet(List<Fact> facts) {
  /** How many facts a path keeps; those beyond it are forgotten, which proves less. */
  public static final int MAX_FACTS = 16;

  static final FactSet EMPTY = new FactSet(List.of());

  public FactSet {
    facts = List.copyOf(facts);
  }

  static FactSet of(List<Fact> all) {
    if (all.size() < 2) {
      return all.isEmpty() ? EMPTY : new FactSet(all);
    }
    List<Fact> sorted = narrowed(all);
    sorted.sort(Fact.ORDER);
    List<Fact> kept = new ArrayList<>(sorted.size());
    for (Fact fact : sorted) {
      if (!implies(kept, fact)) {
        kept.removeIf(fact::implies);
        kept.add(fact);
      }
    }
    return new FactSet(kept.size() > MAX_FACTS ? kept.subList(0, MAX_FACTS) : kept);
  }

  /** A consent to anything becomes one for the purpose that it turned out to be for. */
  private static List<Fact> narrowed(List<Fact> all) {
    List<Fact> result = new ArrayList<>(all);
    for (Fact told : all) {
      if (told instanceof Fact.PurposeIs is) {
        result.replaceAll(fact -> narrowed(fact, is));
      }
    }
    return result;
  }

  private static Fact narrowed(Fact fact, Fact.PurposeIs is) {
    return fact instanceof Fact.Consent consent
            && consent.purpose() instanceof Purpose.Any
            && (consent.subject().equals(is.subject())
                || consent.subject() instanceof Subject.None
                || is.subject() instanceof Subject.None)
        ? new Fact.Consent(
            consent.basis(),
            is.purpose(),
            consent.subject(),
            consent.strength(),
            consent.position())
        : fact;
  }

  FactSet union(FactSet that) {
    if (facts.isEmpty()) {
      return that;
    } else if (that.facts.isEmpty() || equals(that)) {
      return this;
    }
    List<Fact> all = new ArrayList<>(facts);
    all.addAll(that.facts);
    return of(all);
  }

  /** What both sides know, in the weaker form. */
  FactSet intersection(FactSet that) {
    List<Fact> common = new ArrayList<>();
    for (Fact fact : facts) {
      if (that.implies(fact)) {
        common.add(fact);
      }
    }
    for (Fact fact : that.facts) {
      if (implies(fact)) {
        common.add(fact);
      }
    }
    return of(common);
  }

  boolean implies(Fact fact) {
    return implies(facts, fact);
  }

  private static boolean implies(List<Fact> facts, Fact fact) {
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).implies(fact)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this path knows all that the other knows. */
  boolean impliesAll(FactSet that) {
    for (int i = 0; i < that.facts.size(); i++) {
      if (!implies(facts, that.facts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether some fact is so. */
  boolean any(Predicate<Fact> wanted) {
    for (int i = 0; i < facts.size(); i++) {
      if (wanted.test(facts.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The path without some facts. */
  FactSet without(Predicate<Fact> gone) {
    if (!any(gone)) {
      return this;
    }
    List<Fact> rest = new ArrayList<>(facts);
    rest.removeIf(gone);
    return of(rest);
  }

  @Override
  public String toString() {
    return facts.toString();
  }
}
