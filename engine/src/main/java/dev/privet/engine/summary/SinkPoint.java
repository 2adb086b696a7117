package dev.privet.engine.summary;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkSpec;
import org.jspecify.annotations.Nullable;

/**
 * Where a sink spec matched: a call in a project's method.
 *
 * @param method that holds the call
 */
public record SinkPoint(SinkSpec spec, MethodKey method, Position position, String call) {

  /** By where it is, which tells most; a spec is a tree of rules. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SinkPoint that
            && position.equals(that.position)
            && call.equals(that.call)
            && method.equals(that.method)
            && spec.equals(that.spec));
  }

  @Override
  public int hashCode() {
    return 31 * position.hashCode() + call.hashCode();
  }

  /** The same call where the receiver is known to be one that the sink speaks of. */
  public SinkPoint received() {
    return new SinkPoint(spec.received(), method, position, call);
  }

  /** The same call where the recipient is known. */
  public SinkPoint to(Recipient recipient) {
    return new SinkPoint(spec.to(recipient), method, position, call);
  }
}
