package dev.privet.maven;

import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Baseline;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.PathSuppressions;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an audit found, after the baseline.
 *
 * @param baseline that was in force
 * @param findings in order, accepted and suppressed ones marked
 */
record Outcome(
    ReactorAudit audit,
    RuleSet rules,
    AuditResult result,
    Baseline baseline,
    List<Finding> findings,
    List<Diagnostic> diagnostics) {
  Outcome {
    findings = List.copyOf(findings);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Applies a baseline.
   *
   * @param declared by the project, what has expired included
   */
  static Outcome of(
      ReactorAudit audit,
      RuleSet rules,
      AuditResult result,
      Baseline baseline,
      Declarations declared,
      LocalDate today) {
    Baseline.Applied applied = baseline.apply(result.findings(), today);
    List<Diagnostic> told = new ArrayList<>(result.diagnostics());
    told.addAll(applied.diagnostics());
    told.addAll(Bases.diagnostics(declared.bases(), result.bases(), today));
    told.addAll(PathSuppressions.expired(declared.suppressions(), today));
    told.addAll(NotCompiled.diagnostics(audit, result.gaps()));
    return new Outcome(
        audit,
        rules,
        result,
        baseline,
        applied.findings(),
        told.stream().filter(one -> isKnown(one, audit.extent())).sorted().toList());
  }

  /**
   * The same with these of its findings only.
   *
   * @param told of why the others are not there
   */
  Outcome with(List<Finding> some, Diagnostic told) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.add(told);
    return new Outcome(audit, rules, result, baseline, some, all);
  }

  /** Of a part of the project nobody can say that it has no such finding. */
  private static boolean isKnown(Diagnostic told, ReactorAudit.Extent extent) {
    return extent == ReactorAudit.Extent.WHOLE
        || (told.kind() != Diagnostic.Kind.STALE_BASELINE_ENTRY
            && told.kind() != Diagnostic.Kind.UNUSED_BASIS
            && told.kind() != Diagnostic.Kind.UNMATCHED_PATTERN
            && told.kind() != Diagnostic.Kind.UNUSED_SUPPRESSION);
  }

  /** The findings that fail the build: open ones that reach their module's threshold. */
  List<Finding> failing() {
    return findings.stream()
        .filter(Finding::isOpen)
        .filter(finding -> failOn(finding.module()).reachedBy(finding.level()))
        .toList();
  }

  /** The loosest of the thresholds that failing findings have reached. */
  Optional<Level> threshold() {
    return failing().stream()
        .flatMap(finding -> failOn(finding.module()).threshold().stream())
        .max(Comparator.naturalOrder());
  }

  private FailOn failOn(String module) {
    return audit.reported().stream()
        .filter(one -> one.name().equals(module))
        .map(one -> one.settings().failOn())
        .findFirst()
        .orElse(FailOn.NEVER);
  }
}
