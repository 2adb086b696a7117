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

  public SarifInput {
    bases = List.copyOf(bases);
    rules = List.copyOf(rules);
    categories = List.copyOf(categories);
    findings = List.copyOf(findings);
    gaps = List.copyOf(gaps);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Of one module, with a rule set's rules and categories; all else is added. */
  public static Builder of(String module, String toolVersion, RuleSet rules, SourceText sources) {
    return new Builder(
        new SarifInput(
            module,
            toolVersion,
            rules.rules(),
            rules.categories(),
            List.of(),
            List.of(),
            List.of(),
            Comparison.NONE,
            sources,
            List.of(),
            Optional.empty()));
  }

  /** The same, to be changed. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Puts a log's content together, part by part. */
  public static final class Builder {

    private final SarifInput base;
    private List<Finding> findings;
    private List<Gap> gaps;
    private List<Diagnostic> diagnostics;
    private List<BasisUse> bases;
    private Comparison comparison;
    private Optional<Provenance> provenance;

    private Builder(SarifInput base) {
      this.base = base;
      this.findings = base.findings();
      this.gaps = base.gaps();
      this.diagnostics = base.diagnostics();
      this.bases = base.bases();
      this.comparison = base.comparison();
      this.provenance = base.provenance();
    }

    /** What was found, and what could not be seen. */
    public Builder found(List<Finding> all, List<Gap> notSeen) {
      findings = all;
      gaps = notSeen;
      return this;
    }

    /** What is to be told about suppressions and the baseline. */
    public Builder diagnostics(List<Diagnostic> told) {
      diagnostics = told;
      return this;
    }

    /** What declared lawful bases permit. */
    public Builder bases(List<BasisUse> used) {
      bases = used;
      return this;
    }

    /** Whether a baseline was in force. */
    public Builder comparison(Comparison value) {
      comparison = value;
      return this;
    }

    /** What is known of the sources' revision. */
    public Builder provenance(Optional<Provenance> known) {
      provenance = known;
      return this;
    }

    public SarifInput build() {
      return new SarifInput(
          base.module(),
          base.toolVersion(),
          base.rules(),
          base.categories(),
          findings,
          gaps,
          diagnostics,
          comparison,
          base.sources(),
          bases,
          provenance);
    }
  }
}
