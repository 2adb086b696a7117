package dev.privet.engine.summary;

import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Memory;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;

/** What fields keep as no more than objects, as {@code Map<String, Object> attributes} does. */
final class KeptAsObjects {

  private KeptAsObjects() {}

  /** Whether what it prints is what others have put there, who are not at hand. */
  static boolean isKept(Place place) {
    if (place.isOwn() || !Types.isVague(place.type())) {
      return false;
    }
    Place at = place;
    while (at.parent() != null && at.step() != null && isAmongMany(at.step())) {
      at = at.parent();
    }
    // A class of the project for things of any kind has a field for all of them.
    return at.step() instanceof Step.Field
        && (at != place || !(place.type() instanceof TypeVariable));
  }

  private static boolean isAmongMany(Step step) {
    return Memory.isMany(step) || Step.isSlot(step);
  }
}
