package dev.privet.engine.summary;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkSpec;

/**
 * Where a sink spec matched: a call in a project's method.
 *
 * @param method that holds the call
 */
public record SinkPoint(SinkSpec spec, MethodKey method, Position position, String call) {

  /** The same call where the recipient is known. */
  public SinkPoint to(Recipient recipient) {
    return new SinkPoint(spec.to(recipient), method, position, call);
  }
}
