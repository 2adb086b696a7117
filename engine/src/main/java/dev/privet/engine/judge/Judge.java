package dev.privet.engine.judge;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.ProbeAnswer;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns summaries into findings: one for each sink statement and rule. */
public final class Judge {

  private final Program program;
  private final SourceText sources;
  private final Function<MethodKey, String> modules;
  private final boolean pseudonymous;
  private final boolean requireProven;

  /**
   * A judge of one audit.
   *
   * @param modules names the module a method belongs to
   */
  public Judge(
      Program program,
      SourceText sources,
      Function<MethodKey, String> modules,
      boolean pseudonymous,
      boolean requireProven) {
    this.program = program;
    this.sources = sources;
    this.modules = modules;
    this.pseudonymous = pseudonymous;
    this.requireProven = requireProven;
  }

  /**
   * What a judge says.
   *
   * @param findings in order, without fingerprints
   */
  public record Answer(List<Finding> findings, List<ProbeAnswer> probes) {}

  public Answer judge(Map<MethodKey, MethodSummary> summaries) {
    Persons persons = new Persons(program.personalData());
    LooseData loose = new LooseData(program.personalData());
    Coverage coverage = new Coverage(program.rules(), persons, loose, requireProven);
    Flows all = new Flows(program, summaries, coverage, pseudonymous);
    List<Flow> flows = all.find();
    Map<Position, Map<String, List<Flow>>> statements = new TreeMap<>();
    for (Flow flow : flows) {
      String rule = Rules.of(flow, program.rules());
      if (rule != null) {
        statements
            .computeIfAbsent(flow.sink().position(), unused -> new TreeMap<>())
            .computeIfAbsent(rule, unused -> new ArrayList<>())
            .add(flow);
      }
    }
    List<Finding> findings = new ArrayList<>();
    FindingText text = new FindingText(program.rules(), sources);
    statements
        .values()
        .forEach(
            rules ->
                effective(rules)
                    .forEach(
                        (rule, members) -> {
                          if (program.rules().rule(rule).isPresent()) {
                            String module = modules.apply(members.get(0).sink().method());
                            findings.add(text.finding(rule, members, module));
                          }
                        }));
    return new Answer(findings, all.probes());
  }

  /** An unguarded flow at a statement speaks for the ones that are guarded otherwise. */
  private static Map<String, List<Flow>> effective(Map<String, List<Flow>> rules) {
    Map<String, List<Flow>> kept = new LinkedHashMap<>(rules);
    boolean base = kept.keySet().stream().anyMatch(rule -> rule.startsWith("PRV1"));
    if (base) {
      kept.keySet().removeIf(rule -> rule.startsWith("PRV20"));
    }
    return kept;
  }

  static int gravity(RuleSet rules, Flow flow) {
    return rules
        .category(flow.personal().classification().category())
        .map(category -> category.gravity())
        .orElse(0);
  }
}
