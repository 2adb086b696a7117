package dev.privet.engine;

import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.LawfulBasis;
import dev.privet.engine.ruleset.RuleSet;
import java.nio.file.Path;
import java.util.List;

/**
 * What to audit.
 *
 * @param root every reported path is relative to it
 * @param knownGaps what the caller already could not get, as unresolvable artifacts
 * @param bases lawful bases that the project declares, those in force
 */
public record AuditRequest(
    Path root,
    List<SourceModule> modules,
    RuleSet rules,
    AuditOptions options,
    List<Gap> knownGaps,
    List<LawfulBasis> bases) {
  public AuditRequest {
    modules = List.copyOf(modules);
    knownGaps = List.copyOf(knownGaps);
    bases = List.copyOf(bases);
  }

  /** Of a project that declares no lawful bases. */
  public AuditRequest(
      Path root,
      List<SourceModule> modules,
      RuleSet rules,
      AuditOptions options,
      List<Gap> knownGaps) {
    this(root, modules, rules, options, knownGaps, List.of());
  }
}
