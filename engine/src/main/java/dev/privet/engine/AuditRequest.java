package dev.privet.engine;

import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.RuleSet;
import java.nio.file.Path;
import java.util.List;

/**
 * What to audit.
 *
 * @param root every reported path is relative to it
 * @param knownGaps what the caller already could not get, as unresolvable artifacts
 * @param declarations of the project, those in force
 */
public record AuditRequest(
    Path root,
    List<SourceModule> modules,
    RuleSet rules,
    AuditOptions options,
    List<Gap> knownGaps,
    Declarations declarations) {
  public AuditRequest {
    modules = List.copyOf(modules);
    knownGaps = List.copyOf(knownGaps);
  }

  /** Of a project that declares nothing. */
  public AuditRequest(
      Path root,
      List<SourceModule> modules,
      RuleSet rules,
      AuditOptions options,
      List<Gap> knownGaps) {
    this(root, modules, rules, options, knownGaps, Declarations.NONE);
  }
}
