package dev.privet.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.ControlFlowGraph;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.cfg.SsaForm;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.modules.Frontend;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A Java source whose lines with {@code sink(...)} say in a comment {@code //: ...} which facts
 * hold there. Lambdas are told what they run under; methods are not told of their callers.
 */
final class ProbedSource implements CallGuards {
  private final RuleSet rules;
  private final LoweredModule module;
  private final Map<MethodKey, SsaBody> bodies = new TreeMap<>();
  private final Map<MethodKey, GuardSummary> summaries = new TreeMap<>();
  private final Map<MethodKey, GuardFacts> facts = new TreeMap<>();
  private final Map<FieldKey, Verdict> fields = new HashMap<>();

  private ProbedSource(Path folder, String source, List<PackSource> packs) throws IOException {
    rules = RuleSets.standard(ProbedSource.class.getClassLoader(), packs);
    Files.writeString(folder.resolve("T.java"), source);
    SourceModule project =
        new SourceModule(
            "t",
            folder,
            List.of(folder),
            List.of(),
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    module = Frontend.lower(folder, List.of(project), 1).get(0);
    for (MethodBody body : module.bodies()) {
      bodies.put(body.key(), SsaForm.of(ControlFlowGraph.of(body)));
    }
  }

  static void check(Path folder, String declarations) {
    String source = "import java.util.*;\nimport java.util.stream.*;\n" + declarations;
    try {
      ProbedSource probed = new ProbedSource(folder, source, List.of());
      probed.solve();
      assertEquals(expected(source), probed.found(), () -> String.valueOf(probed.module.gaps()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What holds at each line with a probe, one text for each way to get there. */
  static Map<Integer, Set<String>> facts(Path folder, String source) throws IOException {
    return facts(folder, source, List.of());
  }

  /** The same with packs of the project's own. */
  static Map<Integer, Set<String>> facts(Path folder, String source, List<PackSource> packs)
      throws IOException {
    ProbedSource probed = new ProbedSource(folder, source, packs);
    probed.solve();
    return probed.found();
  }

  private static Map<Integer, Set<String>> expected(String source) {
    Map<Integer, Set<String>> result = new TreeMap<>();
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf("//:");
      if (at >= 0) {
        String text = lines.get(i).substring(at + 3).trim();
        result.put(i + 1, new TreeSet<>(List.of(text.split(" \\| "))));
      }
    }
    return result;
  }

  private void solve() {
    boolean changed = true;
    for (int round = 0; changed && round < 6; round++) {
      Map<MethodKey, GuardSummary> before = new TreeMap<>(summaries);
      for (Map.Entry<MethodKey, SsaBody> entry : bodies.entrySet()) {
        GuardFacts found = GuardAnalysis.analyse(entry.getValue(), this, rules, module.types());
        facts.put(entry.getKey(), found);
        summaries.put(entry.getKey(), found.summary());
      }
      fields.clear();
      for (GuardFacts found : facts.values()) {
        found.writes().forEach((field, verdict) -> fields.merge(field, verdict, Verdict::join));
      }
      changed = !before.equals(summaries) || round == 0;
    }
  }

  private Map<Integer, Set<String>> found() {
    Map<MethodKey, FactSets> entries = new HashMap<>();
    Map<Integer, FactSets> result = new TreeMap<>();
    bodies.forEach(
        (key, body) -> {
          for (Block block : body.blocks()) {
            for (Instruction instruction : block.instructions()) {
              if (instruction instanceof Instruction.Lambda lambda) {
                entries.merge(lambda.body(), facts.get(key).entryOf(lambda), FactSets::join);
              }
            }
          }
        });
    bodies.forEach(
        (key, body) -> {
          for (Block block : body.blocks()) {
            for (int i = 0; i < block.instructions().size(); i++) {
              if (block.instructions().get(i) instanceof Instruction.Call call
                  && call.callee().method().name().equals("sink")) {
                FactSets held = facts.get(key).at(block, i);
                held = held.and(entries.getOrDefault(key, FactSets.NONE)).withoutCaller();
                result.merge(call.position().line(), held, FactSets::join);
              }
            }
          }
        });
    Map<Integer, Set<String>> text = new TreeMap<>();
    result.forEach((line, held) -> text.put(line, text(held)));
    return text;
  }

  private static Set<String> text(FactSets held) {
    Set<String> ways = new TreeSet<>();
    for (FactSet way : held.alternatives()) {
      List<String> facts = new ArrayList<>();
      for (Fact fact : way.facts()) {
        Fact.Consent consent = (Fact.Consent) fact;
        String basis =
            switch (consent.basis()) {
              case OPT_IN, FOUND -> "";
              case NO_OPT_OUT -> "!out ";
              case AGE -> "age ";
            };
        String subject =
            consent.subject() instanceof Subject.Of of && of.root() instanceof Subject.Local
                ? "local"
                : consent.subject().toString().replaceAll("\\[%\\d+]", "[i]");
        facts.add(basis + consent.purpose() + " of " + subject);
      }
      ways.add(facts.isEmpty() ? "nothing" : String.join(" & ", facts));
    }
    return ways.isEmpty() ? Set.of("impossible") : ways;
  }

  @Override
  public Optional<GuardSummary> of(Instruction.Call call) {
    List<MethodKey> targets = targets(call.callee());
    if (targets.isEmpty() || !bodies.keySet().containsAll(targets)) {
      return Optional.empty();
    }
    return targets.stream()
        .map(target -> summaries.getOrDefault(target, GuardSummary.NEVER))
        .reduce(GuardSummary::join);
  }

  @Override
  public Optional<GuardSummary> of(MethodKey lambdaBody) {
    return Optional.of(summaries.getOrDefault(lambdaBody, GuardSummary.NEVER));
  }

  @Override
  public Optional<Verdict> of(FieldKey field) {
    return Optional.ofNullable(fields.get(field));
  }

  private List<MethodKey> targets(Callee callee) {
    List<MethodKey> targets = new ArrayList<>();
    for (TypeDeclaration type : module.sourceTypes()) {
      MethodKey key =
          new MethodKey(type.name(), callee.method().name(), callee.method().descriptor());
      boolean related =
          type.name().equals(callee.method().owner())
              || callee.dispatch() == Callee.Dispatch.VIRTUAL
                  && isSubtype(type, callee.method().owner());
      if (related && bodies.containsKey(key)) {
        targets.add(key);
      }
    }
    return targets;
  }

  private static boolean isSubtype(TypeDeclaration type, String of) {
    List<Type> above = new ArrayList<>(type.interfaces());
    type.superclass().ifPresent(above::add);
    return above.stream().anyMatch(one -> one instanceof ClassType c && c.name().equals(of));
  }
}
