package dev.privet.engine.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a project has decided about its flows, for the audit to hold the code to.
 *
 * @param bases other lawful bases than a consent that the code checks
 * @param dataMap who gets what; absent where the project declares none, which is not the same as an
 *     empty one
 * @param suppressions of rules in some files
 */
public record Declarations(
    List<LawfulBasis> bases,
    Optional<DeclaredDataMap> dataMap,
    List<SuppressedPaths> suppressions) {

  /** Of a project that declares nothing. */
  public static final Declarations NONE = new Declarations(List.of(), Optional.empty(), List.of());

  public Declarations {
    bases = List.copyOf(bases);
    suppressions = List.copyOf(suppressions);
  }

  /** With these suppressions besides its own. */
  public Declarations withSuppressions(List<SuppressedPaths> more) {
    List<SuppressedPaths> all = new ArrayList<>(suppressions);
    all.addAll(more);
    return new Declarations(bases, dataMap, all);
  }

  /** Without what has expired. */
  public Declarations inForce(LocalDate today) {
    return new Declarations(
        bases.stream().filter(basis -> !basis.isExpired(today)).toList(),
        dataMap,
        suppressions.stream().filter(one -> !one.isExpired(today)).toList());
  }
}
