package dev.privet.maven;

import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import java.nio.file.Path;
import java.util.List;

/**
 * A module that has arrived at its execution of the goal.
 *
 * @param order its place in the reactor
 * @param classes where its compiled classes are if there are any
 */
record ReactorModule(
    int order,
    SourceModule source,
    ModuleSettings settings,
    ProjectSettings projectSettings,
    List<Gap> gaps,
    Path classes) {
  ReactorModule {
    gaps = List.copyOf(gaps);
  }

  String name() {
    return source.name();
  }
}
