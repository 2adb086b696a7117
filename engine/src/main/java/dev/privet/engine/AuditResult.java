package dev.privet.engine;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.ProbeAnswer;
import dev.privet.engine.judge.BasisUse;
import dev.privet.engine.judge.Reason;
import dev.privet.engine.program.Gap;
import java.util.List;
import java.util.Map;

/**
 * What an audit found.
 *
 * @param findings in order, suppressed ones included
 * @param gaps in order, what could not be seen
 * @param diagnostics in order, about the suppressions in the code
 * @param probes of fixtures: state asked for by {@code Probe} calls, in order
 * @param bases declared by the project, in its order, with what each permits
 * @param guarded what consent checks permit, in order, each with the check that covers it
 * @param timings phase name to milliseconds, in pipeline order; never part of a report's bytes
 */
public record AuditResult(
    List<Finding> findings,
    List<Gap> gaps,
    List<Diagnostic> diagnostics,
    Coverage coverage,
    List<ProbeAnswer> probes,
    List<BasisUse> bases,
    List<Reason> guarded,
    Map<String, Long> timings) {

  /** Of a project that declares no lawful bases. */
  public AuditResult(
      List<Finding> findings,
      List<Gap> gaps,
      List<Diagnostic> diagnostics,
      Coverage coverage,
      List<ProbeAnswer> probes,
      Map<String, Long> timings) {
    this(findings, gaps, diagnostics, coverage, probes, List.of(), List.of(), timings);
  }

  /** How much was seen. */
  public record Coverage(int files, int lines, int methods, int calls, int resolvedCalls) {}

  public AuditResult {
    findings = List.copyOf(findings);
    gaps = List.copyOf(gaps);
    diagnostics = List.copyOf(diagnostics);
    probes = List.copyOf(probes);
    bases = List.copyOf(bases);
    guarded = List.copyOf(guarded);
    timings = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(timings));
  }

  /** The same, and what took how long. */
  public AuditResult withTimings(Map<String, Long> spent) {
    return new AuditResult(findings, gaps, diagnostics, coverage, probes, bases, guarded, spent);
  }
}
