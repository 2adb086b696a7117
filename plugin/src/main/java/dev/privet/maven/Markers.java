package dev.privet.maven;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Level;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Named;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;

/**
 * Findings as problem markers on the lines they lie in, where an IDE runs the build and listens. In
 * a build without one the context is the library's own, which would log each marker once more.
 */
@Named
class Markers {

  private final Optional<BuildContext> ide;

  /**
   * @param context what a newer IDE puts in place of the library's own
   * @param legacy what m2e puts in place of it; the newer one hands all on to it
   */
  @Inject
  Markers(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext legacy) {
    boolean alone =
        context.getClass() == DefaultBuildContext.class
            && legacy.getClass() == org.sonatype.plexus.build.incremental.DefaultBuildContext.class;
    this.ide = alone ? Optional.empty() : Optional.of(context);
  }

  /** Whether an IDE says that nothing has changed that the audit of this module reads. */
  boolean isUpToDate(SourceModule module) {
    return ide.filter(BuildContext::isIncremental)
        .filter(context -> read(module).noneMatch(context::hasDelta))
        .isPresent();
  }

  /** What an edit of changes the outcome, besides other modules and jars. */
  private static Stream<File> read(SourceModule module) {
    Stream<Path> sources =
        Stream.concat(module.sourceRoots().stream(), module.generatedRoots().stream());
    Stream<Path> settings =
        Stream.of("pom.xml", "privet.yaml", "privet-baseline.yaml")
            .map(module.baseDirectory()::resolve);
    return Stream.concat(sources, settings).map(Path::toFile);
  }

  /** Whether somebody sees what {@link #show} puts. */
  boolean areSeen() {
    return ide.isPresent();
  }

  /** Takes away the markers of earlier builds and puts today's. */
  void show(Outcome outcome) {
    ide.ifPresent(context -> show(outcome, context));
  }

  private static void show(Outcome outcome, BuildContext context) {
    for (ReactorModule module : outcome.audit().reported()) {
      module.source().sourceRoots().forEach(root -> clear(root, context));
    }
    for (Finding finding : outcome.findings()) {
      if (finding.isOpen()) {
        context.addMessage(
            outcome.audit().root().resolve(finding.position().file()).toFile(),
            finding.position().line(),
            finding.position().column(),
            finding.ruleName()
                + " ("
                + finding.rule()
                + "): "
                + finding.message()
                + " "
                + finding.remedy(),
            finding.level() == Level.ERROR
                ? BuildContext.SEVERITY_ERROR
                : BuildContext.SEVERITY_WARNING,
            null);
      }
    }
  }

  /** Every source's: markers outlive the IDE, and so whatever could remember where they are. */
  private static void clear(Path root, BuildContext context) {
    for (Path source : sources(root)) {
      context.removeMessages(source.toFile());
    }
  }

  private static List<Path> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException missing) {
      return List.of();
    }
  }
}
