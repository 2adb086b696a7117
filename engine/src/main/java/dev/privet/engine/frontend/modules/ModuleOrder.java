package dev.privet.engine.frontend.modules;

import dev.privet.engine.program.SourceModule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** In which order modules are read, and what each sees. Unknown names and cycles are skipped. */
final class ModuleOrder {

  private final Map<String, SourceModule> modules = new LinkedHashMap<>();

  ModuleOrder(List<SourceModule> modules) {
    modules.forEach(module -> this.modules.putIfAbsent(module.name(), module));
  }

  /** All modules, dependencies before what depends on them. */
  List<SourceModule> dependenciesFirst() {
    Set<String> done = new LinkedHashSet<>();
    Map<String, SourceModule> order = new LinkedHashMap<>();
    for (SourceModule module : modules.values()) {
      Deque<SourceModule> open = new ArrayDeque<>();
      open.push(module);
      while (!open.isEmpty()) {
        SourceModule next = open.peek();
        if (done.add(next.name())) {
          next.dependencies().stream()
              .filter(name -> !done.contains(name))
              .flatMap(name -> Stream.ofNullable(modules.get(name)))
              .forEach(open::push);
        } else {
          open.pop();
          order.putIfAbsent(next.name(), next);
        }
      }
    }
    return List.copyOf(order.values());
  }

  /** Names of the modules that one depends on, also through others, nearest first. */
  List<String> seenBy(SourceModule module) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(module.dependencies());
    while (!open.isEmpty()) {
      String name = open.poll();
      SourceModule dependency = modules.get(name);
      if (dependency != null && !name.equals(module.name()) && seen.add(name)) {
        open.addAll(dependency.dependencies());
      }
    }
    return List.copyOf(seen);
  }
}
