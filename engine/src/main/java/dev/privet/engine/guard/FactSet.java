package dev.privet.engine.guard;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Facts that hold together on one path, none implied by another, ordered by {@link Fact#rank}, text
 * and position. Immutable. A text is made once for all sets that a fact comes into.
 */
public final class FactSet {
  /** How many facts a path keeps; those beyond it are forgotten, which proves less. */
  public static final int MAX_FACTS = 16;

  static final FactSet EMPTY = new FactSet(List.of());

  private final List<Told> told;
  private @Nullable String text;

  /** A fact and its text. */
  private static final class Told {
    static final Comparator<Told> ORDER =
        Comparator.<Told>comparingInt(told -> Fact.rank(told.fact))
            .thenComparing(Told::text)
            .thenComparing(told -> told.fact.position())
            .thenComparing(told -> rest(told.fact));

    private final Fact fact;
    private @Nullable String text;

    Told(Fact fact) {
      this.fact = fact;
    }

    private static Position rest(Fact fact) {
      return fact instanceof Fact.Consent consent ? consent.rest() : fact.position();
    }

    String text() {
      if (text == null) {
        text = fact.toString();
      }
      return text;
    }
  }

  private FactSet(List<Told> told) {
    this.told = List.copyOf(told);
  }

  static FactSet of(List<Fact> all) {
    List<Told> told = new ArrayList<>(all.size());
    all.forEach(fact -> told.add(new Told(fact)));
    return minimal(told);
  }

  private static FactSet minimal(List<Told> all) {
    if (all.size() < 2) {
      return all.isEmpty() ? EMPTY : new FactSet(all);
    }
    narrow(all);
    all.sort(Told.ORDER);
    List<Told> kept = new ArrayList<>(all.size());
    for (Told one : all) {
      if (!implies(kept, one.fact)) {
        kept.removeIf(known -> one.fact.implies(known.fact));
        kept.add(one);
      }
    }
    return new FactSet(kept.size() > MAX_FACTS ? kept.subList(0, MAX_FACTS) : kept);
  }

  /** A consent to anything becomes one for the purpose that it turned out to be for. */
  private static void narrow(List<Told> all) {
    for (Told told : List.copyOf(all)) {
      if (told.fact instanceof Fact.PurposeIs is) {
        all.replaceAll(one -> narrowed(one, is));
      } else if (told.fact instanceof Fact.Holds holds
          && holds.part().isEmpty()
          && holds.test() instanceof FieldKey constant) {
        named(all, holds.formal(), constant);
      }
    }
    exclude(all);
    all.removeIf(
        one ->
            one.fact instanceof Fact.Consent found
                && (isTested(found, all) || isRefused(found, all)));
  }

  /** {@code status != REVOKED && status != PENDING}: what is left of a status. */
  private static void exclude(List<Told> all) {
    List<Fact.Excluded> known = new ArrayList<>();
    for (Told one : List.copyOf(all)) {
      if (one.fact instanceof Fact.Excluded excluded) {
        Fact.Excluded now = excluded;
        for (Fact.Excluded other : known) {
          Fact left = now.and(other).orElse(now);
          if (!(left instanceof Fact.Excluded rest)) {
            all.add(new Told(left));
            break;
          }
          now = rest;
        }
        if (!now.equals(excluded)) {
          all.add(new Told(now));
        }
        known.add(now);
      }
    }
  }

  /** A record that is there, and turned out not to say yes. */
  private static boolean isRefused(Fact.Consent found, List<Told> all) {
    return found.basis() == Fact.Basis.FOUND
        && all.stream()
            .anyMatch(
                other ->
                    other.fact instanceof Fact.Refused refused
                        && mayBeSame(refused.purpose(), found.purpose())
                        && (isAbove(found.subject(), refused.subject())
                            || isAbove(refused.subject(), found.subject())));
  }

  private static boolean mayBeSame(Purpose one, Purpose other) {
    return !(one instanceof Purpose.Named)
        || !(other instanceof Purpose.Named)
        || one.equals(other);
  }

  /** A record that is there says no more than what was tested of it. */
  private static boolean isTested(Fact.Consent found, List<Told> all) {
    return found.basis() == Fact.Basis.FOUND
        && found.purpose() instanceof Purpose.Any
        && all.stream()
            .anyMatch(
                other ->
                    other.fact instanceof Fact.Consent tested
                        && tested.basis() == Fact.Basis.OPT_IN
                        && isAbove(found.subject(), tested.subject()));
  }

  private static Told narrowed(Told told, Fact.PurposeIs is) {
    if (told.fact instanceof Fact.Refused refused
        && refused.purpose() instanceof Purpose.Any
        && isAbove(refused.subject(), is.subject())) {
      return new Told(new Fact.Refused(is.purpose(), refused.subject(), refused.position()));
    }
    if (told.fact instanceof Fact.Excluded excluded
        && excluded.granting() instanceof Fact.Consent granting
        && isAbout(granting, is)) {
      return new Told(new Fact.Excluded(excluded.left(), granting.to(is.purpose())));
    }
    return told.fact instanceof Fact.Consent consent && isAbout(consent, is)
        ? new Told(consent.to(is.purpose()))
        : told;
  }

  private static boolean isAbout(Fact.Consent consent, Fact.PurposeIs is) {
    return consent.purpose() instanceof Purpose.OfOne one
        ? is.subject() instanceof Subject.Of of
            && of.root() instanceof Subject.Local local
            && local.variable().index() == one.consent()
        : consent.purpose() instanceof Purpose.Any && isAbove(consent.subject(), is.subject());
  }

  /** {@code purpose == AI && consents.has(user, purpose)}: what a parameter turned out to be. */
  private static void named(List<Told> all, int formal, FieldKey constant) {
    for (Told told : List.copyOf(all)) {
      if (told.fact instanceof Fact.Consent consent
          && consent.purpose() instanceof Purpose.Formal purpose
          && purpose.index() == formal) {
        all.add(new Told(consent.to(new Purpose.Named(constant.name()))));
      }
    }
  }

  /** Whether a formal, which has one value, would have to be true and false. */
  boolean contradictsItself() {
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).fact instanceof Fact.Condition one && one.outcome() == Outcome.TRUE) {
        for (Told other : told) {
          if (other.fact instanceof Fact.Condition that
              && that.formal() == one.formal()
              && that.outcome() == Outcome.FALSE) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The facts in their order. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(told.size());
    for (Told one : told) {
      facts.add(one.fact);
    }
    return facts;
  }

  public boolean isEmpty() {
    return told.isEmpty();
  }

  int size() {
    return told.size();
  }

  Fact get(int index) {
    return told.get(index).fact;
  }

  /** Whether the consent that was found hangs below the person, as in {@code user.consents}. */
  private static boolean isAbove(Subject person, Subject found) {
    if (person instanceof Subject.Of a && found instanceof Subject.Of b) {
      return a.root().equals(b.root())
          && b.path().size() >= a.path().size()
          && b.path().subList(0, a.path().size()).equals(a.path());
    }
    return person.equals(found) || person instanceof Subject.None || found instanceof Subject.None;
  }

  FactSet union(FactSet that) {
    if (told.isEmpty()) {
      return that;
    } else if (that.told.isEmpty() || has(that)) {
      return this;
    } else if (that.has(this)) {
      return that;
    }
    List<Told> all = new ArrayList<>(told);
    all.addAll(that.told);
    return minimal(all);
  }

  /** Whether all facts of the other are among these, found out at the same places. */
  private boolean has(FactSet that) {
    if (that.told.size() > told.size()) {
      return false;
    }
    for (int i = 0; i < that.told.size(); i++) {
      if (!has(that.told.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean has(Told one) {
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i) == one || told.get(i).fact.equals(one.fact)) {
        return true;
      }
    }
    return false;
  }

  /** What both sides know, in the weaker form. */
  FactSet intersection(FactSet that) {
    List<Told> common = new ArrayList<>();
    for (Told one : told) {
      if (that.implies(one.fact)) {
        common.add(one);
      }
    }
    for (Told one : that.told) {
      if (implies(one.fact)) {
        common.add(one);
      }
    }
    return minimal(common);
  }

  boolean implies(Fact fact) {
    return implies(told, fact);
  }

  private static boolean implies(List<Told> told, Fact fact) {
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).fact.implies(fact)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this path knows all that the other knows. */
  boolean impliesAll(FactSet that) {
    for (int i = 0; i < that.told.size(); i++) {
      if (!implies(told, that.told.get(i).fact)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some fact is so. */
  boolean any(Predicate<Fact> wanted) {
    for (int i = 0; i < told.size(); i++) {
      if (wanted.test(told.get(i).fact)) {
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
    List<Told> rest = new ArrayList<>(told);
    rest.removeIf(one -> gone.test(one.fact));
    return rest.isEmpty() ? EMPTY : new FactSet(rest);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FactSet that && told.size() == that.told.size() && sameInOrder(that));
  }

  private boolean sameInOrder(FactSet that) {
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i) != that.told.get(i) && !told.get(i).fact.equals(that.told.get(i).fact)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (Told one : told) {
      hash = 31 * hash + one.fact.hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    if (text == null) {
      StringBuilder joined = new StringBuilder("[");
      for (Told one : told) {
        joined.append(joined.length() == 1 ? "" : ", ").append(one.text());
      }
      text = joined.append(']').toString();
    }
    return text;
  }
}
