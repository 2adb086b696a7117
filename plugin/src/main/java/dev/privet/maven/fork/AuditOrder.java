package dev.privet.maven.fork;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.RuleSet;
import java.nio.file.Path;
import java.util.List;

/**
 * An {@link AuditRequest} that can travel: without the rules, which both sides make of the same
 * packs.
 */
record AuditOrder(
    Path root,
    List<SourceModule> modules,
    AuditOptions options,
    List<Gap> knownGaps,
    Declarations declarations) {

  AuditOrder {
    modules = List.copyOf(modules);
    knownGaps = List.copyOf(knownGaps);
  }

  /** The order for what is asked. */
  static AuditOrder of(AuditRequest request) {
    return new AuditOrder(
        request.root(),
        request.modules(),
        request.options(),
        request.knownGaps(),
        request.declarations());
  }

  /** What was asked. */
  AuditRequest request(RuleSet rules) {
    return new AuditRequest(root, modules, rules, options, knownGaps, declarations);
  }
}
