package dev.privet.engine.testkit;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A project of one module, without libraries, that a test has written. */
public final class SmallProject {

  private SmallProject() {}

  /** What the standard rules say of it. */
  public static AuditResult audit(Path root, Path sources) throws IOException {
    SourceModule module =
        new SourceModule(
            "app",
            root,
            List.of(sources),
            List.of(),
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    return Audit.run(
        new AuditRequest(
            root,
            List.of(module),
            RuleSets.standard(SmallProject.class.getClassLoader(), List.of()),
            AuditOptions.standard(),
            List.of()));
  }
}
