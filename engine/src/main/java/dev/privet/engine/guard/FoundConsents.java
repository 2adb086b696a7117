package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Consents that were found: what they are for, and until when. */
final class FoundConsents {
  /** How far a consent is followed to where it was found. */
  private static final int MAX_FOUND = 6;

  private static final Set<String> UNPACKS =
      Set.of("get", "orElse", "orElseGet", "orElseThrow", "filter", "join", "block", "or");

  private final Subjects subjects;
  private final Values values;
  private final GuardRules rules;
  private final Declared declared;
  private final Owners owners;

  FoundConsents(
      Subjects subjects, Values values, GuardRules rules, Declared declared, Owners owners) {
    this.subjects = subjects;
    this.values = values;
    this.rules = rules;
    this.declared = declared;
    this.owners = owners;
  }

  /** What a consent that somebody has is for, by how it was found; any if that does not tell. */
  List<Purpose> purposes(Variable consent) {
    return purposesOfFound(consent, 0);
  }

  private List<Purpose> purposesOfFound(Variable consent, int depth) {
    Instruction.Definition definition = values.origin(consent);
    if (owners.holdsConsent(consent.type()) && depth < MAX_FOUND) {
      if (definition instanceof Instruction.GetField get) {
        return List.of(CheckResults.named(rules.purposeOf(get.field().name())));
      } else if (definition instanceof Instruction.Call call) {
        List<Purpose> purposes = new ArrayList<>();
        call.arguments().stream()
            .filter(values::isPurpose)
            .forEach(argument -> purposes.addAll(values.purposes(argument)));
        if (purposes.isEmpty() && UNPACKS.contains(call.callee().method().name())) {
          return call.receiver() == null
              ? List.of(new Purpose.Any())
              : purposesOfFound(call.receiver(), depth + 1);
        }
        return purposes.isEmpty()
            ? List.of(CheckResults.named(rules.purposeOf(call.callee().method().name())))
            : purposes;
      }
    }
    return List.of(new Purpose.Any());
  }

  /** {@code consent.getPurpose() == ANALYTICS}: what a consent that was found is for. */
  FactSets purposeOf(Variable read, Variable purpose) {
    Instruction.Definition definition = values.origin(read);
    Variable consent = null;
    String property = "";
    if (definition instanceof Instruction.GetField get) {
      consent = get.receiver();
      property = get.field().name();
    } else if (definition instanceof Instruction.Call call && call.arguments().isEmpty()) {
      consent = call.receiver();
      property = Subjects.property(call.callee().method().name());
    }
    if (declared.inLambda()
        && values.isPurpose(read.type())
        && subjects.of(read) instanceof Subject.Of of
        && of.root() instanceof Subject.Formal formal
        && formal.index() >= 0
        && of.path().isEmpty()) {
      // What the consents of a person are for, as getPurpose was mapped to.
      return FactSets.of(
          new Fact.PurposeIs(values.purpose(purpose), subjects.of(read), declared.bodyPosition()));
    }
    if (consent == null
        || !owners.isConsentObject(consent.type())
        || !values.isPurpose(read.type()) && !rules.namesPurpose(property)) {
      return FactSets.NONE;
    }
    return FactSets.of(
        new Fact.PurposeIs(
            values.purpose(purpose),
            owners.holder(consent),
            Objects.requireNonNull(definition).position()));
  }

  /** What it proves that a time has not come: of the end of a consent, that the consent holds. */
  FactSets holdsUntil(Variable time, Instruction where) {
    Instruction.Definition definition = values.origin(time);
    String property = "";
    Variable consent = null;
    if (definition instanceof Instruction.GetField get) {
      property = get.field().name();
      consent = get.receiver();
    } else if (definition instanceof Instruction.Call call && call.arguments().isEmpty()) {
      property = Subjects.property(call.callee().method().name());
      consent = call.receiver();
    }
    if (consent == null || !rules.roles().isExpiry(property) && !isWithdrawal(consent, property)) {
      return FactSets.NONE;
    }
    boolean speaks = rules.speaksOfConsent(property);
    if (!speaks && !rules.speaksOfConsent(Names.simple(consent.type()))) {
      return FactSets.NONE;
    }
    List<Purpose> purposes =
        speaks ? List.of(CheckResults.named(rules.purposeOf(property))) : purposes(consent);
    return CheckResults.facts(
        Fact.Basis.OPT_IN, purposes, owners.holder(consent), Strength.PROVEN, where);
  }

  /** Whether a property is the time at which a consent was, or will be, taken back. */
  private boolean isWithdrawal(Variable consent, String property) {
    return rules
        .consentCheck(property)
        .or(() -> rules.consentCall(Names.simple(consent.type()), property))
        .filter(NamedCheck::optOut)
        .isPresent();
  }
}
