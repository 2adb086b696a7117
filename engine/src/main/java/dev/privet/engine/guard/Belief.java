package dev.privet.engine.guard;

import java.util.Optional;

/**
 * Whether a body bears out its name. One that looks something up in stored state is the check that
 * its name says; one that returns a constant, negates, or lets something unrelated decide is not.
 */
final class Belief {

  private Belief() {}

  /**
   * What an outcome of a named check proves, by its body.
   *
   * @param outcome what the body says it proves
   * @param positive whether state has to have come out positive, as of {@code hasConsent}; of
   *     {@code hasOptedOut} and {@code isConsentMissing} it may be what is kept of either
   * @param named what the name says it proves
   * @return empty if the name is overruled
   */
  static Optional<FactSets> of(FactSets outcome, boolean positive, FactSets named) {
    boolean tested =
        outcome.alternatives().stream()
            .anyMatch(path -> path.facts().stream().anyMatch(Belief::isConsent));
    boolean alone = outcome.alternatives().size() == 1;
    FactSets result = FactSets.IMPOSSIBLE;
    for (FactSet path : outcome.alternatives()) {
      boolean consents = path.facts().stream().anyMatch(Belief::isConsent);
      boolean reads =
          !tested
              && path.facts().stream()
                  .anyMatch(
                      fact ->
                          fact instanceof Fact.StateRead read
                              && (read.positive() || !positive)
                              && (isRelated(read.subject(), named)
                                  || alone && !isOfAnother(read.subject(), named)));
      if (!consents && !reads) {
        return Optional.empty();
      }
      FactSets here =
          FactSets.of(
              path.facts().stream()
                  .filter(fact -> !(fact instanceof Fact.StateRead))
                  .toArray(Fact[]::new));
      result = result.join(here.and(consents ? ofAge(named) : named));
    }
    return Optional.of(result);
  }

  /** What a name says of somebody's age: a guardian's consent is one by whose it is. */
  private static FactSets ofAge(FactSets named) {
    return named.without(
        fact -> !(fact instanceof Fact.Consent consent && consent.basis() == Fact.Basis.AGE));
  }

  private static boolean isConsent(Fact fact) {
    return fact instanceof Fact.Consent;
  }

  /** Whether what was read is known to be of something else than who was asked for. */
  private static boolean isOfAnother(Subject read, FactSets named) {
    return read instanceof Subject.Of
        && named.alternatives().stream()
            .flatMap(path -> path.facts().stream())
            .map(Grounding::subjectOf)
            .allMatch(Subject.Of.class::isInstance);
  }

  /** Whether what was read hangs below the person that the check is made on. */
  private static boolean isRelated(Subject read, FactSets named) {
    return named.alternatives().stream()
        .flatMap(path -> path.facts().stream())
        .map(Grounding::subjectOf)
        .anyMatch(
            subject ->
                subject.equals(read)
                    || subject instanceof Subject.Of person
                        && read instanceof Subject.Of part
                        && person.root().equals(part.root()));
  }
}
