package dev.privet.engine.ruleset;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A call that hands something to whoever listens.
 *
 * @param channel which listeners it is for
 * @param payload what is posted
 * @param along what goes with it, as the key of a record
 * @param address index of the argument that names what is posted to
 * @param made whether that is an argument of the constructor which made the first argument
 * @param named annotations of the receiver's declaration that do
 * @param routed whether an address that no listener names may lead to one all the same
 */
public record PostSpec(
    String id,
    MethodPattern method,
    String channel,
    Port payload,
    Optional<Port> along,
    OptionalInt address,
    boolean made,
    Set<String> named,
    boolean routed) {
  public PostSpec {
    named = Set.copyOf(named);
  }
}
