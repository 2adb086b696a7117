package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Optional;

/** Everything the packs in force say about one method. */
public record MethodModel(
    List<SinkSpec> sinks,
    List<SourceSpec> sources,
    List<PropagatorSpec> propagators,
    Optional<SanitizerSpec> sanitizer,
    List<GuardSpec> guards) {

  public static final MethodModel NONE =
      new MethodModel(List.of(), List.of(), List.of(), Optional.empty(), List.of());

  public MethodModel {
    sinks = List.copyOf(sinks);
    sources = List.copyOf(sources);
    propagators = List.copyOf(propagators);
    guards = List.copyOf(guards);
  }

  public boolean isEmpty() {
    return this.equals(NONE);
  }
}
