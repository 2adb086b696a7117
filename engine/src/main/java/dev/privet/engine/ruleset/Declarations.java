package dev.privet.engine.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a project has decided about its flows, for the audit to hold the code to.
 *
 * @param bases other lawful bases than a consent that the code checks
 * @param dataMap who gets what; absent where the project declares none, which is not the same as an
 *     empty one
 */
public record Declarations(List<LawfulBasis> bases, Optional<DeclaredDataMap> dataMap) {

  /** Of a project that declares nothing. */
  public static final Declarations NONE = new Declarations(List.of(), Optional.empty());

  public Declarations {
    bases = List.copyOf(bases);
  }

  /** Without the bases that have expired. */
  public Declarations inForce(LocalDate today) {
    return new Declarations(
        bases.stream().filter(basis -> !basis.isExpired(today)).toList(), dataMap);
  }
}
