package dev.privet.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to read.
 *
 * @param release Java feature release
 */
public record Workload(List<Path> sourceRoots, List<Path> classpath, int release, int threads) {

  private static final int RELEASE = 17;

  public Workload {
    sourceRoots = List.copyOf(sourceRoots);
    classpath = List.copyOf(classpath);
  }

  /** From a command line: source roots, class path, release, threads; the last two may lack. */
  public static Workload of(String... arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("usage: SOURCES CLASSPATH [RELEASE [THREADS]]");
    }
    return new Workload(
        paths(arguments[0]),
        paths(arguments[1]),
        arguments.length > 2 ? Integer.parseInt(arguments[2]) : RELEASE,
        arguments.length > 3
            ? Integer.parseInt(arguments[3])
            : Runtime.getRuntime().availableProcessors());
  }

  private static List<Path> paths(String list) throws IOException {
    String text = list.startsWith("@") ? Files.readString(Path.of(list.substring(1))) : list;
    return Arrays.stream(text.strip().split(File.pathSeparator))
        .filter(path -> !path.isBlank())
        .map(path -> Path.of(path).toAbsolutePath().normalize())
        .toList();
  }

  /** All Java files in the order of their paths. */
  public List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : sourceRoots) {
      try (Stream<Path> below = Files.walk(root)) {
        below
            .filter(file -> file.toString().endsWith(".java"))
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }
}
