package dev.privet.maven;

import dev.privet.engine.program.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * What stands beside the Java of a module and is not read, so that silence about it means nothing.
 */
final class OtherLanguages {

  private static final Map<String, String> BY_ENDING =
      Map.of("kt", "Kotlin", "groovy", "Groovy", "scala", "Scala");

  private OtherLanguages() {}

  static List<Gap> gaps(MavenProject project) {
    Path folder = project.getBasedir().toPath();
    Stream<Path> usual =
        BY_ENDING.values().stream()
            .map(language -> folder.resolve("src/main").resolve(language.toLowerCase(Locale.ROOT)));
    Stream<Path> roots = project.getCompileSourceRoots().stream().map(folder::resolve);
    TreeSet<String> languages = new TreeSet<>();
    Stream.concat(usual, roots)
        .filter(Files::isDirectory)
        .forEach(root -> languages.addAll(languages(root)));
    return languages.stream()
        .map(language -> language + " in " + ModuleReader.name(project))
        .map(subject -> new Gap(Gap.Reason.OTHER_LANGUAGE, subject, Optional.empty()))
        .toList();
  }

  private static List<String> languages(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .map(name -> BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)))
          .filter(Objects::nonNull)
          .distinct()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }
}
