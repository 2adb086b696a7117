package dev.privet.engine.oracle;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs programs, audits them, and compares. */
final class FlowOracle {

  private static final String PACK =
      """
      pack: oracle
      version: 1.0.0
      description: The sink of generated programs.
      sinks:
        - id: oracle.sink
          method: oracle.Sink#at
          recipient: application-log
          sends: Argument[1]
      """;

  private static final Pattern SINK = Pattern.compile("Sink\\.at\\((\\d+),");

  private final Path folder;
  private final RunningPrograms running;
  private final RuleSet rules;
  private final int threads;
  private int batches;

  FlowOracle(Path folder) throws IOException {
    this(folder, AuditOptions.standard().threads());
  }

  FlowOracle(Path folder, int threads) throws IOException {
    this.threads = threads;
    this.folder = folder;
    this.running = RunningPrograms.prepare(folder);
    this.rules =
        RuleSets.standard(
            FlowOracle.class.getClassLoader(), List.of(new PackSource("oracle.yaml", PACK)));
  }

  /** Judges programs, all in one audit. */
  List<Verdict> judge(List<GeneratedProgram> programs) throws IOException {
    if (programs.isEmpty()) {
      return List.of();
    }
    Batch batch = batch(programs);
    return batch.verdicts(reported(batch.root(), batch.sources()));
  }

  /**
   * Programs that were written and run.
   *
   * @param root of the audit
   */
  private record Batch(
      Path root, Path sources, List<GeneratedProgram> programs, List<RunningPrograms.Run> runs) {

    List<Verdict> verdicts(Map<Integer, TreeSet<Arrival>> reported) {
      List<Verdict> verdicts = new ArrayList<>();
      for (int i = 0; i < programs.size(); i++) {
        verdicts.add(
            new Verdict(
                programs.get(i),
                new TreeSet<>(runs.get(i).arrived()),
                reported.getOrDefault(i, new TreeSet<>()),
                runs.get(i).failure()));
      }
      return verdicts;
    }
  }

  private Batch batch(List<GeneratedProgram> programs) throws IOException {
    Path batch = folder.resolve("batch" + batches++);
    Path sources = batch.resolve("src");
    for (int i = 0; i < programs.size(); i++) {
      Path file = sources.resolve("p" + i + "/Main.java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, programs.get(i).text(i));
    }
    List<RunningPrograms.Run> runs =
        running.run(sources, batch.resolve("classes"), programs.size());
    return new Batch(batch, sources, programs, runs);
  }

  /** Programs that run now; each call audits them and says how many arrivals are missed. */
  IntSupplier ready(List<GeneratedProgram> programs) throws IOException {
    Batch batch = batch(programs);
    return () -> {
      try {
        return batch.verdicts(reported(batch.root(), batch.sources())).stream()
            .mapToInt(verdict -> verdict.missed().size())
            .sum();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private Map<Integer, TreeSet<Arrival>> reported(Path root, Path sources) throws IOException {
    SourceModule module =
        new SourceModule(
            "oracle",
            root,
            List.of(sources),
            List.of(),
            List.of(running.library()),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    AuditResult result =
        Audit.run(
            new AuditRequest(
                root,
                List.of(module),
                rules,
                AuditOptions.standard().withThreads(threads),
                List.of()));
    Map<Integer, TreeSet<Arrival>> reported = new HashMap<>();
    Map<String, List<String>> lines = new HashMap<>();
    for (Finding finding : result.findings()) {
      String file = finding.position().file().toString();
      List<String> text = lines.get(file);
      if (text == null) {
        text = Files.readAllLines(root.resolve(file));
        lines.put(file, text);
      }
      Matcher sink = SINK.matcher(text.get(finding.position().line() - 1));
      if (sink.find()) {
        int id = Integer.parseInt(sink.group(1));
        for (String category : finding.categories()) {
          if (RunningPrograms.MARKS.containsValue(category)) {
            reported
                .computeIfAbsent(id / GeneratedProgram.SINKS, any -> new TreeSet<>())
                .add(new Arrival(id % GeneratedProgram.SINKS, category));
          }
        }
      }
    }
    return reported;
  }
}
