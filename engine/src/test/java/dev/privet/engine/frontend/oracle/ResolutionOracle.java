package dev.privet.engine.frontend.oracle;

import dev.privet.engine.classfile.ClassPath;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.frontend.declare.SourceDeclarations;
import dev.privet.engine.frontend.parse.SourceParser;
import dev.privet.engine.program.SourceModule;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the attribution of sources with javac's, member by member and type by type. Lombok runs
 * in javac if it is on the class path.
 */
public final class ResolutionOracle {

  private ResolutionOracle() {}

  /** Arguments: a source root, a class path, and how many causes to print. */
  public static void main(String[] arguments) throws IOException {
    List<Path> classpath =
        Stream.of(arguments[1].split(File.pathSeparator))
            .filter(e -> !e.isEmpty())
            .map(Path::of)
            .collect(Collectors.toList());
    int worst = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    compare(Path.of(arguments[0]), classpath, worst, System.out);
  }

  /** Compares all sources below a root, and prints the causes that cost most. */
  public static Comparison compare(Path root, List<Path> classpath, int worst, PrintStream out)
      throws IOException {
    Path absolute = root.toRealPath();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(absolute)) {
      files =
          walk.filter(f -> f.toString().endsWith(".java") && !f.endsWith("module-info.java"))
              .sorted()
              .collect(Collectors.toList());
    }
    long start = System.nanoTime();
    List<Path> processors =
        classpath.stream().filter(e -> e.getFileName().toString().startsWith("lombok-")).toList();
    JavacAnswers javac = JavacAnswers.of(files, classpath, processors);
    long compiled = System.nanoTime();
    SourceModule module =
        new SourceModule(
            "oracle",
            absolute,
            List.of(absolute),
            List.of(),
            classpath,
            List.of(),
            Runtime.version().feature(),
            StandardCharsets.UTF_8);
    List<SourceUnit> units =
        SourceParser.parse(absolute, List.of(module), 2, g -> out.println(g)).get("oracle");
    long parsed = System.nanoTime();
    ClassPath libraries = ClassPath.open(classpath, g -> {});
    SourceDeclarations declarations = SourceDeclarations.of(units, List.of(), libraries);
    long declared = System.nanoTime();
    OwnAnswers own =
        OwnAnswers.of(declarations, javac::lines, path -> absolute.resolve(path).toString());
    long attributed = System.nanoTime();
    Comparison comparison = Comparison.of(javac.answers(), own, javac::lines);
    out.printf(
        "javac %d ms with %d errors, parse %d ms, declare %d ms, attribute (one thread) %d ms,"
            + " gaps %d%n",
        millis(start, compiled),
        javac.errors(),
        millis(compiled, parsed),
        millis(parsed, declared),
        millis(declared, attributed),
        own.gaps().size());
    out.println(comparison.report(worst));
    return comparison;
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
