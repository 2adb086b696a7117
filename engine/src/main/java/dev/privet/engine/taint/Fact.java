package dev.privet.engine.taint;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the guard analysis whose person is told by access paths.
 *
 * @param origin the fact as it was found; where it is a condition on a formal, callers know what it
 *     means
 * @param who how the person is named
 * @param persons places of the person; where {@code who} names none, of people at hand who are not
 *     the current one
 */
public record Fact(dev.privet.engine.guard.Fact origin, Who who, List<Place> persons) {

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

  public Fact {
    persons = List.copyOf(persons);
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

  /** The consent it is; null for a condition that nobody has resolved. */
  public dev.privet.engine.guard.Fact.@Nullable Consent consent() {
    return origin instanceof dev.privet.engine.guard.Fact.Consent consent ? consent : null;
  }

  /** Whether it has a meaning in the terms of the body at hand only. */
  public boolean hasFormals() {
    return origin instanceof dev.privet.engine.guard.Fact.Condition
        || (origin instanceof dev.privet.engine.guard.Fact.Consent consent
            && consent.purpose() instanceof dev.privet.engine.guard.Purpose.Formal);
  }
}
