package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What fields say of consent by their names. */
final class FieldChecks {
  private final GuardRules rules;
  private final TypeSource types;
  private final Owners owners;
  private final CheckResults results;

  FieldChecks(GuardRules rules, TypeSource types, Owners owners, CheckResults results) {
    this.rules = rules;
    this.types = types;
    this.owners = owners;
    this.results = results;
  }

  /**
   * Whether a field is a flag of consent whose first value counts for all. Objects that are a
   * consent, or a record of one, come to be when it is given.
   */
  boolean isPresetFlag(FieldKey field) {
    String owner = Names.simple(field.owner());
    boolean choices = rules.speaksOfConsent(owner) && rules.roles().isChoices(owner);
    Optional<NamedCheck> check =
        choices ? rules.consentCall(owner, field.name()) : rules.consentCheck(field.name());
    return check.isPresent()
        && check.get().outcome() != GuardSpec.Outcome.FALSE
        && check.get().outcome() != GuardSpec.Outcome.RETURNS
        && !rules.roles().isSwitchFlag(field.name())
        && (choices || !rules.speaksOfConsent(owner));
  }

  /** What a field's name says of its value. */
  Verdict of(Instruction.GetField get) {
    Variable receiver = get.receiver();
    Type type = get.target().type();
    if (rules.isAgeGroup(type, types)) {
      return receiver == null
          ? Verdict.NONE
          : CheckResults.ofAge(owners.holder(receiver), Strength.PROVEN, get);
    }
    String name = get.field().name();
    Optional<NamedCheck> check = rules.consentCheck(name);
    if (check.isEmpty() && receiver != null) {
      check = rules.consentCall(owners.consentName(receiver.type()), name);
    }
    boolean demand =
        check.filter(found -> found.outcome() == GuardSpec.Outcome.RETURNS).isPresent();
    if (demand || rules.roles().isSwitchFlag(name) && isOfService(receiver)) {
      // That consent is asked for is none.
      return Verdict.NONE;
    }
    if (check.isEmpty()
        && !rules.speaksOfConsent(name)
        && !rules.speaksOfConsent(Names.simple(type))) {
      return ofAge(get);
    }
    boolean optOut = check.map(NamedCheck::optOut).orElse(false);
    Subject whose = receiver == null ? new Subject.None() : owners.holder(receiver);
    Strength strength =
        types.find(get.field().owner()).isPresent() ? Strength.PROVEN : Strength.ASSUMED;
    FactSets facts =
        CheckResults.facts(
            optOut ? Fact.Basis.NO_OPT_OUT : Fact.Basis.OPT_IN,
            List.of(
                CheckResults.named(
                    check.flatMap(NamedCheck::purpose).or(() -> rules.purposeOf(name)))),
            whose,
            strength,
            get);
    boolean ofConsent = receiver != null && owners.isConsentObject(receiver.type());
    if (optOut && ofConsent) {
      // A consent that has not been withdrawn is one that was given.
      facts = facts.and(given(facts));
    }
    if (check.isEmpty()) {
      return owners.isConsentObject(type) || CheckResults.isBoolean(type)
          ? Verdict.NONE
          : Verdict.NONE.with(Outcome.GRANTED, facts);
    }
    GuardSpec.Outcome outcome = check.get().outcome();
    FactSets old =
        rules
            .ageCheck(name)
            .filter(age -> age.outcome() == outcome)
            .map(
                age ->
                    CheckResults.facts(
                        Fact.Basis.AGE, List.of(new Purpose.Any()), whose, strength, get))
            .orElse(FactSets.NONE);
    Verdict verdict = results.verdict(outcome, facts.and(old), type);
    return ofConsent && (CheckResults.isBoolean(type) || CheckResults.isTime(type))
        ? CheckResults.refusing(verdict)
        : verdict;
  }

  private boolean isOfService(@Nullable Variable receiver) {
    return receiver == null || rules.roles().isService(receiver.type());
  }

  /** That a consent was given, of one that was not taken back. */
  private static FactSets given(FactSets kept) {
    return kept.replace(
        fact ->
            fact instanceof Fact.Consent one
                ? FactSets.of(one.as(Fact.Basis.OPT_IN))
                : FactSets.of(fact));
  }

  /** {@code this.adult}: what a field says of somebody's age. */
  private Verdict ofAge(Instruction.GetField get) {
    Type type = get.target().type();
    Variable receiver = get.receiver();
    if (!CheckResults.isBoolean(type) || receiver == null) {
      return Verdict.NONE;
    }
    return rules
        .ageCheck(get.field().name())
        .map(
            check ->
                results.verdict(
                    check.outcome(),
                    CheckResults.facts(
                        Fact.Basis.AGE,
                        List.of(new Purpose.Any()),
                        owners.holder(receiver),
                        Strength.PROVEN,
                        get),
                    type))
        .orElse(Verdict.NONE);
  }
}
