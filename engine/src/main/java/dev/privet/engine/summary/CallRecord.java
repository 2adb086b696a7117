package dev.privet.engine.summary;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import java.util.List;

/**
 * That a method runs another one.
 *
 * @param held what holds at the call, in the caller's terms
 * @param actuals for each parameter of the callee, the places in the caller's terms it may be
 */
public record CallRecord(
    MethodKey callee, Position position, Held held, List<List<Place>> actuals) {
  public CallRecord {
    actuals = List.copyOf(actuals);
  }
}
