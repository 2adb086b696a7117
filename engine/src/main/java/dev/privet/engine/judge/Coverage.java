package dev.privet.engine.judge;

import dev.privet.engine.guard.Fact.Basis;
import dev.privet.engine.guard.Fact.Consent;
import dev.privet.engine.guard.Purpose;
import dev.privet.engine.guard.Strength;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the facts held on every way to a sink permit a flow. */
final class Coverage {

  private final RuleSet rules;
  private final Persons persons;
  private final LooseData loose;
  private final boolean requireProven;

  Coverage(RuleSet rules, Persons persons, LooseData loose, boolean requireProven) {
    this.rules = rules;
    this.persons = persons;
    this.loose = loose;
    this.requireProven = requireProven;
  }

  /** How a flow stands, least permitted last. */
  enum Verdict {
    COVERED,
    OTHER_PURPOSE,
    OTHER_SUBJECT,
    UNGUARDED
  }

  /**
   * A verdict and the check that explains it.
   *
   * @param check the fact that covers, or that comes closest
   */
  record Answer(Verdict verdict, @Nullable Fact check) {

    /** Whether no path that can be taken leads there. */
    boolean isUnreachable() {
      return verdict == Verdict.COVERED && check == null;
    }
  }

  /**
   * @param method whose parameters the data and the persons may be
   */
  Answer judge(Held held, Place data, @Nullable MethodDeclaration method, SinkKind kind) {
    if (held.ways().isEmpty()) {
      return new Answer(Verdict.COVERED, null);
    }
    Answer worst = null;
    for (Set<Fact> way : held.ways()) {
      Answer answer = way(way, data, method, kind);
      if (worst == null || answer.verdict().compareTo(worst.verdict()) > 0) {
        worst = answer;
      }
    }
    return java.util.Objects.requireNonNull(worst);
  }

  /** Whether on every way the person was found to be old enough, or a guardian consented. */
  boolean isOfAge(Held held, Place data, @Nullable MethodDeclaration method) {
    return held.ways().stream()
        .allMatch(way -> way.stream().anyMatch(fact -> isOfAge(fact, data, method)));
  }

  private boolean isOfAge(Fact fact, Place data, @Nullable MethodDeclaration method) {
    Consent consent = fact.consent();
    return consent != null
        && consent.basis() == Basis.AGE
        && !(requireProven && consent.strength() == Strength.ASSUMED)
        && samePerson(fact, data, method);
  }

  private Answer way(Set<Fact> way, Place data, @Nullable MethodDeclaration method, SinkKind kind) {
    Answer best = new Answer(Verdict.UNGUARDED, null);
    for (Fact fact : way) {
      Consent consent = consent(fact);
      if (consent == null || (requireProven && consent.strength() == Strength.ASSUMED)) {
        continue;
      }
      Verdict verdict = one(fact, consent, data, method, kind);
      if (verdict == Verdict.COVERED) {
        return new Answer(verdict, fact);
      }
      // Another person's consent says more about the mistake than another purpose.
      if (best.check() == null || verdict == Verdict.OTHER_SUBJECT) {
        best = new Answer(verdict, fact);
      }
    }
    return best;
  }

  /** The consent a fact is; of a condition that nobody resolved, what the formal's name says. */
  private static @Nullable Consent consent(Fact fact) {
    if (fact.origin() instanceof dev.privet.engine.guard.Fact.Condition condition) {
      return condition.named().orElse(null);
    }
    Consent consent = fact.consent();
    return consent == null || consent.basis() == Basis.AGE ? null : consent;
  }

  private Verdict one(
      Fact fact, Consent consent, Place data, @Nullable MethodDeclaration method, SinkKind kind) {
    if (!samePerson(fact, data, method)) {
      return Verdict.OTHER_SUBJECT;
    }
    Purpose purpose = consent.purpose();
    boolean covers =
        purpose instanceof Purpose.Any
            || (purpose instanceof Purpose.Named named
                && rules.covers(named.name()).contains(kind));
    return covers ? Verdict.COVERED : Verdict.OTHER_PURPOSE;
  }

  private boolean samePerson(Fact fact, Place data, @Nullable MethodDeclaration method) {
    return switch (fact.who()) {
      case NOBODY, CURRENT -> fact.persons().stream().noneMatch(other -> persons.isOf(other, data));
      case PLACES ->
          fact.persons().stream()
              .anyMatch(
                  person -> persons.same(person, data) || loose.mayBelongTo(person, data, method));
      case SOMEBODY_ELSE -> false;
    };
  }
}
