package dev.privet.engine.guard;

/** What a test of a consent that did not come out positive says of it. */
final class Refusals {

  private Refusals() {}

  /**
   * That what would have been consents was not confirmed; nothing where it is not sure which.
   *
   * @param granted what the positive outcome would have proved
   */
  static FactSets of(FactSets granted) {
    if (granted.alternatives().size() != 1) {
      return FactSets.NONE;
    }
    return granted.replace(
        fact ->
            fact instanceof Fact.Consent consent && consent.basis() == Fact.Basis.OPT_IN
                ? FactSets.of(
                    new Fact.Refused(consent.purpose(), consent.subject(), consent.position()))
                : FactSets.NONE);
  }
}
