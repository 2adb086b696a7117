package dev.privet.maven;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.SourceModule;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one pair of reports tells: a module's part of an outcome, or all of it.
 *
 * @param name of the module, or of the project
 * @param reports the reports' path without its ending
 * @param encoding to read snippets with
 */
record Share(
    String name,
    Path reports,
    Charset encoding,
    List<Finding> findings,
    List<Gap> gaps,
    List<Diagnostic> diagnostics) {
  Share {
    findings = List.copyOf(findings);
    gaps = List.copyOf(gaps);
    diagnostics = List.copyOf(diagnostics);
  }

  private static final String MODULE = "privet";
  private static final String PROJECT = "privet-project";

  /**
   * One share a module that reports, and where there are several, the project's before them. What
   * belongs to no module that reports is told with the first.
   */
  static List<Share> of(Outcome outcome) {
    List<ReactorModule> modules = outcome.audit().reported();
    List<Share> shares = new ArrayList<>();
    for (ReactorModule module : modules) {
      shares.add(ofModule(module, shares.isEmpty(), outcome));
    }
    if (modules.size() > 1) {
      shares.add(0, ofProject(modules.get(0), outcome));
    }
    return shares;
  }

  private static Share ofProject(ReactorModule first, Outcome outcome) {
    return new Share(
        outcome.audit().name(),
        outcome.audit().reports().resolve(PROJECT),
        first.source().encoding(),
        outcome.findings(),
        outcome.result().gaps(),
        outcome.diagnostics());
  }

  private static Share ofModule(ReactorModule module, boolean first, Outcome outcome) {
    String name = module.name();
    return new Share(
        name,
        module.settings().reportDirectory().resolve(MODULE),
        module.source().encoding(),
        outcome.findings().stream().filter(finding -> finding.module().equals(name)).toList(),
        outcome.result().gaps().stream()
            .filter(gap -> owner(gap, outcome).map(name::equals).orElse(first))
            .toList(),
        outcome.diagnostics().stream()
            .filter(told -> owner(told.position(), outcome).map(name::equals).orElse(first))
            .toList());
  }

  private static Optional<String> owner(Gap gap, Outcome outcome) {
    return gap.position().isPresent()
        ? owner(gap.position(), outcome)
        : outcome.audit().modules().stream()
            .filter(module -> module.gaps().contains(gap))
            .map(ReactorModule::name)
            .findFirst();
  }

  /** The innermost module whose folder holds the file. */
  private static Optional<String> owner(Optional<Position> position, Outcome outcome) {
    ReactorAudit audit = outcome.audit();
    return position
        .map(at -> audit.root().resolve(at.file()).normalize())
        .flatMap(
            file ->
                audit.modules().stream()
                    .map(ReactorModule::source)
                    .filter(module -> file.startsWith(module.baseDirectory()))
                    .max(Comparator.comparingInt(module -> module.baseDirectory().getNameCount())))
        .map(SourceModule::name);
  }
}
