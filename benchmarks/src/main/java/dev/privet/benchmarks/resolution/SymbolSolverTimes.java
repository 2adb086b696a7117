package dev.privet.benchmarks.resolution;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
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
import java.util.function.BooleanSupplier;

/**
 * Resolves the calls of sources with JavaParser's own symbol solver, once, in this fresh JVM; with
 * {@code all} as third argument also names and the types of arguments and receivers, which the
 * engine's frontend gives in the same go. It is not made for several threads, so it has one.
 */
public final class SymbolSolverTimes {

  private SymbolSolverTimes() {}

  /** See {@code benchmarks/README.md}. */
  public static void main(String[] arguments) throws IOException {
    Workload work = Workload.of(arguments[0], arguments[1]);
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
    figures.milliseconds("parse", (parsed - start) / 1_000_000);
    figures.count("files", units.size());
    long last = parsed;
    for (Answers each : answers(arguments)) {
      List<BooleanSupplier> questions = new ArrayList<>();
      units.forEach(unit -> unit.walk(node -> each.ask(node, questions)));
      long answered = questions.stream().filter(SymbolSolverTimes::isAnswered).count();
      long now = System.nanoTime();
      figures.milliseconds(each.title, (now - last) / 1_000_000);
      figures.count(each.title + " asked", questions.size());
      figures.count(each.title + " known", answered);
      last = now;
    }
    figures.milliseconds("total", (last - start) / 1_000_000);
    figures.memory();
  }

  private static List<Answers> answers(String[] arguments) {
    boolean all = arguments.length > 2 && arguments[2].equals("all");
    return all ? List.of(Answers.values()) : List.of(Answers.CALLS);
  }

  /** What can be asked; the engine's frontend gives all of it. */
  private enum Answers {
    /** Methods and constructors that are called or referred to. */
    CALLS("calls") {
      @Override
      void ask(Node node, List<BooleanSupplier> questions) {
        if (node instanceof MethodCallExpr
            || node instanceof ObjectCreationExpr
            || node instanceof ExplicitConstructorInvocationStmt
            || node instanceof MethodReferenceExpr) {
          questions.add(() -> ((Resolvable<?>) node).resolve() != null);
        }
      }
    },
    /** Fields, and the names that might be some. */
    FIELDS("names") {
      @Override
      void ask(Node node, List<BooleanSupplier> questions) {
        if (node instanceof NameExpr || node instanceof FieldAccessExpr) {
          questions.add(() -> ((Resolvable<?>) node).resolve() != null);
        }
      }
    },
    /** Types of arguments and receivers. */
    TYPES("types") {
      @Override
      void ask(Node node, List<BooleanSupplier> questions) {
        if (node instanceof NodeWithArguments<?> call) {
          call.getArguments().forEach(argument -> ask(argument, questions));
        }
        if (node instanceof MethodCallExpr call) {
          call.getScope().ifPresent(receiver -> ask(receiver, questions));
        }
        if (node instanceof FieldAccessExpr access) {
          ask(access.getScope(), questions);
        }
      }

      private void ask(Expression expression, List<BooleanSupplier> questions) {
        questions.add(() -> expression.calculateResolvedType() != null);
      }
    };

    private final String title;

    Answers(String title) {
      this.title = title;
    }

    abstract void ask(Node node, List<BooleanSupplier> questions);
  }

  private static ParserConfiguration configuration() {
    return new ParserConfiguration()
        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21)
        .setAttributeComments(false);
  }

  /** It throws what it cannot do, and overflows the stack on long chains. */
  private static boolean isAnswered(BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (RuntimeException | StackOverflowError | LinkageError failed) {
      return false;
    }
  }
}
