package dev.privet.engine.ruleset;

import java.util.List;
import java.util.stream.Stream;

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

  /** What both say. */
  MethodModel and(MethodModel other) {
    return new MethodModel(
        joined(sinks, other.sinks),
        joined(sources, other.sources),
        joined(propagators, other.propagators),
        joined(sanitizers, other.sanitizers),
        joined(guards, other.guards),
        joined(posts, other.posts),
        joined(clears, other.clears));
  }

  private static <E> List<E> joined(List<E> some, List<E> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  public boolean isEmpty() {
    return this.equals(NONE);
  }
}
