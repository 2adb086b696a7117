package dev.privet.maven;

import dev.privet.engine.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Audits the project for personal data that flows into logs, analytics, AI or third parties without
 * a consent check, and fails the build if it finds what {@code failOn} does not allow. All modules
 * of the build are audited together, when the last one has come to this goal.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public class CheckMojo extends ReactorMojo {

  @Inject
  CheckMojo(ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts) {
    super(classpaths, plan, artifacts);
  }

  @Override
  Optional<Path> baselineInForce(SettingsReader reader, @Nullable String named)
      throws ParameterException {
    return reader.baseline(named);
  }

  @Override
  void finish(ReactorAudit audit) throws MojoFailureException, ParameterException {
    Outcome outcome = outcome(audit);
    ConsoleOutput console = report(outcome);
    List<Finding> failing = outcome.failing();
    if (!failing.isEmpty()) {
      console.tellFailure(getLog());
      throw new MojoFailureException(
          failing.size()
              + (failing.size() == 1 ? " finding fails" : " findings fail")
              + " the build (failOn). They are told above.");
    }
    int gaps = outcome.result().gaps().size();
    if (gaps > 0 && audit.settings().gaps() == ProjectSettings.Gaps.FAIL) {
      throw new MojoFailureException(
          gaps
              + (gaps == 1 ? " gap fails" : " gaps fail")
              + " the build (failOnGaps). What was not seen is told above and in the reports.");
    }
  }
}
