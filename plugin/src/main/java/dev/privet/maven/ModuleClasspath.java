package dev.privet.maven;

import dev.privet.engine.program.Gap;
import java.nio.file.Path;
import java.util.List;

/**
 * What a module compiles against.
 *
 * @param entries jars and class folders, in the order of the class path
 * @param modules names of the reactor's modules among its dependencies, to be read as sources
 * @param gaps what could not be resolved
 */
record ModuleClasspath(List<Path> entries, List<String> modules, List<Gap> gaps) {
  ModuleClasspath {
    entries = List.copyOf(entries);
    modules = List.copyOf(modules);
    gaps = List.copyOf(gaps);
  }
}
