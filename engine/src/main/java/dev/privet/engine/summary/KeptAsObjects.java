package dev.privet.engine.summary;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Memory;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;
import org.jspecify.annotations.Nullable;

/** What fields keep as no more than objects, as {@code Map<String, Object> attributes} does. */
final class KeptAsObjects {

  private KeptAsObjects() {}

  /**
   * Whether what it prints is what others have put there, who are not at hand. A class of the
   * project for things of any kind ({@code Box<T>}) has one field for all of them: there nothing is
   * said.
   */
  static boolean isKept(Place place) {
    return !place.isOwn()
        && Types.isVague(place.type())
        && !(place.type() instanceof TypeVariable)
        && field(place) != null;
  }

  /** The field that holds it, or a container of it. */
  static @Nullable FieldKey field(Place place) {
    Place at = place;
    while (at.parent() != null && at.step() != null && isAmongMany(at.step())) {
      at = at.parent();
    }
    return at.step() instanceof Step.Field field ? field.key() : null;
  }

  /** The constant key under which it is held; null where it is any. */
  static Step.@Nullable At key(Place place) {
    return place.step() instanceof Step.At key ? key : null;
  }

  private static boolean isAmongMany(Step step) {
    return Memory.isMany(step) || Step.isSlot(step);
  }
}
