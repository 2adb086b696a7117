package dev.privet.engine.taint;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * That somebody may have taken a consent back.
 *
 * @param persons the places of the person; none where it may be anybody
 */
public record Withdrawn(List<Place> persons) {

  public Withdrawn {
    persons = List.copyOf(persons);
  }

  /** Whether a consent that was known before may be the one. */
  boolean concerns(Fact known) {
    if (known.consent() == null) {
      return false;
    }
    if (persons.isEmpty() || known.who() != Fact.Who.PLACES) {
      return true;
    }
    for (Place person : persons) {
      for (Place other : known.persons()) {
        if (person.startsWith(other) || other.startsWith(person)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same in other terms; a person without a name there may be anybody. */
  Withdrawn map(UnaryOperator<List<Place>> terms) {
    return persons.isEmpty() ? this : new Withdrawn(terms.apply(persons));
  }
}
