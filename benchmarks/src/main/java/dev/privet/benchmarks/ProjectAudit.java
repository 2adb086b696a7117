package dev.privet.benchmarks;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Audits a project of several modules, prints figures as {@link AuditTimes} and all findings. */
public final class ProjectAudit {

  private ProjectAudit() {}

  /**
   * See {@code benchmarks/README.md}.
   *
   * @param arguments root folder, number of threads, then each module as {@code
   *     folder:sources:classpathFile}, in which the last two may be empty
   */
  public static void main(String[] arguments) throws IOException {
    audited(request(List.of(arguments)));
  }

  /** What arguments as {@link #main} has ask for. */
  static AuditRequest request(List<String> arguments) throws IOException {
    if (arguments.size() < 3) {
      throw new IllegalArgumentException(
          "wanted: ROOT THREADS MODULE:SOURCES:CLASSPATH-FILE ..., as benchmarks/README.md says;"
              + " got "
              + arguments);
    }
    Path root = Path.of(arguments.get(0)).toAbsolutePath().normalize();
    List<SourceModule> modules = new ArrayList<>();
    for (String argument : arguments.subList(2, arguments.size())) {
      modules.add(module(root, argument, modules));
    }
    RuleSet rules = RuleSets.standard(ProjectAudit.class.getClassLoader(), List.of());
    AuditOptions options = AuditOptions.standard().withThreads(Integer.parseInt(arguments.get(1)));
    return new AuditRequest(root, modules, rules, options, List.of());
  }

  /** Audits and prints. */
  static AuditResult audited(AuditRequest request) {
    long start = System.nanoTime();
    AuditResult result = Audit.run(request);
    long end = System.nanoTime();
    Figures figures = new Figures(System.out);
    result.timings().forEach(figures::milliseconds);
    figures.milliseconds("total", (end - start) / 1_000_000);
    figures.memory();
    print(result, figures);
    result.findings().forEach(finding -> print(finding, System.out));
    return result;
  }

  private static SourceModule module(Path root, String text, List<SourceModule> before)
      throws IOException {
    String[] parts = text.split(":", 3);
    Path base = root.resolve(parts[0]);
    Path sources = base.resolve(parts[1].isEmpty() ? "src/main/java" : parts[1]);
    List<Path> classpath =
        parts[2].isEmpty() || !Files.exists(Path.of(parts[2]))
            ? List.of()
            : Workload.of("", "@" + parts[2]).classpath();
    return new SourceModule(
        parts[0],
        base,
        List.of(sources),
        List.of(),
        classpath,
        before.stream().map(SourceModule::name).toList(),
        21,
        StandardCharsets.UTF_8);
  }

  private static void print(AuditResult result, Figures figures) {
    figures.count("files", result.coverage().files());
    figures.count("lines", result.coverage().lines());
    figures.count("calls", result.coverage().calls());
    figures.count("resolved calls", result.coverage().resolvedCalls());
    Map<String, Integer> counts = new TreeMap<>();
    for (Gap gap : result.gaps()) {
      counts.merge("gap " + gap.reason(), 1, Integer::sum);
    }
    for (Finding finding : result.findings()) {
      counts.merge("finding " + finding.rule() + " " + finding.level(), 1, Integer::sum);
    }
    counts.forEach(figures::count);
    result.gaps().stream()
        .filter(gap -> gap.reason() == Gap.Reason.LIMIT || gap.reason() == Gap.Reason.INTERNAL)
        .forEach(gap -> System.out.println(gap.reason() + " " + gap.subject()));
  }

  private static void print(Finding finding, PrintStream out) {
    out.println();
    out.println(
        finding.level()
            + " "
            + finding.rule()
            + " "
            + finding.position()
            + " "
            + finding.categories()
            + " "
            + finding.sources());
    out.println("    " + finding.message());
    for (TraceStep step : finding.trace()) {
      out.println("    " + step.position() + " " + step.message() + " | " + step.snippet());
    }
  }
}
