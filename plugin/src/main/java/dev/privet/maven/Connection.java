package dev.privet.maven;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which modules of a reactor make up a project: those that dependencies connect, in either
 * direction, since data and consent checks come from callers as well as from what is called.
 */
final class Connection {

  private Connection() {}

  /** The modules connected to those named, these included, in the reactor's order. */
  static List<ReactorModule> of(List<ReactorModule> modules, Set<String> named) {
    Set<String> reached = new LinkedHashSet<>(named);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (ReactorModule module : modules) {
        boolean dependsOnReached =
            module.source().dependencies().stream().anyMatch(reached::contains);
        if (dependsOnReached) {
          grew |= reached.add(module.name());
        }
        if (reached.contains(module.name())) {
          grew |= reached.addAll(module.source().dependencies());
        }
      }
    }
    return modules.stream()
        .filter(module -> reached.contains(module.name()))
        .sorted(Comparator.comparingInt(ReactorModule::order))
        .toList();
  }
}
