package dev.privet.maven;

import dev.privet.report.Outputs;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** What {@code check} and {@code audit} share: reports, the console, markers in an IDE. */
abstract class ReportingMojo extends ReactorMojo {

  private final Markers markers;

  ReportingMojo(
      ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts, Markers markers) {
    super(classpaths, plan, artifacts);
    this.markers = markers;
  }

  /** What the goal makes of an outcome that has been reported. */
  abstract void judge(Outcome outcome, ConsoleOutput console) throws MojoFailureException;

  @Override
  final boolean isUpToDate(ReactorModule module) {
    return markers.isUpToDate(module.source());
  }

  @Override
  final Optional<Path> baselineInForce(SettingsReader reader, @Nullable String named)
      throws ParameterException {
    return reader.baseline(named);
  }

  @Override
  final void finish(ReactorAudit audit)
      throws MojoExecutionException, MojoFailureException, ParameterException {
    Outcome outcome = outcome(audit);
    ConsoleOutput console = console(outcome, new Reports(outcome, version()).write());
    console.tell(getLog());
    tellDetails(outcome, console);
    markers.show(outcome);
    judge(outcome, console);
  }

  /** Whether each finding stands at its line already, where an IDE runs the build. */
  final boolean isShownAtLines() {
    return markers.areSeen();
  }

  private void tellDetails(Outcome outcome, ConsoleOutput console) throws ParameterException {
    if (showsGuarded()) {
      console.tellGuarded(getLog());
    }
    if (outcome.audit().settings().timing() == ProjectSettings.Timing.TELL) {
      PhaseTimes.lines(outcome.result().timings()).forEach(getLog()::info);
    }
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
}
