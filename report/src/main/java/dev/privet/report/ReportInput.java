package dev.privet.report;

import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.judge.BasisUse;
import dev.privet.engine.program.Gap;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report tells.
 *
 * @param project its name as people know it
 * @param toolVersion of Privet
 * @param findings suppressed ones included, in any order
 * @param diagnostics about suppressions and the baseline
 * @param rules in force
 * @param categories that findings may name
 * @param sources for code excerpts
 * @param bases declared lawful bases with what each permits
 */
public record ReportInput(
    String project,
    String toolVersion,
    List<Finding> findings,
    List<Gap> gaps,
    AuditResult.Coverage coverage,
    List<Diagnostic> diagnostics,
    List<RuleSpec> rules,
    List<Category> categories,
    SourceText sources,
    List<BasisUse> bases) {

  public ReportInput {
    bases = List.copyOf(bases);
    findings = gravestFirst(findings, categories);
    gaps = gaps.stream().sorted().toList();
    diagnostics = diagnostics.stream().sorted().toList();
    rules = List.copyOf(rules);
    categories = List.copyOf(categories);
  }

  /**
   * Of an audit's result.
   *
   * @param findings the result's, after suppressions and baseline
   */
  public static ReportInput of(
      String project,
      String toolVersion,
      RuleSet rules,
      AuditResult result,
      List<Finding> findings,
      List<Diagnostic> diagnostics,
      SourceText sources) {
    return new ReportInput(
        project,
        toolVersion,
        findings,
        result.gaps(),
        result.coverage(),
        diagnostics,
        rules.rules(),
        rules.categories(),
        sources,
        result.bases());
  }

  /** By level, then by the gravest category, then as findings are ordered. */
  private static List<Finding> gravestFirst(List<Finding> findings, List<Category> categories) {
    Map<String, Integer> gravity = new HashMap<>();
    categories.forEach(category -> gravity.put(category.id(), category.gravity()));
    return findings.stream()
        .sorted(
            Comparator.comparing(Finding::level)
                .thenComparing(
                    finding ->
                        -finding.categories().stream()
                            .mapToInt(id -> gravity.getOrDefault(id, 0))
                            .max()
                            .orElse(0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Those that count, the gravest first. */
  List<Finding> open() {
    return findings.stream().filter(Finding::isOpen).toList();
  }

  /** What people call a category. */
  String categoryLabel(String id) {
    return categories.stream()
        .filter(category -> category.id().equals(id))
        .map(Category::label)
        .findFirst()
        .orElse(id);
  }
}
