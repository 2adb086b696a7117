package dev.privet.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Audits the project and writes the reports as {@code check} does, but never fails the build
 * because of what it finds.
 */
@Mojo(
    name = "audit",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public class AuditMojo extends ReportingMojo {

  @Inject
  AuditMojo(
      ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts, Markers markers) {
    super(classpaths, plan, artifacts, markers);
  }

  @Override
  void judge(Outcome outcome, ConsoleOutput console) {
    // It has been told and reported; that is all.
  }
}
