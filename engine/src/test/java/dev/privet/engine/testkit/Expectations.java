package dev.privet.engine.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything a fixture's comments say.
 *
 * @param level the Java feature release it is written for
 * @param options words of {@code // options:}: {@code pseudonymous}, {@code requireProven}, or a
 *     profile as {@code gdpr}
 * @param mistakes comments that could not be understood
 */
record Expectations(
    List<Expectation> findings,
    List<ProbeExpectation> probes,
    int level,
    SortedSet<String> options,
    List<Mismatch> mistakes) {

  static final int DEFAULT_LEVEL = 17;

  Expectations {
    findings = List.copyOf(findings);
    probes = List.copyOf(probes);
    options = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(options));
    mistakes = List.copyOf(mistakes);
  }

  static Expectations none() {
    return new Expectations(List.of(), List.of(), DEFAULT_LEVEL, new TreeSet<>(), List.of());
  }

  /** What the files of one fixture say together. */
  Expectations plus(Expectations that) {
    List<Expectation> allFindings = new ArrayList<>(findings);
    allFindings.addAll(that.findings);
    List<ProbeExpectation> allProbes = new ArrayList<>(probes);
    allProbes.addAll(that.probes);
    SortedSet<String> allOptions = new TreeSet<>(options);
    allOptions.addAll(that.options);
    List<Mismatch> allMistakes = new ArrayList<>(mistakes);
    allMistakes.addAll(that.mistakes);
    return new Expectations(
        allFindings, allProbes, Math.max(level, that.level), allOptions, allMistakes);
  }
}
