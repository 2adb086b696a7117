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
import org.jspecify.annotations.Nullable;

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
          return isApart(one(fact), data) ? there.map(Fact::elsewhere) : there;
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
            takesAnother(data, one(fact)) || isHandedAnother(data.root(), fact)
                ? fact.elsewhere()
                : fact);
  }

  /** What a fact is about of which there may be others: the person, or the collection of all. */
  private static List<Place> one(Fact fact) {
    if (fact.who() != Fact.Who.PLACES || fact.consent() == null) {
      return List.of();
    }
    return fact.isOfOne()
        ? fact.persons()
        : fact.persons().stream().map(TakenElements::all).toList();
  }

  private static Place all(Place each) {
    for (Place at = each; at != null; at = at.parent()) {
      Place collection = at.parent();
      if (collection != null && isElement(at.step())) {
        return collection;
      }
    }
    return each;
  }

  private boolean isHandedAnother(Root data, Fact known) {
    return data instanceof Root.Parameter parameter
        && formals.isHandedAnother(
            parameter.index(), places.places(List.of(Place.of(data, ClassType.OBJECT))), known);
  }

  private boolean isApart(List<Place> people, Place data) {
    for (Place person : people) {
      if (person.root().equals(data.root())) {
        return false;
      }
    }
    List<Place> here = List.of(data);
    for (Place person : people) {
      if (!areApart(person.root(), data.root())
          && !takesAnother(data, places.places(List.of(person)))
          && !takesAnother(person, places.places(here))) {
        return false;
      }
    }
    return !people.isEmpty();
  }

  private boolean areApart(Root person, Root data) {
    return person instanceof Root.Parameter a
        && data instanceof Root.Parameter b
        && formals.areApart(a.index(), b.index());
  }

  private static boolean takes(Place place) {
    for (Place at = place; at != null; at = at.parent()) {
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
    for (Place at = taken; at != null; at = at.parent()) {
      Place from = at.parent();
      Step step = at.step();
      if (from != null && step != null && isElement(step) && isFromSame(from, step, others)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFromSame(Place from, Step step, List<Place> others) {
    for (Value.Entry entry : places.of(from).entries()) {
      for (Place other : others) {
        Step taken = stepAfter(entry.atom().place(), other);
        if (isElement(taken) && !(step instanceof Step.At && step.equals(taken))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The step by which a place leaves one that it hangs below; null where it does not. */
  private static @Nullable Step stepAfter(Place whole, Place below) {
    for (Place at = below; at != null; at = at.parent()) {
      if (whole.equals(at.parent())) {
        return at.step();
      }
    }
    return null;
  }

  private static boolean isElement(@Nullable Step step) {
    return step instanceof Step.Element
        || step instanceof Step.MapValue
        || step instanceof Step.MapKey
        || step instanceof Step.At;
  }
}
