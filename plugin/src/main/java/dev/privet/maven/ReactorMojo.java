package dev.privet.maven;

import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Baseline;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.report.ConsoleStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share that audit: waiting until the whole reactor has arrived, and the audit. */
abstract class ReactorMojo extends ConfiguredMojo {

  private static final String IDE = "m2e.version";

  private final ClasspathReader classpaths;
  private final ExecutionPlan plan;

  ReactorMojo(ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts) {
    super(artifacts);
    this.classpaths = classpaths;
    this.plan = plan;
  }

  /** Does the goal's work for the whole reactor, once. */
  abstract void finish(ReactorAudit audit)
      throws MojoExecutionException, MojoFailureException, ParameterException;

  /** Whether nothing has changed for this module since an IDE has last run the goal. */
  boolean isUpToDate(ReactorModule module) {
    return false;
  }

  /** The parameters of all goals: a pom's configuration may be meant for any of them. */
  private Set<String> parameters() {
    return execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream()
        .flatMap(goal -> goal.getParameters().stream())
        .map(Parameter::getName)
        .collect(Collectors.toSet());
  }

  private List<String> expressions() {
    return execution.getMojoDescriptor().getParameters().stream()
        .map(parameter -> String.valueOf(parameter.getExpression()))
        .toList();
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      ReactorModule here = module();
      if (isUpToDate(here)) {
        getLog().debug("Nothing has changed.");
        return;
      }
      Reactor reactor = Reactor.in(session, execution, plan);
      Optional<List<ReactorModule>> all =
          reactor.arrive(Reactor.key(ModuleReader.name(project), execution), here);
      if (all.isPresent()) {
        audit(all.get(), extent());
        return;
      }
      getLog().debug("Read; the reactor's last module audits all.");
      if (SessionEnd.isAwaited(session.getRequest()) && reactor.isFirstToWait()) {
        SessionEnd.then(session.getRequest(), () -> auditRest(reactor));
      }
    } catch (ParameterException wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    }
  }

  private void audit(List<ReactorModule> arrived, ReactorAudit.Extent extent)
      throws MojoExecutionException, MojoFailureException, ParameterException {
    if (arrived.stream().allMatch(module -> module.settings().skip())) {
      getLog().info("Skipped (privet.skip).");
      return;
    }
    ReactorAudit audit =
        new ReactorAudit(
            root(arrived),
            ModuleReader.name(session.getTopLevelProject()),
            reports(arrived),
            connected(arrived),
            extent);
    audit.disagreements().forEach(getLog()::warn);
    CommandLine.warnings(session.getUserProperties(), expressions()).forEach(getLog()::warn);
    Configuration.warnings(execution.getPlugin(), parameters()).forEach(getLog()::warn);
    finish(audit);
  }

  /** After failures: the build has failed or is not to fail, so that this has nothing to decide. */
  private void auditRest(Reactor reactor) {
    Optional<List<ReactorModule>> arrived = reactor.close();
    if (arrived.isEmpty()) {
      return;
    }
    getLog()
        .warn(
            "Partial audit: modules that failed or were left out get no report, though their code"
                + " is followed: "
                + String.join(", ", reactor.missing()));
    try {
      audit(arrived.get(), ReactorAudit.Extent.PARTIAL);
    } catch (MojoExecutionException | MojoFailureException | ParameterException failed) {
      getLog().error(failed.getMessage());
    }
  }

  /** Runs the audit and applies the baseline. */
  final Outcome outcome(ReactorAudit audit) throws ParameterException {
    // Nobody waits before a batch's log.
    boolean watched = session.getRequest().isInteractiveMode();
    try (Progress progress =
            Progress.of(audit.modules().size(), watched ? getLog()::info : line -> {});
        Auditor auditor = auditor(audit)) {
      RuleSet rules = audit.rules();
      Declarations declared = audit.declarations(rules);
      Baseline accepted = audit.baseline();
      LocalDate today = LocalDate.now(ZoneId.systemDefault());
      AuditResult result = auditor.run(audit.request(rules, declared.inForce(today)));
      FileNames.warning(result.findings()).ifPresent(getLog()::warn);
      Outcome outcome = Outcome.of(audit, rules, result, accepted, declared, today);
      Optional<String> revision = audit.settings().since();
      return revision.isEmpty()
          ? outcome
          : new Since(audit, auditor, rules, declared.inForce(today))
              .added(outcome, revision.get());
    } catch (IOException unreadable) {
      throw new ParameterException(String.valueOf(unreadable.getMessage()));
    }
  }

  /** Where the engine runs; a process of its own reads the rules while this one does. */
  final Auditor auditor(ReactorAudit audit) throws ParameterException, IOException {
    boolean forks = audit.settings().fork().on(isInIde(), audit.sourceRoots());
    return new Auditor(forks, audit.packs(), getLog()::warn);
  }

  /** Eclipse says which version of its integration runs the build. */
  private boolean isInIde() {
    return session.getUserProperties().containsKey(IDE)
        || session.getSystemProperties().containsKey(IDE);
  }

  /** How a report looks in this build's console. */
  final ConsoleStyle style(ReactorAudit audit) {
    ConsoleStyle.Colour colour =
        audit.settings().colour().on(wanted(), Terminal.isWatched())
            ? ConsoleStyle.Colour.ANSI
            : ConsoleStyle.Colour.NONE;
    return ConsoleStyle.of(ConsoleOutput.WIDTH, colour)
        .seenFrom(Path.of(session.getExecutionRootDirectory()), audit.root());
  }

  /** Of Privet, as reports tell it. */
  final String version() {
    return execution.getVersion();
  }

  /** The rules in force. */
  static RuleSet rules(ReactorAudit audit) throws ParameterException {
    try {
      return audit.rules();
    } catch (IOException unreadable) {
      throw new ParameterException(String.valueOf(unreadable.getMessage()));
    }
  }

  private String wanted() {
    return session.getRequest().isInteractiveMode()
        ? session.getUserProperties().getProperty("style.color", "auto")
        : session.getUserProperties().getProperty("style.color", "never");
  }

  private ReactorModule module() throws ParameterException {
    ModuleSettings settings = moduleSettings();
    ModuleClasspath classpath = classpaths.read(project, session);
    return new ReactorModule(
        session.getProjects().indexOf(project),
        describe(project, classpath, !settings.skip()),
        settings,
        projectSettings(),
        gaps(project, classpath),
        classes(project));
  }

  /** Those that have arrived, and the others that dependencies connect to them, to be followed. */
  private List<ReactorModule> connected(List<ReactorModule> arrived) throws ParameterException {
    Set<String> names = arrived.stream().map(ReactorModule::name).collect(Collectors.toSet());
    List<ReactorModule> all = new ArrayList<>(arrived);
    for (MavenProject other : session.getProjects()) {
      if (!names.contains(ModuleReader.name(other))) {
        all.add(followed(other));
      }
    }
    return Connection.of(all, names);
  }

  private ReactorModule followed(MavenProject other) throws ParameterException {
    ModuleClasspath classpath = classpaths.read(other, session);
    return new ReactorModule(
        session.getProjects().indexOf(other),
        describe(other, classpath, false),
        new ModuleSettings(true, FailOn.NEVER, reports(other)),
        projectSettings(),
        gaps(other, classpath),
        classes(other));
  }

  private static List<Gap> gaps(MavenProject of, ModuleClasspath classpath) {
    return Stream.concat(classpath.gaps().stream(), OtherLanguages.gaps(of).stream()).toList();
  }

  private static Path classes(MavenProject of) {
    return Path.of(of.getBuild().getOutputDirectory()).toAbsolutePath().normalize();
  }

  /** Where the top project's own reports go, or would go if it had come. */
  private Path reports(List<ReactorModule> arrived) {
    MavenProject top = session.getTopLevelProject();
    return arrived.stream()
        .filter(module -> module.name().equals(ModuleReader.name(top)))
        .map(module -> module.settings().reportDirectory())
        .findFirst()
        .orElseGet(() -> reports(top));
  }

  private static Path reports(MavenProject of) {
    return Path.of(of.getBuild().getDirectory()).toAbsolutePath().normalize().resolve("privet");
  }

  private SourceModule describe(MavenProject described, ModuleClasspath classpath, boolean reported)
      throws ParameterException {
    return ModuleReader.read(
        described, classpath, reported, encoding(described), session.getUserProperties());
  }

  /** The folder where Maven was started, or the nearest one that holds all modules. */
  private Path root(List<ReactorModule> modules) {
    Path root = Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    for (ReactorModule module : modules) {
      while (!module.source().baseDirectory().startsWith(root) && root.getParent() != null) {
        root = root.getParent();
      }
    }
    return root;
  }

  private ReactorAudit.Extent extent() {
    int all = session.getAllProjects() == null ? 0 : session.getAllProjects().size();
    int selected = session.getProjects().size();
    if (selected >= all) {
      return ReactorAudit.Extent.WHOLE;
    }
    getLog()
        .warn(
            "Partial audit: "
                + selected
                + " of the project's "
                + all
                + " modules take part. Flows and consent checks in the others are not seen; run"
                + " it without -pl, -rf or the like for the whole.");
    return ReactorAudit.Extent.PARTIAL;
  }
}
