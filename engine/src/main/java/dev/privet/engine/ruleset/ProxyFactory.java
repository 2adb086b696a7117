package dev.privet.engine.ruleset;

import java.util.Optional;
import java.util.Set;

/**
 * A method that makes an object of an interface given as a class literal, whose calls are sinks: AI
 * services and HTTP clients that a framework implements.
 *
 * @param method the factory
 * @param type index of the argument that is the class literal
 * @param to where the address stands whose host decides on the recipient; empty: it is known
 * @param except annotations of parameters that are not disclosed
 */
public record ProxyFactory(
    String id,
    MethodPattern method,
    int type,
    Recipient recipient,
    Disclosure disclosure,
    Optional<Port> to,
    Set<String> except) {

  public ProxyFactory {
    except = Set.copyOf(except);
  }
}
