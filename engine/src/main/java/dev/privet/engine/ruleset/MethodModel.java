package dev.privet.engine.ruleset;

import java.util.List;

/**
 * Everything the packs in force say about one method.
 *
 * @param sanitizers one holds if its {@link SanitizerSpec#constants} do
 */
public record MethodModel(
    List<SinkSpec> sinks,
    List<SourceSpec> sources,
    List<PropagatorSpec> propagators,
    List<SanitizerSpec> sanitizers,
    List<GuardSpec> guards,
    List<PostSpec> posts,
    List<ClearSpec> clears) {

  public static final MethodModel NONE =
      new MethodModel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public MethodModel {
    sinks = List.copyOf(sinks);
    sources = List.copyOf(sources);
    propagators = List.copyOf(propagators);
    sanitizers = List.copyOf(sanitizers);
    guards = List.copyOf(guards);
    posts = List.copyOf(posts);
    clears = List.copyOf(clears);
  }

  public boolean isEmpty() {
    return this.equals(NONE);
  }
}
