package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Consents of somebody that a loop takes one after the other, each for a purpose of its own: {@code
 * for (Consent c : user.getConsents()) if (c.getPurpose() == AI && c.isGranted()) return true;}.
 * What one of them says is for what it turns out to be for while it is at hand, and for nothing
 * that is known where that was not asked.
 */
final class ConsentsInTurn {
  private final Subjects subjects;
  private final Values values;
  private final GuardRules rules;
  private final Owners owners;

  ConsentsInTurn(Subjects subjects, Values values, GuardRules rules, Owners owners) {
    this.subjects = subjects;
    this.values = values;
    this.rules = rules;
    this.owners = owners;
  }

  /** The consent that a variable holds for one round. */
  Optional<Variable> atHand(@Nullable Variable consent) {
    return consent != null
            && values.origin(consent) instanceof Instruction.Call next
            && rules.roles().givesNext(next.callee().method().name())
            && next.target() != null
            && owners.isConsentObject(consent.type())
            && values.keepsPurpose(consent.type())
        ? Optional.of(next.target())
        : Optional.empty();
  }

  /** Whom facts are about that tell what the consent at hand is for. */
  Optional<Subject> subject(Variable consent) {
    return atHand(consent).map(ConsentsInTurn::local);
  }

  private static Subject local(Variable variable) {
    return new Subject.Of(new Subject.Local(variable), List.of());
  }

  Proof told(Instruction.Call call, Proof proof) {
    Variable consent = proof == Proof.NONE ? null : atHand(call.receiver()).orElse(null);
    return consent == null
        ? proof
        : new Proof(
            told(proof.returns(), consent),
            proof.result().map(facts -> told(facts, consent)),
            proof.runs());
  }

  Verdict told(Instruction.GetField get, Verdict verdict) {
    return verdict.isNone()
        ? verdict
        : atHand(get.receiver())
            .map(consent -> verdict.map(facts -> told(facts, consent)))
            .orElse(verdict);
  }

  private FactSets told(FactSets facts, Variable consent) {
    return facts.replace(fact -> FactSets.of(told(fact, consent)));
  }

  private Fact told(Fact fact, Variable consent) {
    if (fact instanceof Fact.Excluded excluded) {
      return new Fact.Excluded(excluded.left(), told(excluded.granting(), consent));
    }
    if (!(fact instanceof Fact.Consent one)
        || one.basis() == Fact.Basis.AGE
        || !(one.purpose() instanceof Purpose.Any)) {
      return fact;
    }
    Fact.Consent told = one.to(new Purpose.OfOne(consent.index()));
    return one.subject().equals(local(consent)) || one.subject() instanceof Subject.None
        ? told.of(owner(consent))
        : told;
  }

  /** Whose consents they are that the one at hand was taken from. */
  private Subject owner(Variable consent) {
    return values.origin(consent) instanceof Instruction.Call next
            && next.receiver() != null
            && subjects.of(next.receiver()) instanceof Subject.Of of
            && !(of.root() instanceof Subject.Local)
        ? of
        : new Subject.None();
  }

  /** The facts once another consent is at hand. */
  static FactSets passed(FactSets facts, Variable consent) {
    return facts.replace(fact -> FactSets.of(isOf(fact, consent.index()) ? untold(fact) : fact));
  }

  private static boolean isOf(Fact fact, int consent) {
    return consent(fact).filter(one -> one.consent() == consent).isPresent();
  }

  private static Optional<Purpose.OfOne> consent(Fact fact) {
    Fact told = fact instanceof Fact.Excluded excluded ? excluded.granting() : fact;
    return told instanceof Fact.Consent one && one.purpose() instanceof Purpose.OfOne purpose
        ? Optional.of(purpose)
        : Optional.empty();
  }

  private static Fact untold(Fact fact) {
    return fact instanceof Fact.Excluded excluded
        ? new Fact.Excluded(excluded.left(), untold(excluded.granting()))
        : ((Fact.Consent) fact).to(new Purpose.Unknown());
  }

  /** A fact where no consent is at hand. */
  static Fact outside(Fact fact) {
    return consent(fact).isPresent() ? untold(fact) : fact;
  }

  /** The bit of the variable that holds the consent which a fact is about. */
  static long locals(Fact fact) {
    return consent(fact).map(one -> FactSets.mask(one.consent())).orElse(0L);
  }
}
