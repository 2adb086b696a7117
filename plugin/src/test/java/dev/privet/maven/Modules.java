package dev.privet.maven;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.program.SourceModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Modules for tests. */
final class Modules {

  /** Classes that are there. */
  private static final Path COMPILED = Path.of("").toAbsolutePath();

  private Modules() {}

  /** The same before anybody has compiled it. */
  static ReactorModule notCompiled(ReactorModule module) {
    return new ReactorModule(
        module.order(),
        module.source(),
        module.settings(),
        module.projectSettings(),
        module.gaps(),
        Path.of("nowhere"));
  }

  static ReactorModule module(int order, String name, String... dependencies) {
    return with(
        order,
        name,
        new ModuleSettings(false, FailOn.ERROR, Path.of(name, "target")),
        dependencies);
  }

  static ReactorModule with(
      int order, String name, ModuleSettings settings, String... dependencies) {
    return new ReactorModule(
        order,
        new SourceModule(
            name,
            Path.of("/project", name),
            List.of(),
            List.of(),
            List.of(),
            List.of(dependencies),
            17,
            StandardCharsets.UTF_8),
        settings,
        new ProjectSettings(
            List.of(),
            AuditOptions.standard(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ProjectSettings.Gaps.TELL,
            ProjectSettings.Timing.HIDE,
            Colour.AUTO,
            Fork.NEVER),
        List.of(),
        COMPILED);
  }
}
