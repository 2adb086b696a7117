package dev.privet.engine.frontend.attribute;

import dev.privet.engine.frontend.attribute.Operand.Exits;
import dev.privet.engine.program.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where values go that leave a body.
 *
 * @param result of the method around; null in a lambda
 * @param returned collects what a lambda returns
 * @param yielded collects what a switch expression yields
 */
record Flow(@Nullable Type result, @Nullable Exits returned, @Nullable Exits yielded) {

  static final Flow NONE = new Flow(null, null, null);

  static Flow ofMethod(Type result) {
    return new Flow(result, null, null);
  }

  Flow returning(Exits exits) {
    return new Flow(null, exits, null);
  }

  Flow yielding(Exits exits) {
    return new Flow(result, returned, exits);
  }
}
