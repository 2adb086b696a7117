package dev.privet.engine.judge;

import dev.privet.engine.ruleset.LawfulBasis;

/**
 * How much a declared basis permits.
 *
 * @param flows that would be reported without it; none: the declaration is not needed
 */
public record BasisUse(LawfulBasis basis, int flows) {}
