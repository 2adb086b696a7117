package dev.privet.engine.wiring;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Set;

/**
 * A body that is handed what was posted.
 *
 * @param payload which of its parameters that is, receiver and captured values not counted
 * @param type what it takes
 * @param addressed whether what is posted is told apart by addresses; else by types alone
 * @param addresses what it listens to; empty where that is not known
 * @param qualifiers what the posted has to be qualified by
 * @param local whether it hears only what its own class posts
 */
public record Listener(
    MethodKey body,
    int payload,
    Type type,
    boolean addressed,
    Set<String> addresses,
    List<AnnotationUse> qualifiers,
    boolean local) {

  public Listener {
    addresses = Set.copyOf(addresses);
    qualifiers = List.copyOf(qualifiers);
  }
}
