package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.function.Function;

/**
 * Tells elements of one collection apart where a callee takes one out and its caller, or another
 * parameter, tells of another: in the caller's terms both stand at one place. So a consent that was
 * found of the outer loop's element says nothing of what an inner function is handed.
 */
final class TakenElements {
  private final CalleePlaces places;
  private final FormalFacts formals;

  TakenElements(CalleePlaces places, FormalFacts formals) {
    this.places = places;
    this.formals = formals;
  }

  /**
   * A callee's facts in the caller's terms, as far as they tell of whom the data is about.
   *
   * @param meaning what each fact stands for in the caller's terms
   */
  Held within(Held held, Place data, Function<Fact, Held> meaning) {
    return held.replace(
        fact -> {
          Held there = meaning.apply(fact);
          return fact.isOfOne() && isApart(fact, data) ? there.map(Fact::elsewhere) : there;
        },
        places::places);
  }

  /** What a caller knows where the callee is run, as far as it tells of whom the data is about. */
  Held outside(Held held, Place data) {
    if (held.isNothing() || !takes(data) && !(data.root() instanceof Root.Parameter)) {
      return held;
    }
    return held.map(
        fact ->
            fact.isOfOne()
                    && (takesAnother(data, fact.persons()) || isHandedAnother(data.root(), fact))
                ? fact.elsewhere()
                : fact);
  }

  private boolean isHandedAnother(Root data, Fact known) {
    return data instanceof Root.Parameter parameter
        && formals.isHandedAnother(
            parameter.index(), places.places(List.of(Place.of(data, ClassType.OBJECT))), known);
  }

  private boolean isApart(Fact fact, Place data) {
    for (Place person : fact.persons()) {
      if (person.root().equals(data.root())) {
        return false;
      }
    }
    List<Place> here = List.of(data);
    for (Place person : fact.persons()) {
      if (!areApart(person.root(), data.root())
          && !takesAnother(data, places.places(List.of(person)))
          && !takesAnother(person, places.places(here))) {
        return false;
      }
    }
    return true;
  }

  private boolean areApart(Root person, Root data) {
    return person instanceof Root.Parameter a
        && data instanceof Root.Parameter b
        && formals.areApart(a.index(), b.index());
  }

  private static boolean takes(Place place) {
    for (Place at = place; at.parent() != null; at = at.parent()) {
      if (isElement(at.step())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the callee takes an element out of where one of these was taken from.
   *
   * @param taken in the callee's terms
   * @param others in the caller's terms
   */
  private boolean takesAnother(Place taken, List<Place> others) {
    for (Place at = taken; at.parent() != null; at = at.parent()) {
      if (isElement(at.step()) && isFromSame(at, others)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFromSame(Place element, List<Place> others) {
    for (Value.Entry entry : places.of(element.parent()).entries()) {
      Place whole = entry.atom().place();
      for (Place other : others) {
        Place at = other;
        while (at.parent() != null && at.length() > whole.length() + 1) {
          at = at.parent();
        }
        if (at.parent() != null
            && at.length() == whole.length() + 1
            && at.parent().equals(whole)
            && isElement(at.step())
            && !(element.step() instanceof Step.At && element.step().equals(at.step()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isElement(Step step) {
    return step instanceof Step.Element
        || step instanceof Step.MapValue
        || step instanceof Step.MapKey
        || step instanceof Step.At;
  }
}
