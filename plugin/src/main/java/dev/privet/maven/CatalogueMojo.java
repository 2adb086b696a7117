package dev.privet.maven;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.report.Answers;
import dev.privet.report.ConsoleStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What goals share that tell of the rules and audit nothing; they need no project. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
abstract class CatalogueMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /**
   * Rule packs that add to the standard ones: files or folders, looked up in the folder where Maven
   * was started; or artifacts, {@code group:artifact:version}.
   */
  @Parameter(property = "privet.packs")
  private @Nullable List<String> packs;

  /** Whether the console is coloured: {@code auto}, {@code always} or {@code never}. */
  @Parameter(property = "privet.color", defaultValue = "auto")
  private String color;

  private final PackArtifacts artifacts;

  CatalogueMojo(PackArtifacts artifacts) {
    this.artifacts = artifacts;
  }

  /** What the command line says with the prefix that the other parameters have. */
  final String property(String name) {
    return session.getUserProperties().getProperty("privet." + name, "").strip();
  }

  /** Tells what was asked. */
  abstract void tell(RuleSet rules, Answers answers) throws IOException, ParameterException;

  @Override
  public final void execute() throws MojoExecutionException {
    try {
      Path started = Path.of(session.getExecutionRootDirectory());
      java.io.File projectRoot = session.getRequest().getMultiModuleProjectDirectory();
      Optional<Path> file =
          SettingsReader.find(started, projectRoot == null ? null : projectRoot.toPath());
      SettingsReader reader =
          new SettingsReader(
              Given.of(execution, session, project), new ParameterReader(started, started), file);
      RuleSet rules =
          ReactorAudit.rules(
              ReactorAudit.read(reader.packs(packs, artifacts.of(session, project))));
      StringBuilder text = new StringBuilder();
      tell(rules, new Answers(style(), text));
      ConsoleOutput.answer(out -> out.append(text), getLog());
    } catch (ParameterException wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    } catch (IOException unreadable) {
      throw new MojoExecutionException("A rule pack cannot be read: " + unreadable, unreadable);
    }
  }

  private ConsoleStyle style() throws ParameterException {
    String wanted =
        session
            .getUserProperties()
            .getProperty(
                "style.color", session.getRequest().isInteractiveMode() ? "auto" : "never");
    boolean coloured =
        ParameterReader.choice("color", Colour.class, color).on(wanted, Terminal.isWatched());
    return ConsoleStyle.of(
        ConsoleOutput.WIDTH, coloured ? ConsoleStyle.Colour.ANSI : ConsoleStyle.Colour.NONE);
  }
}
