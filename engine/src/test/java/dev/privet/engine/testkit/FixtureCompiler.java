package dev.privet.engine.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The proof that a fixture is Java: javac, with Lombok where the class path holds it. One file
 * manager serves all fixtures, so that a jar is opened once.
 */
final class FixtureCompiler implements AutoCloseable {

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager manager =
      javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /** One line a compile error; empty where the fixture compiles or this JDK is too old for it. */
  synchronized List<String> compile(
      List<Path> files, List<Path> classpath, int level, Path output) {
    if (level > Runtime.version().feature()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try {
      Files.createDirectories(output);
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      javac
          .getTask(
              new StringWriter(),
              manager,
              diagnostics,
              options(classpath, level),
              null,
              manager.getJavaFileObjectsFromPaths(files))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getLineNumber() + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }

  private static List<String> options(List<Path> classpath, int level) {
    List<String> options = new ArrayList<>(List.of("-parameters", "-nowarn"));
    if (level != Runtime.version().feature()) {
      options.addAll(List.of("--release", Integer.toString(level)));
    }
    List<String> lombok =
        classpath.stream().map(Path::toString).filter(jar -> jar.contains("lombok")).toList();
    if (lombok.isEmpty()) {
      options.add("-proc:none");
    } else {
      options.addAll(List.of("-processorpath", lombok.get(0)));
    }
    return options;
  }

  @Override
  public void close() {
    try {
      manager.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
