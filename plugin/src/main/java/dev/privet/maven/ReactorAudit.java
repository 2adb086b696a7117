package dev.privet.maven;

import dev.privet.engine.AuditRequest;
import dev.privet.engine.finding.Baseline;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.MalformedPackException;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.ProjectFile;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import dev.privet.engine.ruleset.SuppressedPaths;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** The profile that asks nothing beyond the rules. */
  private static final String DEFAULT = "default";

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

  /** Folders with what is audited, generated sources included. */
  List<Path> sourceRoots() {
    return modules.stream()
        .map(ReactorModule::source)
        .flatMap(
            source ->
                Stream.concat(source.sourceRoots().stream(), source.generatedRoots().stream()))
        .toList();
  }

  /** One audit has one set of these: the first module's, all packs taken together. */
  ProjectSettings settings() {
    ProjectSettings first = reported().get(0).projectSettings();
    List<Path> packs =
        reported().stream().flatMap(m -> m.projectSettings().packs().stream()).distinct().toList();
    return first.withPacks(packs);
  }

  /** What to tell where modules want what only the project can have. */
  List<String> disagreements() {
    ReactorModule first = reported().get(0);
    return reported().stream()
        .filter(module -> !module.projectSettings().agreesWith(first.projectSettings()))
        .map(
            module ->
                module.name()
                    + " configures the audit differently from "
                    + first.name()
                    + " (threads, includes, excludes, pseudonymous, requireProven, profile,"
                    + " suppressions, baseline, since, rulesVersion, failOnGaps, timing, color or"
                    + " fork). The reactor is audited as one project, as "
                    + first.name()
                    + " says; configure these in the parent.")
        .toList();
  }

  /** The standard rules with the project's packs. */
  RuleSet rules() throws ParameterException, IOException {
    RuleSet rules = rules(packs());
    String profile = settings().options().profile();
    if (!profile.equals(DEFAULT) && rules.profile(profile).isEmpty()) {
      throw unexpected(
          "profile", profile, "one of " + DEFAULT + ", " + String.join(", ", rules.profiles()));
    }
    Optional<String> pinned = settings().rulesVersion();
    if (pinned.isPresent() && !pinned.get().equals(rules.version())) {
      throw unexpected(
          "rulesVersion",
          pinned.get(),
          rules.version()
              + ", which this version of the plugin brings; use the plugin whose rules you have"
              + " approved, or approve these");
    }
    return rules;
  }

  /** Told where it stands, which may be in the project file. */
  private ParameterException unexpected(String parameter, String found, String expected)
      throws ParameterException {
    ParameterException wrong = ParameterException.unexpected(parameter, found, expected);
    Optional<Path> place = settings().projectFile();
    if (place.isEmpty()) {
      return wrong;
    }
    ProjectFile file = SettingsReader.read(place.get());
    return file.text(parameter).filter(found::equals).isPresent()
        ? wrong.in(SettingsReader.place(file, parameter))
        : wrong;
  }

  /** What the project adds to the standard rules, in the order in which it applies. */
  List<PackSource> packs() throws ParameterException, IOException {
    List<PackSource> packs = new ArrayList<>(read(settings().packs()));
    Optional<Path> file = settings().projectFile();
    if (file.isPresent()) {
      packs.addAll(SettingsReader.read(file.get()).packs());
    }
    return packs;
  }

  /** The packs of files and folders. */
  static List<PackSource> read(List<Path> places) throws ParameterException, IOException {
    List<PackSource> packs = new ArrayList<>();
    try {
      for (Path place : places) {
        packs.addAll(PackSource.read(place));
      }
    } catch (MalformedPackException malformed) {
      throw new ParameterException(String.valueOf(malformed.getMessage()));
    }
    return packs;
  }

  /** The standard rules with further packs. */
  static RuleSet rules(List<PackSource> more) throws ParameterException, IOException {
    try {
      return RuleSets.standard(ReactorAudit.class.getClassLoader(), more);
    } catch (MalformedPackException malformed) {
      throw new ParameterException(String.valueOf(malformed.getMessage()));
    }
  }

  /** What the project declares, what has expired included. */
  Declarations declarations(RuleSet rules) throws ParameterException {
    Optional<Path> file = settings().projectFile();
    List<SuppressedPaths> inPoms = settings().suppressions();
    SuppressionReader.check(inPoms, rules);
    try {
      return file.isPresent()
          ? SettingsReader.read(file.get()).declarations(rules).withSuppressions(inPoms)
          : Declarations.NONE.withSuppressions(inPoms);
    } catch (MalformedPackException malformed) {
      throw new ParameterException(String.valueOf(malformed.getMessage()));
    }
  }

  /** The baseline in force; without entries where the project has none. */
  Baseline baseline() throws IOException, ParameterException {
    Optional<Path> file = settings().baseline();
    try {
      return file.isPresent() ? Baseline.read(file.get(), relative(file.get())) : Baseline.EMPTY;
    } catch (MalformedPackException malformed) {
      throw new ParameterException(String.valueOf(malformed.getMessage()));
    }
  }

  /** What to ask the engine. */
  AuditRequest request(RuleSet rules, Declarations declarations) {
    List<SourceModule> sources = modules.stream().map(ReactorModule::source).toList();
    List<Gap> gaps =
        modules.stream().flatMap(module -> module.gaps().stream()).distinct().sorted().toList();
    return new AuditRequest(root, sources, rules, settings().options(), gaps, declarations);
  }

  /** The innermost module whose folder holds a file. */
  Optional<String> owner(Position position) {
    Path file;
    try {
      file = root.resolve(position.file()).normalize();
    } catch (InvalidPathException unnameable) {
      return Optional.empty();
    }
    return modules.stream()
        .map(ReactorModule::source)
        .filter(module -> file.startsWith(module.baseDirectory()))
        .max(Comparator.comparingInt(module -> module.baseDirectory().getNameCount()))
        .map(SourceModule::name);
  }

  /** What reports show of the code. */
  SourceText sources() {
    return SourceText.of(root, modules.stream().map(ReactorModule::source).toList());
  }

  /** As reports name a file: with forward slashes, relative to the root if it lies below. */
  String relative(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path told = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return told.toString().replace('\\', '/');
  }
}
