package dev.privet.engine.judge;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.ProbeAnswer;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.guard.GuardRules;
import dev.privet.engine.guard.MissedCheck;
import dev.privet.engine.guard.Preset;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.SideBySide;
import dev.privet.engine.remedy.Fixes;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.LawfulBasis;
import dev.privet.engine.ruleset.Profile;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns summaries into findings: one for each sink statement and rule. */
public final class Judge {

  private static final String WHOLE_RECORD = "PRV401";

  private final Program program;
  private final SourceText sources;
  private final Function<MethodKey, String> modules;
  private final boolean pseudonymous;
  private final boolean requireProven;
  private final Profile profile;
  private final DeclaredBases bases;
  private final SideBySide work;
  private final Undeclared undeclared;

  /**
   * A judge of one audit.
   *
   * @param modules names the module a method belongs to
   * @param declarations of the project, those in force
   */
  public Judge(
      Program program,
      SourceText sources,
      Function<MethodKey, String> modules,
      boolean pseudonymous,
      boolean requireProven,
      Profile profile,
      Declarations declarations,
      SideBySide work) {
    this.work = work;
    this.bases = new DeclaredBases(declarations.bases());
    this.undeclared = new Undeclared(declarations);
    this.program = program;
    this.sources = sources;
    this.modules = modules;
    this.pseudonymous = pseudonymous;
    this.requireProven = requireProven;
    this.profile = profile;
  }

  /**
   * What a judge says.
   *
   * @param findings in order, without fingerprints
   * @param bases declared, with what they permit
   * @param guarded what checks permit, in order
   * @param gaps methods that are judged in part, and calls that send personal data to somebody
   *     unknown
   */
  public record Answer(
      List<Finding> findings,
      List<ProbeAnswer> probes,
      List<BasisUse> bases,
      List<Reason> guarded,
      List<Gap> gaps) {}

  /** Why what reaches the sinks that are asked about is reported or is not, in order. */
  public List<Reason> reasons(Map<MethodKey, MethodSummary> summaries, Predicate<Position> asked) {
    Flows all = flows(summaries, asked);
    Reasons words = new Reasons(program.rules());
    Set<Reason> reasons = new TreeSet<>();
    for (Flow flow : all.find()) {
      if (asked.test(flow.sink().position())) {
        String rule = Rules.of(flow, program.rules());
        Optional<LawfulBasis> basis = bases.permitting(flow);
        reasons.add(
            rule != null && basis.isPresent()
                ? Reasons.declared(flow, basis.get().toString())
                : words.of(flow, rule));
        if (undeclared.is(flow) && program.rules().rule(Undeclared.RULE).isPresent()) {
          reasons.add(words.undeclared(flow));
        }
      }
    }
    for (Flows.Unreported other : all.unreported()) {
      reasons.add(
          other.personal() == null
              ? Reasons.silent(other.sink(), other.place(), other.method())
              : words.unwanted(other.sink(), other.personal()));
    }
    return List.copyOf(reasons);
  }

  private Flows flows(Map<MethodKey, MethodSummary> summaries, Predicate<Position> asked) {
    Persons persons = new Persons(program.personalData());
    LooseData loose = new LooseData(program.personalData());
    GuardRules guards = new GuardRules(program.rules(), program.personalData()::isPerson);
    Strangers strangers = new Strangers(program.personalData(), guards);
    Coverage coverage =
        new Coverage(program.rules(), persons, loose, strangers, requireProven, profile);
    return new Flows(program, summaries, coverage, pseudonymous, asked, work);
  }

  /**
   * Judges what summaries tell.
   *
   * @param presets where consent is taken for granted
   * @param missed for calls in bodies that hold checks: the one that they are not made under
   */
  public Answer judge(
      Map<MethodKey, MethodSummary> summaries,
      List<Preset> presets,
      Map<Position, MissedCheck> missed) {
    Flows all = flows(summaries, position -> false);
    List<Flow> flows = all.find();
    Map<Position, Map<String, List<Flow>>> statements = new TreeMap<>();
    Set<Reason> guarded = new TreeSet<>();
    Reasons reasons = new Reasons(program.rules());
    for (Flow flow : flows) {
      List<String> reported = Rules.all(flow, program.rules());
      if (reported.isEmpty() && flow.coverage().check() != null && !flow.atom().weak()) {
        guarded.add(reasons.of(flow, null));
      }
      for (String rule : reporting(flow, reported)) {
        statements
            .computeIfAbsent(flow.sink().position(), unused -> new TreeMap<>())
            .computeIfAbsent(rule, unused -> new ArrayList<>())
            .add(flow);
      }
    }
    WholeRecords records = new WholeRecords(program);
    for (Map<String, List<Flow>> rules : statements.values()) {
      List<Flow> base =
          rules.entrySet().stream()
              .filter(entry -> entry.getKey().startsWith("PRV1"))
              .flatMap(entry -> entry.getValue().stream())
              .toList();
      List<Flow> whole = records.of(base);
      if (!whole.isEmpty()) {
        rules.put(WHOLE_RECORD, whole);
      }
    }
    List<Finding> findings = new ArrayList<>();
    FindingText text =
        new FindingText(
            program.rules(),
            new Witness(sources, new Arrivals(program)),
            undeclared,
            new Misses(program.rules(), missed),
            new PersonNames(program),
            new Fixes(program, summaries, sources, modules, presets, requireProven));
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
    PresetText words = new PresetText(program.rules());
    Set<Position> told = new HashSet<>();
    List<Preset> everywhere = new ArrayList<>(presets);
    everywhere.addAll(OptOuts.of(program, flows));
    for (Preset preset : everywhere) {
      Preset placed = placed(preset);
      // Every constructor sets what a field starts with.
      if (told.add(placed.position())) {
        words.finding(placed, modules.apply(preset.method())).ifPresent(findings::add);
      }
    }
    return new Answer(findings, all.probes(), bases.uses(), List.copyOf(guarded), all.gaps());
  }

  /** The rules that report a flow after what the project declares. */
  private List<String> reporting(Flow flow, List<String> rules) {
    List<String> reporting = new ArrayList<>();
    if (!rules.isEmpty() && !bases.permit(flow)) {
      reporting.addAll(rules);
    }
    if (undeclared.is(flow)) {
      reporting.add(Undeclared.RULE);
    }
    return reporting;
  }

  /** A check stands where its name does. */
  private Preset placed(Preset preset) {
    return preset.kind() == Preset.Kind.PREDICATE
        ? program
            .declaration(preset.method())
            .flatMap(MethodDeclaration::position)
            .map(name -> new Preset(preset.kind(), preset.name(), preset.method(), name))
            .orElse(preset)
        : preset;
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
