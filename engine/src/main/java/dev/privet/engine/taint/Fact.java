package dev.privet.engine.taint;

import dev.privet.engine.guard.Subject;
import dev.privet.engine.program.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A fact of the guard analysis whose person is told by access paths. Immutable, hash cached. */
public final class Fact {

  private final dev.privet.engine.guard.Fact origin;
  private final Who who;
  private final List<Place> persons;
  private final int hash;

  /** How a check names its person. */
  public enum Who {
    /** It names none: the current person. */
    NOBODY,
    /** The logged-in user. */
    CURRENT,
    /** By a value. */
    PLACES,
    /** A value that has no meaning where the fact is used. */
    SOMEBODY_ELSE
  }

  /**
   * A fact.
   *
   * @param origin as it was found; where it is a condition on a formal, callers know what it means
   * @param who how the person is named
   * @param persons places of the person; where {@code who} names none, of people at hand who are
   *     not the current one
   */
  public Fact(dev.privet.engine.guard.Fact origin, Who who, List<Place> persons) {
    this.origin = origin;
    this.who = who;
    this.persons = List.copyOf(persons);
    this.hash = 31 * (31 * origin.hashCode() + who.ordinal()) + this.persons.hashCode();
  }

  public dev.privet.engine.guard.Fact origin() {
    return origin;
  }

  public Who who() {
    return who;
  }

  public List<Place> persons() {
    return persons;
  }

  /** The same fact about persons named otherwise; about nobody known where there are none. */
  public Fact about(List<Place> named) {
    if (who == Who.NOBODY || who == Who.CURRENT) {
      return new Fact(origin, who, named);
    }
    return new Fact(origin, named.isEmpty() ? Who.SOMEBODY_ELSE : Who.PLACES, named);
  }

  /** The same fact about persons in other terms. */
  public Fact map(UnaryOperator<List<Place>> terms) {
    return persons.isEmpty() ? this : about(terms.apply(persons));
  }

  /** Whether it is about one person who is known by places, and not about all of a collection. */
  public boolean isOfOne() {
    return who == Who.PLACES
        && consent() != null
        && !(consent().subject() instanceof Subject.Of of && of.path().contains(Subject.EACH));
  }

  /** Whether it was found out of whatever a function is handed. */
  public boolean isOfHanded() {
    return consent() != null
        && consent().subject() instanceof Subject.Of of
        && of.root() instanceof Subject.Item;
  }

  /** The same fact about somebody whom nobody can name. */
  public Fact elsewhere() {
    return new Fact(origin, Who.SOMEBODY_ELSE, List.of());
  }

  /** The consent it is; null for a condition that nobody has resolved. */
  public dev.privet.engine.guard.Fact.@Nullable Consent consent() {
    return origin instanceof dev.privet.engine.guard.Fact.Consent consent ? consent : null;
  }

  /** Where the answer of a check comes from that asks elsewhere. */
  public Optional<Position> rest() {
    return consent() == null || consent().rest().equals(consent().position())
        ? Optional.empty()
        : Optional.of(consent().rest());
  }

  /**
   * Whether it is about what callers had found out when they called. A parameter that is named as a
   * consent is the answer that counts from now on.
   */
  public boolean isOfCaller() {
    return origin instanceof dev.privet.engine.guard.Fact.Condition condition
            && condition.named().isEmpty()
        || origin instanceof dev.privet.engine.guard.Fact.Holds;
  }

  /** Whether it has a meaning in the terms of the body at hand only. */
  public boolean hasFormals() {
    return origin instanceof dev.privet.engine.guard.Fact.Condition
        || origin instanceof dev.privet.engine.guard.Fact.Said
        || (origin instanceof dev.privet.engine.guard.Fact.Holds holds && holds.part().isPresent())
        || (origin instanceof dev.privet.engine.guard.Fact.Consent consent
            && consent.purpose() instanceof dev.privet.engine.guard.Purpose.Formal);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Fact that
            && hash == that.hash
            && who == that.who
            && origin.equals(that.origin)
            && persons.equals(that.persons));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return origin + " of " + who + " " + persons;
  }
}
