package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.GuardSpec;
import java.util.List;
import java.util.Optional;

/** What checks prove, by what they say and the type of what they give. */
final class CheckResults {
  private final Owners owners;
  private final Values values;

  CheckResults(Owners owners, Values values) {
    this.owners = owners;
    this.values = values;
  }

  /** The purpose that a word names; any without one. */
  static Purpose named(Optional<String> word) {
    return word.<Purpose>map(Purpose.Named::new).orElse(new Purpose.Any());
  }

  /** That somebody has consented to each of some purposes. */
  static FactSets facts(
      Fact.Basis basis,
      List<Purpose> purposes,
      Subject subject,
      Strength strength,
      Instruction where) {
    FactSets facts = FactSets.NONE;
    for (Purpose purpose : purposes) {
      facts =
          facts.and(
              FactSets.of(new Fact.Consent(basis, purpose, subject, strength, where.position())));
    }
    return facts;
  }

  /** That somebody has consented to one of some purposes. */
  static FactSets factsOfOne(
      Fact.Basis basis,
      List<Purpose> purposes,
      Subject subject,
      Strength strength,
      Instruction where) {
    FactSets facts = purposes.isEmpty() ? FactSets.NONE : FactSets.IMPOSSIBLE;
    for (Purpose purpose : purposes) {
      facts = facts.join(facts(basis, List.of(purpose), subject, strength, where));
    }
    return facts;
  }

  /** What the group by age proves that somebody is of. */
  static Verdict ofAge(Subject whose, Strength strength, Instruction where) {
    return Verdict.NONE.with(
        Outcome.GRANTED, facts(Fact.Basis.AGE, List.of(new Purpose.Any()), whose, strength, where));
  }

  /** What a call proves whose outcome tells facts. */
  Proof proof(GuardSpec.Outcome outcome, FactSets facts, Type returned, Instruction.Call call) {
    if (outcome == GuardSpec.Outcome.RUNS_FUNCTION) {
      return new Proof(FactSets.NONE, Verdict.NONE, facts);
    }
    if (outcome == GuardSpec.Outcome.RETURNS && !isBoolean(returned)
        || Names.isVoid(returned) && outcome == GuardSpec.Outcome.TRUE) {
      boolean runs = call.arguments().stream().anyMatch(arg -> values.lambda(arg).isPresent());
      return runs && outcome == GuardSpec.Outcome.TRUE
          ? new Proof(FactSets.NONE, Verdict.NONE, facts)
          : values.isIgnored(call) ? Proof.NONE : new Proof(facts, Verdict.NONE, FactSets.NONE);
    }
    return new Proof(FactSets.NONE, verdict(outcome, facts, returned), FactSets.NONE);
  }

  /** What a call gives: of a generic method, what it is here. */
  static Type given(Instruction.Call call) {
    return call.target() != null && Names.isBoolean(call.target().type())
        ? call.target().type()
        : call.callee().returnType();
  }

  static boolean isBoolean(Type type) {
    return Names.isBoolean(type) || Names.isBooleanBox(type);
  }

  /** Which outcome of a value of a type is the positive one. */
  Verdict verdict(GuardSpec.Outcome outcome, FactSets facts, Type type) {
    if (isBoolean(type)) {
      return Verdict.NONE.with(
          outcome == GuardSpec.Outcome.FALSE ? Outcome.FALSE : Outcome.TRUE, facts);
    } else if (outcome == GuardSpec.Outcome.FALSE) {
      return Names.isUnknown(type)
          ? Verdict.NONE.with(Outcome.FALSE, facts)
          : Verdict.NONE.with(Outcome.ABSENT, facts);
    } else if (Names.isUnknown(type) || Names.isClass(type, "java.lang.Object")) {
      return Verdict.NONE.with(Outcome.TRUE, facts).with(Outcome.GRANTED, facts);
    }
    if (outcome == GuardSpec.Outcome.PRESENT && isTime(type)) {
      return Verdict.NONE.with(Outcome.PRESENT, facts);
    }
    Verdict verdict = Verdict.NONE.with(Outcome.GRANTED, facts);
    return owners.isConsentObject(type) ? verdict.with(Outcome.PRESENT, found(facts)) : verdict;
  }

  /** Whether a type is a point in time, or a box of one. */
  static boolean isTime(Type type) {
    return Names.isTime(type) || isBoxOfTime(type);
  }

  private static boolean isBoxOfTime(Type type) {
    return Names.isBox(type)
        && type instanceof ClassType box
        && box.arguments().size() == 1
        && Names.isTime(box.arguments().get(0));
  }

  /** That the record is there, and what it is for: what is tested of it is for that, too. */
  private static FactSets found(FactSets facts) {
    return facts.replace(
        fact -> {
          if (!(fact instanceof Fact.Consent consent) || consent.basis() != Fact.Basis.OPT_IN) {
            return FactSets.of(fact);
          }
          Fact there = consent.as(Fact.Basis.FOUND);
          return consent.purpose() instanceof Purpose.Any
              ? FactSets.of(there)
              : FactSets.of(
                  there,
                  new Fact.PurposeIs(consent.purpose(), consent.subject(), consent.position()));
        });
  }

  /** A consent that somebody found and tested is none if the test did not come out positive. */
  static Verdict refusing(Verdict tested) {
    return refusing(refusing(tested, Outcome.TRUE, Outcome.FALSE), Outcome.PRESENT, Outcome.ABSENT);
  }

  private static Verdict refusing(Verdict tested, Outcome one, Outcome other) {
    if (tested.when(other).isNone()) {
      return tested.with(other, Refusals.of(tested.when(one)));
    }
    return tested.when(one).isNone() ? tested.with(one, Refusals.of(tested.when(other))) : tested;
  }
}
