package dev.privet.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources once with javac and no annotation processors, in this fresh JVM. */
public final class JavacTimes {

  private JavacTimes() {}

  /** See {@code benchmarks/README.md}. */
  public static void main(String[] arguments) throws IOException {
    Workload work = Workload.of(arguments);
    Figures figures = new Figures(System.out);
    Path classes = Files.createTempDirectory("javac-times");
    long start = System.nanoTime();
    boolean compiled = compile(work, classes);
    long end = System.nanoTime();
    figures.milliseconds("total", (end - start) / 1_000_000);
    figures.memory();
    figures.count("files", work.files().size());
    figures.count("without errors", compiled ? 1 : 0);
  }

  private static boolean compile(Workload work, Path classes) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, work.classpath());
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> options =
          List.of("-proc:none", "-nowarn", "--release", Integer.toString(work.release()));
      return javac
          .getTask(
              Writer.nullWriter(),
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromPaths(work.files()))
          .call();
    }
  }
}
