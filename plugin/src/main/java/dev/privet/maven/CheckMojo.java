package dev.privet.maven;

import dev.privet.engine.finding.Finding;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

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
public class CheckMojo extends ReportingMojo {

  @Inject
  CheckMojo(
      ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts, Markers markers) {
    super(classpaths, plan, artifacts, markers);
  }

  @Override
  void judge(Outcome outcome, ConsoleOutput console) throws MojoFailureException {
    List<Finding> failing = outcome.failing();
    // A goal that fails there is one more error, at the pom, with a stack trace for its text.
    if (!failing.isEmpty() && !isShownAtLines()) {
      console.tellFailure(getLog());
      throw new MojoFailureException(
          failing.size()
              + (failing.size() == 1 ? " finding fails" : " findings fail")
              + " the build (failOn). What they are is told above.");
    }
    int gaps = outcome.result().gaps().size();
    if (gaps > 0 && outcome.audit().settings().gaps() == ProjectSettings.Gaps.FAIL) {
      console.tellGaps(getLog());
      throw new MojoFailureException(
          gaps
              + (gaps == 1 ? " gap fails" : " gaps fail")
              + " the build (failOnGaps). What was not seen is told above and in the reports.");
    }
  }
}
