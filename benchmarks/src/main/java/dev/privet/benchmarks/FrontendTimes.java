package dev.privet.benchmarks;

import dev.privet.engine.classfile.LibraryCache;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.modules.Frontend;
import dev.privet.engine.program.SourceModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Parses, resolves and lowers sources once, in this fresh JVM, and prints what that took. */
public final class FrontendTimes {

  private FrontendTimes() {}

  /** See {@code benchmarks/README.md}. */
  public static void main(String[] arguments) throws IOException {
    Workload work = Workload.of(arguments);
    Figures figures = new Figures(System.out);
    Map<String, Long> spent = new ConcurrentHashMap<>();
    long start = System.nanoTime();
    LoweredModule lowered;
    try (LibraryCache libraries = new LibraryCache()) {
      lowered =
          Frontend.lower(
                  work.sourceRoots().get(0),
                  List.of(module(work)),
                  work.threads(),
                  libraries,
                  (phase, nanos) -> spent.merge(phase, nanos, Long::sum))
              .get(0);
    }
    long end = System.nanoTime();
    new TreeMap<>(spent).forEach((phase, nanos) -> figures.milliseconds(phase, nanos / 1_000_000));
    figures.milliseconds("total", (end - start) / 1_000_000);
    figures.memory();
    figures.count("files", lowered.files());
    figures.count("lines", lowered.lines());
    figures.count("calls", lowered.calls());
    figures.count("resolved calls", lowered.resolvedCalls());
    figures.count("gaps", lowered.gaps().size());
  }

  private static SourceModule module(Workload work) {
    return new SourceModule(
        "benchmark",
        work.sourceRoots().get(0),
        work.sourceRoots(),
        List.of(),
        work.classpath(),
        List.of(),
        work.release(),
        StandardCharsets.UTF_8);
  }
}
