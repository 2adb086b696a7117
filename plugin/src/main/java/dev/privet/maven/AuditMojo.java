package dev.privet.maven;

import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Audits the project and writes the reports as {@code check} does, but never fails the build
 * because of what it finds.
 */
@Mojo(
    name = "audit",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public class AuditMojo extends ReactorMojo {

  @Inject
  AuditMojo(ClasspathReader classpaths, ExecutionPlan plan, PackArtifacts artifacts) {
    super(classpaths, plan, artifacts);
  }

  @Override
  Optional<Path> baselineInForce(SettingsReader reader, @Nullable String named)
      throws ParameterException {
    return reader.baseline(named);
  }

  @Override
  void finish(ReactorAudit audit) throws ParameterException {
    report(outcome(audit));
  }
}
