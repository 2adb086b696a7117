package dev.privet.engine.remedy;

import dev.privet.engine.finding.Fix;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.guard.Preset;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Proposes fixes for a finding, the least intrusive first. */
public final class Fixes {

  /** Rules that a check for the right person and purpose satisfies. */
  private static final Set<String> GUARDABLE =
      Set.of("PRV102", "PRV103", "PRV104", "PRV201", "PRV202", "PRV203");

  private final ToStringFix toString;
  private final MaskFix mask;
  private final GuardFix guard;

  /**
   * Fixes for findings of one audit.
   *
   * @param modules names the module that a method belongs to
   * @param presets where consent is taken for granted
   * @param requireProven whether a check counts only if its body is seen
   */
  public Fixes(
      Program program,
      Map<MethodKey, MethodSummary> summaries,
      SourceText sources,
      Function<MethodKey, String> modules,
      List<Preset> presets,
      boolean requireProven) {
    TypeNames names = new TypeNames(program.hierarchy());
    this.toString = new ToStringFix(program, sources);
    this.mask = new MaskFix(program, summaries, sources, names, modules);
    this.guard = new GuardFix(program, sources, names, presets, requireProven);
  }

  /** What makes all flows of a finding go away; often nothing does. */
  public List<Fix> of(String rule, List<ReportedFlow> flows) {
    List<Fix> fixes = new ArrayList<>();
    SinkKind kind = flows.get(0).sink().spec().kind();
    if (rule.equals(kind.rule())) {
      toString.of(flows).ifPresent(fixes::add);
    }
    if (rule.equals(kind.rule()) && kind == SinkKind.LOG) {
      mask.of(flows).ifPresent(fixes::add);
    }
    if (GUARDABLE.contains(rule) && kind != SinkKind.LOG) {
      guard.of(flows).ifPresent(fixes::add);
    }
    return fixes;
  }
}
