package dev.privet.maven;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that audit, and what they come to with the project file. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
abstract class ConfiguredMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

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
   * Rule packs that add to the standard ones: files or folders, looked up in the module, then in
   * the folder where Maven was started; or artifacts, {@code group:artifact:version}.
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
   * What does not count where, and why, as {@code PersonalDataInLog in legacy/**: replaced in May}:
   * rules, globs over paths relative to the project's root, if need be {@code until 2030-12-31},
   * and the reason. Such findings stay in the SARIF, marked. Those in {@code privet.yaml} hold
   * besides.
   */
  @Parameter(property = "privet.suppressions")
  private @Nullable List<String> suppressions;

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

  /**
   * Whether the audit runs in a Java process of its own, which large projects finish sooner in:
   * {@code auto} where there is enough to audit, {@code always} or {@code never}.
   */
  @Parameter(property = "privet.fork", defaultValue = "auto")
  private String fork;

  private final PackArtifacts artifacts;

  ConfiguredMojo(PackArtifacts artifacts) {
    this.artifacts = artifacts;
  }

  /** What the command line says with the prefix that the other parameters have. */
  final String property(String name) {
    return session.getUserProperties().getProperty("privet." + name, "").strip();
  }

  /** The baseline that this goal starts from; by default none. */
  Optional<Path> baselineInForce(SettingsReader reader, @Nullable String named)
      throws ParameterException {
    return Optional.empty();
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

  /** What this module decides for itself. */
  final ModuleSettings moduleSettings() throws ParameterException {
    return new ModuleSettings(
        ParameterReader.flag("skip", skip),
        ParameterReader.choice("failOn", FailOn.class, reader().text("failOn", failOn)),
        parameters().folder("reportDirectory", reportDirectory.toPath()));
  }

  /** What this module says of the whole project. */
  final ProjectSettings projectSettings() throws ParameterException {
    SettingsReader reader = reader();
    File projectRoot = session.getRequest().getMultiModuleProjectDirectory();
    return new ProjectSettings(
        reader.packs(packs, artifacts.of(session, project)),
        reader.options(threads, includes, excludes, pseudonymous, requireProven, profile),
        SuppressionReader.read(suppressions, property("suppressions")),
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
        ParameterReader.choice("color", Colour.class, color),
        ParameterReader.choice("fork", Fork.class, fork));
  }

  /** Of a module's sources; another module's own configuration is not seen. */
  final Charset encoding(MavenProject of) throws ParameterException {
    return ParameterReader.encoding(
        of.equals(project)
            ? encoding
            : of.getProperties().getProperty("project.build.sourceEncoding"));
  }

  /** Whether to tell what consent checks permit. */
  final boolean showsGuarded() throws ParameterException {
    return ParameterReader.flag("showGuarded", showGuarded);
  }
}
