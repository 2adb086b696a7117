package dev.privet.maven;

import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Baseline;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.report.ConsoleStyle;
import dev.privet.report.Outputs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share: the parameters, and waiting until the whole reactor has arrived. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
abstract class ReactorMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /**
   * Leaves this module out: its code is still followed, but nothing in it is reported. {@code true}
   * or {@code false}.
   */
  @Parameter(property = "privet.skip", defaultValue = "false")
  private String skip;

  /** Where this module's reports go. */
  @Parameter(
      property = "privet.reportDirectory",
      defaultValue = "${project.build.directory}/privet")
  private File reportDirectory;

  /**
   * From which level on a finding in this module fails the build: {@code error}, {@code warning},
   * {@code note} or {@code never}.
   */
  @Parameter(property = "privet.failOn", defaultValue = "error")
  private String failOn;

  /**
   * Files or folders with rule packs that add to the standard ones; relative paths are looked up in
   * the module, then in the folder where Maven was started.
   */
  @Parameter(property = "privet.packs")
  private @Nullable List<String> packs;

  /**
   * Globs over paths relative to the project's root; if there are any, only files that match one
   * are reported. All code is followed in any case.
   */
  @Parameter(property = "privet.includes")
  private @Nullable List<String> includes;

  /** Globs over paths relative to the project's root; matching files are followed, not reported. */
  @Parameter(property = "privet.excludes")
  private @Nullable List<String> excludes;

  /**
   * The file of accepted findings, which do not fail the build; by default {@code
   * privet-baseline.yaml} in the folder where Maven was started, if it exists.
   */
  @Parameter(property = "privet.baseline")
  private @Nullable String baseline;

  /** How many threads to use, at least 1; by default as many as there are processors. */
  @Parameter(property = "privet.threads")
  private @Nullable String threads;

  /** Whether surrogate ids, as a user id, are reported: {@code true} or {@code false}. */
  @Parameter(property = "privet.pseudonymous", defaultValue = "false")
  private String pseudonymous;

  /**
   * Whether a consent check counts only if its body was seen or a rule pack vouches for it: {@code
   * true} or {@code false}.
   */
  @Parameter(property = "privet.requireProven", defaultValue = "false")
  private String requireProven;

  /**
   * What is asked of consent, by jurisdiction: {@code gdpr}, {@code uk}, {@code ccpa}, {@code
   * coppa}, one of a pack's own, or {@code default}, which takes opt-ins and opt-outs.
   */
  @Parameter(property = "privet.profile", defaultValue = "default")
  private String profile;

  /**
   * Whether to tell what consent checks permit, with the check that covers it: {@code true} or
   * {@code false}.
   */
  @Parameter(property = "privet.showGuarded", defaultValue = "false")
  private String showGuarded;

  /** The character set of the sources; UTF-8 where neither this nor the project says. */
  @Parameter(property = "privet.encoding", defaultValue = "${project.build.sourceEncoding}")
  private @Nullable String encoding;

  /**
   * Whether anything that could not be seen fails the build: {@code true} or {@code false}. For
   * audits whose silence has to mean something.
   */
  @Parameter(property = "privet.failOnGaps", defaultValue = "false")
  private String failOnGaps;

  /**
   * A revision of the project's Git repository, as {@code origin/main}: only findings are reported
   * that are not there at the point where the checked-out branch left it.
   */
  @Parameter(property = "privet.since")
  private @Nullable String since;

  /** The version that the standard rules have to have; another one is an error. */
  @Parameter(property = "privet.rulesVersion")
  private @Nullable String rulesVersion;

  /** Whether to tell how long each phase took: {@code true} or {@code false}. */
  @Parameter(property = "privet.timing", defaultValue = "false")
  private String timing;

  /** Whether the console report is coloured: {@code auto}, {@code always} or {@code never}. */
  @Parameter(property = "privet.color", defaultValue = "auto")
  private String color;

  private final ClasspathReader classpaths;
  private final ExecutionPlan plan;

  ReactorMojo(ClasspathReader classpaths, ExecutionPlan plan) {
    this.classpaths = classpaths;
    this.plan = plan;
  }

  /** Does the goal's work for the whole reactor, once. */
  abstract void finish(ReactorAudit audit)
      throws MojoExecutionException, MojoFailureException, ParameterException;

  /** What the command line says with the prefix that the other parameters have. */
  final String property(String name) {
    return session.getUserProperties().getProperty("privet." + name, "").strip();
  }

  private List<String> expressions() {
    return execution.getMojoDescriptor().getParameters().stream()
        .map(parameter -> String.valueOf(parameter.getExpression()))
        .toList();
  }

  /** The baseline that this goal starts from; by default none. */
  Optional<Path> baselineInForce(SettingsReader reader, @Nullable String named)
      throws ParameterException {
    return Optional.empty();
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      Optional<List<ReactorModule>> all =
          Reactor.in(session, execution, plan)
              .arrive(Reactor.key(ModuleReader.name(project), execution), module());
      if (all.isEmpty()) {
        getLog().debug("Read; the reactor's last module audits all.");
        return;
      }
      if (all.get().stream().allMatch(module -> module.settings().skip())) {
        getLog().info("Skipped (privet.skip).");
        return;
      }
      ReactorAudit audit =
          new ReactorAudit(
              root(all.get()),
              ModuleReader.name(session.getTopLevelProject()),
              reports(session.getTopLevelProject()),
              connected(all.get()),
              extent());
      audit.disagreements().forEach(getLog()::warn);
      CommandLine.warnings(session.getUserProperties(), expressions()).forEach(getLog()::warn);
      finish(audit);
    } catch (ParameterException wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    }
  }

  /** Runs the audit and applies the baseline. */
  final Outcome outcome(ReactorAudit audit) throws ParameterException {
    // Nobody waits before a batch's log.
    boolean watched = session.getRequest().isInteractiveMode();
    try (Progress progress =
        Progress.of(audit.modules().size(), watched ? getLog()::info : line -> {})) {
      RuleSet rules = audit.rules();
      Declarations declared = audit.declarations(rules);
      Baseline accepted = audit.baseline();
      LocalDate today = LocalDate.now(ZoneId.systemDefault());
      AuditResult result = audit.run(rules, declared.inForce(today));
      Outcome outcome = Outcome.of(audit, rules, result, accepted, declared.bases(), today);
      Optional<String> revision = audit.settings().since();
      return revision.isEmpty()
          ? outcome
          : outcome.with(
              new Since(audit, rules, declared.inForce(today))
                  .added(outcome.findings(), revision.get()));
    } catch (IOException unreadable) {
      throw new ParameterException(String.valueOf(unreadable.getMessage()));
    }
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

  /** Writes the reports and tells the findings. */
  final ConsoleOutput report(Outcome outcome) throws ParameterException {
    ConsoleOutput console = console(outcome, new Reports(outcome, version()).write());
    console.tell(getLog());
    if (ParameterReader.flag("showGuarded", showGuarded)) {
      outcome
          .result()
          .guarded()
          .forEach(one -> getLog().info("guarded: " + one.sink() + ": " + one.text()));
    }
    if (outcome.audit().settings().timing() == ProjectSettings.Timing.TELL) {
      outcome
          .result()
          .timings()
          .forEach(
              (phase, millis) ->
                  getLog().info(String.format(Locale.ROOT, "%-12s %8d ms", phase, millis)));
    }
    return console;
  }

  /** Tells an outcome whose reports lie there. */
  private ConsoleOutput console(Outcome outcome, Reports.Written reports) {
    Path workingDirectory = Path.of(session.getExecutionRootDirectory());
    Outputs outputs =
        new Outputs(
            Optional.of(shown(reports.sarif(), workingDirectory)),
            Optional.of(shown(reports.html(), workingDirectory)),
            "mvn "
                + execution.getGroupId()
                + ":"
                + execution.getArtifactId()
                + ":"
                + version()
                + ":baseline");
    return new ConsoleOutput(outcome, version(), outputs, style(outcome.audit()));
  }

  private static String shown(Path file, Path workingDirectory) {
    return (file.startsWith(workingDirectory) ? workingDirectory.relativize(file) : file)
        .toString();
  }

  private String wanted() {
    return session.getRequest().isInteractiveMode()
        ? session.getUserProperties().getProperty("style.color", "auto")
        : session.getUserProperties().getProperty("style.color", "never");
  }

  final Path baselineToWrite() throws ParameterException {
    return reader().baselineToWrite(baseline);
  }

  private SettingsReader reader() throws ParameterException {
    File projectRoot = session.getRequest().getMultiModuleProjectDirectory();
    return new SettingsReader(
        Given.of(execution, session, project),
        parameters(),
        projectFile(projectRoot == null ? null : projectRoot.toPath()));
  }

  private Optional<Path> projectFile(@Nullable Path projectRoot) {
    return SettingsReader.find(Path.of(session.getExecutionRootDirectory()), projectRoot);
  }

  private ParameterReader parameters() {
    return new ParameterReader(
        project.getBasedir().toPath(), Path.of(session.getExecutionRootDirectory()));
  }

  private ReactorModule module() throws ParameterException {
    boolean skipped = ParameterReader.flag("skip", skip);
    ModuleSettings settings =
        new ModuleSettings(
            skipped,
            ParameterReader.choice("failOn", FailOn.class, reader().text("failOn", failOn)),
            reportDirectory.toPath().toAbsolutePath().normalize());
    ModuleClasspath classpath = classpaths.read(project, session);
    return new ReactorModule(
        session.getProjects().indexOf(project),
        describe(project, classpath, !skipped),
        settings,
        projectSettings(),
        classpath.gaps());
  }

  private ProjectSettings projectSettings() throws ParameterException {
    SettingsReader reader = reader();
    File projectRoot = session.getRequest().getMultiModuleProjectDirectory();
    return new ProjectSettings(
        reader.packs(packs),
        reader.options(threads, includes, excludes, pseudonymous, requireProven, profile),
        baselineInForce(reader, baseline),
        projectFile(projectRoot == null ? null : projectRoot.toPath()),
        Optional.ofNullable(since).map(String::strip).filter(text -> !text.isEmpty()),
        reader.optional("rulesVersion", rulesVersion),
        reader.flag("failOnGaps", failOnGaps)
            ? ProjectSettings.Gaps.FAIL
            : ProjectSettings.Gaps.TELL,
        ParameterReader.flag("timing", timing)
            ? ProjectSettings.Timing.TELL
            : ProjectSettings.Timing.HIDE,
        ParameterReader.choice("color", Colour.class, color));
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
        classpath.gaps());
  }

  private static Path reports(MavenProject of) {
    return Path.of(of.getBuild().getDirectory()).toAbsolutePath().normalize().resolve("privet");
  }

  private SourceModule describe(MavenProject described, ModuleClasspath classpath, boolean reported)
      throws ParameterException {
    return ModuleReader.read(
        described,
        classpath,
        reported,
        ParameterReader.encoding(
            described.equals(project)
                ? encoding
                : described.getProperties().getProperty("project.build.sourceEncoding")),
        session.getUserProperties());
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
