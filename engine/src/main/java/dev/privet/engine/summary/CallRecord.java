package dev.privet.engine.summary;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import java.util.List;
import java.util.Set;

/**
 * That a method runs another one.
 *
 * @param held what holds at the call, in the caller's terms
 * @param actuals for each parameter of the callee, the places in the caller's terms it may be
 * @param apart facts that tell nothing of a parameter, though it may be at the person's place
 */
public record CallRecord(
    MethodKey callee, Position position, Held held, List<List<Place>> actuals, Set<Apart> apart) {
  public CallRecord {
    actuals = List.copyOf(actuals);
    apart = Set.copyOf(apart);
  }

  /** That a parameter is given other elements of a collection than the one a fact is about. */
  public record Apart(int parameter, Fact fact) {}
}
