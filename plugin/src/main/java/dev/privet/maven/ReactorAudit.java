package dev.privet.maven;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Baseline;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.MalformedPackException;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reactor as one audit.
 *
 * @param root reported paths are relative to it
 * @param name of the project as a whole
 * @param reports folder of the reports on the project as a whole
 * @param modules in the reactor's order; at least one that is reported
 * @param extent whether all modules of the project are there
 */
record ReactorAudit(
    Path root, String name, Path reports, List<ReactorModule> modules, Extent extent) {

  /** How much of the project a build has selected. */
  enum Extent {
    WHOLE,
    PARTIAL
  }

  ReactorAudit {
    modules = List.copyOf(modules);
  }

  /** The modules that get reports. */
  List<ReactorModule> reported() {
    return modules.stream().filter(module -> !module.settings().skip()).toList();
  }

  /** One audit has one set of these: the first module's, all packs taken together. */
  ProjectSettings settings() {
    ProjectSettings first = reported().get(0).projectSettings();
    List<Path> packs =
        reported().stream().flatMap(m -> m.projectSettings().packs().stream()).distinct().toList();
    return new ProjectSettings(packs, first.options(), first.baseline(), first.colour());
  }

  /** What to tell where modules want what only the project can have. */
  List<String> disagreements() {
    ReactorModule first = reported().get(0);
    return reported().stream()
        .filter(module -> !agree(module.projectSettings(), first.projectSettings()))
        .map(
            module ->
                module.name()
                    + " configures the audit differently from "
                    + first.name()
                    + " (threads, includes, excludes, pseudonymous, requireProven, baseline or"
                    + " color). The reactor is audited as one project, as "
                    + first.name()
                    + " says; configure these in the parent.")
        .toList();
  }

  private static boolean agree(ProjectSettings one, ProjectSettings other) {
    return one.options().equals(other.options())
        && one.baseline().equals(other.baseline())
        && one.colour() == other.colour();
  }

  /** The standard rules with the project's packs. */
  RuleSet rules() throws ParameterException, IOException {
    try {
      List<PackSource> packs = new ArrayList<>();
      for (Path pack : settings().packs()) {
        packs.addAll(PackSource.read(pack));
      }
      return RuleSets.standard(ReactorAudit.class.getClassLoader(), packs);
    } catch (MalformedPackException malformed) {
      throw new ParameterException(String.valueOf(malformed.getMessage()));
    }
  }

  /** The baseline in force; without entries where the project has none. */
  Baseline baseline() throws IOException {
    Optional<Path> file = settings().baseline();
    return file.isPresent() ? Baseline.read(file.get(), relative(file.get())) : Baseline.EMPTY;
  }

  AuditResult run(RuleSet rules) {
    List<SourceModule> sources = modules.stream().map(ReactorModule::source).toList();
    List<Gap> gaps =
        modules.stream().flatMap(module -> module.gaps().stream()).distinct().sorted().toList();
    return Audit.run(new AuditRequest(root, sources, rules, settings().options(), gaps));
  }

  /** As reports name a file: with forward slashes, relative to the root if it lies below. */
  String relative(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path told = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return told.toString().replace('\\', '/');
  }
}
