package dev.privet.maven;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.Gap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one pair of reports tells: a module's part of an outcome, or all of it.
 *
 * @param name of the module, or of the project
 * @param reports the reports' path without its ending
 */
record Share(
    String name,
    Path reports,
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
   * belongs to no module that reports is told with the first. Modules that are to report into one
   * folder, as where the command line names it for all, get folders of their own in it.
   */
  static List<Share> of(Outcome outcome) {
    List<ReactorModule> modules = outcome.audit().reported();
    List<Share> shares = new ArrayList<>();
    for (ReactorModule module : modules) {
      shares.add(ofModule(module, shares.isEmpty(), outcome));
    }
    if (modules.size() > 1) {
      shares.add(0, ofProject(outcome));
    }
    return shares;
  }

  private static Share ofProject(Outcome outcome) {
    return new Share(
        outcome.audit().name(),
        outcome.audit().reports().resolve(PROJECT),
        outcome.findings(),
        outcome.result().gaps(),
        outcome.diagnostics());
  }

  private static Share ofModule(ReactorModule module, boolean first, Outcome outcome) {
    String name = module.name();
    return new Share(
        name,
        directory(module, outcome).resolve(MODULE),
        outcome.findings().stream().filter(finding -> finding.module().equals(name)).toList(),
        outcome.result().gaps().stream()
            .filter(gap -> owner(gap, outcome).map(name::equals).orElse(first))
            .toList(),
        outcome.diagnostics().stream()
            .filter(
                told ->
                    told.position().flatMap(outcome.audit()::owner).map(name::equals).orElse(first))
            .toList());
  }

  private static Path directory(ReactorModule module, Outcome outcome) {
    Path wanted = module.settings().reportDirectory();
    boolean shared =
        outcome.audit().reported().stream()
                .filter(other -> other.settings().reportDirectory().equals(wanted))
                .count()
            > 1;
    // Unlike the artifact's id alone, no other module of the build has it.
    return shared ? wanted.resolve(module.name().replace(':', '.')) : wanted;
  }

  private static Optional<String> owner(Gap gap, Outcome outcome) {
    return gap.position().isPresent()
        ? gap.position().flatMap(outcome.audit()::owner)
        : outcome.audit().modules().stream()
            .filter(module -> module.gaps().contains(gap))
            .map(ReactorModule::name)
            .findFirst();
  }
}
