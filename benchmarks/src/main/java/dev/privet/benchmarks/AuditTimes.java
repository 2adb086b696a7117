package dev.privet.benchmarks;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Audits sources once, in this fresh JVM, and prints how long each phase took. */
public final class AuditTimes {

  private AuditTimes() {}

  /** See {@code benchmarks/README.md}. */
  public static void main(String[] arguments) throws IOException {
    Workload work = Workload.of(arguments);
    Figures figures = new Figures(System.out);
    long start = System.nanoTime();
    RuleSet rules = RuleSets.standard(AuditTimes.class.getClassLoader(), List.of());
    long loaded = System.nanoTime();
    AuditResult result = Audit.run(request(work, rules));
    long end = System.nanoTime();
    figures.milliseconds("rules", (loaded - start) / 1_000_000);
    result.timings().forEach(figures::milliseconds);
    figures.milliseconds("total", (end - start) / 1_000_000);
    figures.memory();
    figures.count("files", result.coverage().files());
    figures.count("lines", result.coverage().lines());
    figures.count("calls", result.coverage().calls());
    figures.count("resolved calls", result.coverage().resolvedCalls());
    figures.count("findings", result.findings().size());
    figures.count("gaps", result.gaps().size());
  }

  private static AuditRequest request(Workload work, RuleSet rules) {
    Path root = work.sourceRoots().get(0);
    SourceModule module =
        new SourceModule(
            "benchmark",
            root,
            work.sourceRoots(),
            List.of(),
            work.classpath(),
            List.of(),
            work.release(),
            StandardCharsets.UTF_8);
    return new AuditRequest(
        root,
        List.of(module),
        rules,
        AuditOptions.standard().withThreads(work.threads()),
        List.of());
  }
}
