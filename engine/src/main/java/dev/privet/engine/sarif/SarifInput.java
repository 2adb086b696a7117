package dev.privet.engine.sarif;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.judge.BasisUse;
import dev.privet.engine.program.Gap;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSpec;
import java.util.List;
import java.util.Optional;

/**
 * What goes into one log.
 *
 * @param module names the run: a module's {@code groupId:artifactId}, or the whole project's
 * @param toolVersion of Privet
 * @param rules in force
 * @param categories that findings may name
 * @param findings of the module, suppressed ones included, in any order
 * @param comparison whether a baseline was in force
 * @param sources for snippets and line hashes
 * @param bases declared lawful bases with what each permits in the whole project
 * @param provenance of the sources, where it is known
 */
public record SarifInput(
    String module,
    String toolVersion,
    List<RuleSpec> rules,
    List<Category> categories,
    List<Finding> findings,
    List<Gap> gaps,
    List<Diagnostic> diagnostics,
    Comparison comparison,
    SourceText sources,
    List<BasisUse> bases,
    Optional<Provenance> provenance) {

  /** Whether results are told apart from a baseline's. */
  public enum Comparison {
    NONE,
    BASELINE
  }

  /** Of a project that declares no lawful bases. */
  public SarifInput(
      String module,
      String toolVersion,
      List<RuleSpec> rules,
      List<Category> categories,
      List<Finding> findings,
      List<Gap> gaps,
      List<Diagnostic> diagnostics,
      Comparison comparison,
      SourceText sources) {
    this(
        module,
        toolVersion,
        rules,
        categories,
        findings,
        gaps,
        diagnostics,
        comparison,
        sources,
        List.of(),
        Optional.empty());
  }

  public SarifInput {
    bases = List.copyOf(bases);
    rules = List.copyOf(rules);
    categories = List.copyOf(categories);
    findings = List.copyOf(findings);
    gaps = List.copyOf(gaps);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Of one module, with a rule set's rules and categories, without a baseline. */
  public static SarifInput of(
      String module,
      String toolVersion,
      RuleSet rules,
      List<Finding> findings,
      List<Gap> gaps,
      SourceText sources) {
    return new SarifInput(
        module,
        toolVersion,
        rules.rules(),
        rules.categories(),
        findings,
        gaps,
        List.of(),
        Comparison.NONE,
        sources);
  }

  /** The same after a baseline was applied. */
  public SarifInput comparedWithBaseline() {
    return new SarifInput(
        module,
        toolVersion,
        rules,
        categories,
        findings,
        gaps,
        diagnostics,
        Comparison.BASELINE,
        sources,
        bases,
        provenance);
  }

  /** The same with what is to be told about suppressions and the baseline. */
  public SarifInput withDiagnostics(List<Diagnostic> told) {
    return new SarifInput(
        module,
        toolVersion,
        rules,
        categories,
        findings,
        gaps,
        told,
        comparison,
        sources,
        bases,
        provenance);
  }

  /** The same with what declared lawful bases permit. */
  public SarifInput withBases(List<BasisUse> used) {
    return new SarifInput(
        module,
        toolVersion,
        rules,
        categories,
        findings,
        gaps,
        diagnostics,
        comparison,
        sources,
        used,
        provenance);
  }

  /** The same with what is known of the sources' revision. */
  public SarifInput from(Optional<Provenance> known) {
    return new SarifInput(
        module,
        toolVersion,
        rules,
        categories,
        findings,
        gaps,
        diagnostics,
        comparison,
        sources,
        bases,
        known);
  }
}
