package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.List;

/**
 * What some entry of a pack says of methods, as its author wrote it; for pages and for checks
 * against the library.
 *
 * @param entry the entry's id; of propagators, which have none, the methods they speak of
 * @param sort for example {@code sink}
 * @param ports where it reads or writes
 */
public record ModelledMethod(String entry, Sort sort, MethodPattern method, List<Port> ports) {

  /** Sorts of entries. */
  public enum Sort {
    SINK,
    SOURCE,
    PROPAGATOR,
    SANITIZER,
    GUARD,
    PROXY,
    POST
  }

  public ModelledMethod {
    ports = List.copyOf(ports);
  }

  /** Of all entries in a pack. */
  static List<ModelledMethod> of(Pack pack) {
    List<ModelledMethod> all = new ArrayList<>();
    pack.sinks.forEach(s -> all.add(new ModelledMethod(s.id(), Sort.SINK, s.method(), s.inputs())));
    pack.sources.forEach(
        s -> all.add(new ModelledMethod(s.id(), Sort.SOURCE, s.method(), List.of(s.output()))));
    pack.propagators.forEach(
        p ->
            all.add(
                new ModelledMethod(
                    p.method().type(), Sort.PROPAGATOR, p.method(), List.of(p.from(), p.to()))));
    pack.sanitizers.forEach(
        s -> all.add(new ModelledMethod(s.id(), Sort.SANITIZER, s.method(), List.of())));
    pack.guards.forEach(
        g -> all.add(new ModelledMethod(g.id(), Sort.GUARD, g.method(), List.of())));
    pack.proxyFactories.forEach(
        p -> all.add(new ModelledMethod(p.id(), Sort.PROXY, p.method(), List.of())));
    pack.clears.forEach(
        c ->
            all.add(
                new ModelledMethod(
                    c.method().type(), Sort.PROPAGATOR, c.method(), List.of(c.part()))));
    pack.posts.forEach(
        p -> all.add(new ModelledMethod(p.id(), Sort.POST, p.method(), List.of(p.payload()))));
    return List.copyOf(all);
  }
}
