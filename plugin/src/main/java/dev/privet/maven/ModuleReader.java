package dev.privet.maven;

import dev.privet.engine.program.SourceModule;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/** Translates a Maven project into the engine's description of a module. */
final class ModuleReader {

  private ModuleReader() {}

  static String name(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  /**
   * @param reported whether its hand-written sources are reported, or only followed as generated
   *     ones are
   * @param user properties of the command line
   */
  static SourceModule read(
      MavenProject project,
      ModuleClasspath classpath,
      boolean reported,
      Charset encoding,
      Properties user) {
    Path build = Path.of(project.getBuild().getDirectory()).toAbsolutePath().normalize();
    Set<Path> written = new LinkedHashSet<>();
    Set<Path> generated = new LinkedHashSet<>();
    for (String root : project.getCompileSourceRoots()) {
      Path path = project.getBasedir().toPath().resolve(root).toAbsolutePath().normalize();
      (reported && !path.startsWith(build) ? written : generated).add(path);
    }
    // The compiler plugin tells of this one only when it has run, which a goal called from the
    // command line does not wait for.
    Path byProcessors = build.resolve("generated-sources").resolve("annotations");
    if (Files.isDirectory(byProcessors)) {
      generated.add(byProcessors);
    }
    return new SourceModule(
        name(project),
        project.getBasedir().toPath().toAbsolutePath().normalize(),
        List.copyOf(written),
        List.copyOf(generated),
        classpath.entries(),
        classpath.modules(),
        LanguageLevel.of(project, user),
        encoding);
  }
}
