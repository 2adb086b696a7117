package dev.privet.benchmarks.resolution;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.resolution.Resolvable;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.CombinedTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.JarTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.JavaParserTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ReflectionTypeSolver;
import dev.privet.benchmarks.Figures;
import dev.privet.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Resolves the calls of sources with JavaParser's own symbol solver, once, in this fresh JVM. It is
 * not made for several threads, so it has one.
 */
public final class SymbolSolverTimes {

  private SymbolSolverTimes() {}

  /** See {@code benchmarks/README.md}. */
  public static void main(String[] arguments) throws IOException {
    Workload work = Workload.of(arguments);
    Figures figures = new Figures(System.out);
    long start = System.nanoTime();
    CombinedTypeSolver types = new CombinedTypeSolver(new ReflectionTypeSolver(true));
    for (Path root : work.sourceRoots()) {
      types.add(new JavaParserTypeSolver(root, configuration()));
    }
    for (Path entry : work.classpath()) {
      if (entry.toString().endsWith(".jar")) {
        types.add(new JarTypeSolver(entry));
      }
    }
    JavaParser parser =
        new JavaParser(configuration().setSymbolResolver(new JavaSymbolSolver(types)));
    List<CompilationUnit> units = new ArrayList<>();
    for (Path file : work.files()) {
      parser.parse(file).getResult().ifPresent(units::add);
    }
    long parsed = System.nanoTime();
    int resolved = 0;
    int calls = 0;
    for (CompilationUnit unit : units) {
      List<Resolvable<?>> all = new ArrayList<>(unit.findAll(MethodCallExpr.class));
      all.addAll(unit.findAll(ObjectCreationExpr.class));
      calls += all.size();
      resolved += (int) all.stream().filter(SymbolSolverTimes::isResolved).count();
    }
    long end = System.nanoTime();
    figures.milliseconds("parse", (parsed - start) / 1_000_000);
    figures.milliseconds("resolve", (end - parsed) / 1_000_000);
    figures.milliseconds("total", (end - start) / 1_000_000);
    figures.memory();
    figures.count("files", units.size());
    figures.count("calls", calls);
    figures.count("resolved calls", resolved);
  }

  private static ParserConfiguration configuration() {
    return new ParserConfiguration()
        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21)
        .setAttributeComments(false);
  }

  /** It throws what it cannot do, and overflows the stack on long chains. */
  private static boolean isResolved(Resolvable<?> call) {
    try {
      return call.resolve() != null;
    } catch (RuntimeException | StackOverflowError | LinkageError failed) {
      return false;
    }
  }
}
