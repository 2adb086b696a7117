package dev.privet.engine.judge;

import dev.privet.engine.guard.Fact.Basis;
import dev.privet.engine.guard.Fact.Consent;
import dev.privet.engine.guard.Purpose;
import dev.privet.engine.guard.Strength;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.ruleset.Profile;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.ruleset.Words;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the facts held on every way to a sink permit a flow. */
final class Coverage {

  private final RuleSet rules;
  private final Persons persons;
  private final LooseData loose;
  private final Strangers strangers;
  private final boolean requireProven;
  private final Profile profile;

  Coverage(
      RuleSet rules,
      Persons persons,
      LooseData loose,
      Strangers strangers,
      boolean requireProven,
      Profile profile) {
    this.strangers = strangers;
    this.profile = profile;
    this.rules = rules;
    this.persons = persons;
    this.loose = loose;
    this.requireProven = requireProven;
  }

  /** How a flow stands, least permitted last. */
  enum Verdict {
    COVERED,
    /** Nothing but that the person has not opted out, where the law asks for more. */
    OPT_OUT,
    OTHER_PURPOSE,
    OTHER_SUBJECT,
    UNGUARDED
  }

  /**
   * A verdict and the check that explains it.
   *
   * @param check the fact that covers, or that comes closest; of an unguarded flow, one that covers
   *     it on other paths
   */
  record Answer(Verdict verdict, @Nullable Fact check) {

    /** Whether no path that can be taken leads there. */
    boolean isUnreachable() {
      return verdict == Verdict.COVERED && check == null;
    }
  }

  /**
   * What is to be covered.
   *
   * @param method whose parameters the data and the persons may be
   * @param personal what it is; null where it is not personal by itself
   */
  record Asked(
      Place data, @Nullable MethodDeclaration method, SinkPoint sink, @Nullable Personal personal) {

    SinkKind kind() {
      return sink.spec().kind();
    }
  }

  Answer judge(Held held, Asked asked) {
    if (held.ways().isEmpty()) {
      return new Answer(Verdict.COVERED, null);
    }
    Answer worst = null;
    Fact elsewhere = null;
    for (Set<Fact> way : held.ways()) {
      Answer answer = way(way, asked);
      if (answer.verdict() == Verdict.COVERED && elsewhere == null) {
        elsewhere = answer.check();
      }
      if (worst == null || answer.verdict().compareTo(worst.verdict()) > 0) {
        worst = answer;
      }
    }
    Answer answer = java.util.Objects.requireNonNull(worst);
    return answer.verdict() == Verdict.UNGUARDED ? new Answer(answer.verdict(), elsewhere) : answer;
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

  private Answer way(Set<Fact> way, Asked asked) {
    Answer best = new Answer(Verdict.UNGUARDED, null);
    for (Fact fact : way) {
      Consent consent = consent(fact);
      if (consent == null
          || (requireProven && consent.strength() == Strength.ASSUMED)
          || isToldOfSomebody(fact, consent, way)) {
        continue;
      }
      Verdict verdict = one(fact, consent, asked);
      if (verdict == Verdict.COVERED) {
        return new Answer(verdict, fact);
      }
      // Another person's consent says more about the mistake than another purpose.
      if (best.check() == null
          || verdict == Verdict.OTHER_SUBJECT
          || verdict == Verdict.OPT_OUT && best.verdict() == Verdict.OTHER_PURPOSE) {
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

  /** Whether the same check is known of somebody with a name. */
  private static boolean isToldOfSomebody(Fact fact, Consent consent, Set<Fact> way) {
    return fact.who() == Fact.Who.SOMEBODY_ELSE
        && way.stream()
            .anyMatch(
                other ->
                    other.who() == Fact.Who.PLACES
                        && other.consent() != null
                        && other.consent().rest().equals(consent.rest())
                        && other.consent().basis() == consent.basis()
                        && other.consent().purpose().equals(consent.purpose()));
  }

  private Verdict one(Fact fact, Consent consent, Asked asked) {
    if (!samePerson(fact, asked.data(), asked.method())) {
      return Verdict.OTHER_SUBJECT;
    }
    Set<SinkKind> covered =
        consent.purpose() instanceof Purpose.Named named ? rules.covers(named.name()) : Set.of();
    boolean any = consent.purpose() instanceof Purpose.Any;
    if (consent.basis() == Basis.NO_OPT_OUT) {
      return optOut(any, covered, asked);
    }
    return any && !needsPurpose(asked) || covered.contains(asked.kind())
        ? Verdict.COVERED
        : Verdict.OTHER_PURPOSE;
  }

  private Verdict optOut(boolean any, Set<SinkKind> covered, Asked asked) {
    boolean fits = any || covered.contains(asked.kind());
    boolean child = asked.personal() != null && asked.personal().child();
    if (child && profile.minorsOptIn()) {
      return Verdict.OPT_OUT;
    } else if (profile.optOut().isEmpty()) {
      return fits ? Verdict.COVERED : Verdict.OTHER_PURPOSE;
    }
    // Whoever has not forbidden sale or sharing permits what the law counts as such.
    boolean suffices =
        profile.optOut().get().contains(asked.kind())
            && (fits || covered.contains(SinkKind.THIRD_PARTY));
    return suffices ? Verdict.COVERED : Verdict.OPT_OUT;
  }

  /** Whether the law asks for a consent to just this. */
  private boolean needsPurpose(Asked asked) {
    return asked.personal() != null
            && profile.specific().contains(asked.personal().classification().category())
        || Words.of(asked.sink().call()).stream().anyMatch(profile.specificCalls()::contains);
  }

  private boolean samePerson(Fact fact, Place data, @Nullable MethodDeclaration method) {
    return switch (fact.who()) {
      case NOBODY -> isNoneOf(fact.persons(), data);
      case CURRENT -> isNoneOf(fact.persons(), data) && !strangers.areOwners(data, method);
      case PLACES ->
          fact.persons().stream()
              .anyMatch(
                  person -> persons.same(person, data) || loose.mayBelongTo(person, data, method));
      case SOMEBODY_ELSE -> false;
    };
  }

  private boolean isNoneOf(List<Place> others, Place data) {
    return others.stream().noneMatch(other -> persons.isOf(other, data));
  }
}
