package dev.privet.benchmarks.resolution;

import dev.privet.benchmarks.Workload;
import dev.privet.engine.frontend.oracle.ResolutionOracle;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Compares every call, constructor call, method reference and field access of sources with what
 * javac takes it for, and the types of their arguments and receivers.
 */
public final class ResolutionAccuracy {

  private static final int CAUSES = 20;

  private ResolutionAccuracy() {}

  /**
   * See {@code benchmarks/README.md}.
   *
   * @param arguments source roots, class path, and how many causes to print
   */
  public static void main(String[] arguments) throws IOException {
    Workload work = Workload.of(arguments[0], arguments[1]);
    int causes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : CAUSES;
    for (Path root : work.sourceRoots()) {
      ResolutionOracle.compare(root, work.classpath(), causes, System.out);
    }
  }
}
