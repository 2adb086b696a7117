package dev.privet.engine.guard;

/**
 * What a call proves by what is said about it, in the caller's terms.
 *
 * @param returns by returning normally
 * @param result by the outcomes of its result
 * @param runs whenever it runs its function argument
 */
record Proof(FactSets returns, Verdict result, FactSets runs) {
  static final Proof NONE = new Proof(FactSets.NONE, Verdict.NONE, FactSets.NONE);

  static Proof of(Verdict result) {
    return new Proof(FactSets.NONE, result, FactSets.NONE);
  }

  Proof and(Proof that) {
    return this == NONE
        ? that
        : that == NONE
            ? this
            : new Proof(returns.and(that.returns), result.and(that.result), runs.and(that.runs));
  }
}
