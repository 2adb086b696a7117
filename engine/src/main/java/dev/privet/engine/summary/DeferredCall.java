package dev.privet.engine.summary;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Optional;

/**
 * A call on a function that a parameter holds.
 *
 * @param function where the function stands, in the method's terms
 * @param arguments what it is called with
 * @param result stands for what it returns
 * @param thrown what it throws, where that may be caught
 * @param held facts under which it is called
 * @param handed what objects among the arguments hold that were made here, and what stands for them
 *     afterwards
 */
public record DeferredCall(
    Place function,
    MethodKey method,
    List<Value> arguments,
    Root.Result result,
    Optional<Failure> thrown,
    Held held,
    HandedOver handed) {
  public DeferredCall {
    arguments = List.copyOf(arguments);
  }
}
