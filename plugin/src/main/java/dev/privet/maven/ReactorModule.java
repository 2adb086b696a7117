package dev.privet.maven;

import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import java.util.List;

/**
 * A module that has arrived at its execution of the goal.
 *
 * @param order its place in the reactor
 */
record ReactorModule(
    int order,
    SourceModule source,
    ModuleSettings settings,
    ProjectSettings projectSettings,
    List<Gap> gaps) {
  ReactorModule {
    gaps = List.copyOf(gaps);
  }

  String name() {
    return source.name();
  }
}
