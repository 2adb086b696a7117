package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private final ConsentsInTurn inTurn;

  FoundConsents(
      Subjects subjects, Values values, GuardRules rules, Declared declared, Owners owners) {
    this.subjects = subjects;
    this.values = values;
    this.rules = rules;
    this.declared = declared;
    this.owners = owners;
    this.inTurn = new ConsentsInTurn(subjects, values, rules, owners);
  }

  /** What those say that a loop takes one after the other. */
  ConsentsInTurn inTurn() {
    return inTurn;
  }

  /**
   * What consents are for that somebody has, or whose people they are: {@code consentedIds(AI)}.
   * Any if that does not tell.
   */
  List<Purpose> purposesOf(Variable consents) {
    if (values.origin(consents) instanceof Instruction.Call call
        && !owners.holdsConsent(consents.type())
        && rules.speaksOfConsent(call.callee().method().name())) {
      List<Purpose> purposes =
          call.arguments().stream()
              .filter(argument -> values.isPurpose(argument.type()))
              .flatMap(argument -> values.purposes(argument).stream())
              .toList();
      if (!purposes.isEmpty()) {
        return purposes;
      }
    }
    return purposes(consents);
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
        || !values.isPurpose(read.type())
            && (!rules.namesPurpose(property) || isAnswer(read.type()))) {
      return FactSets.NONE;
    }
    return FactSets.of(
        new Fact.PurposeIs(
            values.purpose(purpose),
            inTurn.subject(consent).orElse(owners.holder(consent)),
            Objects.requireNonNull(definition).position()));
  }

  /** {@code consent.getKind() == GIVEN}: tells whether it was given, and not what for. */
  private boolean isAnswer(Type type) {
    return declared.constants(type).orElse(List.of()).stream().anyMatch(values::grants);
  }

  /** What it proves that a time has not come: of the end of a consent, that the consent holds. */
  FactSets holdsUntil(Variable time, Instruction where) {
    Optional<Read> read = read(time);
    boolean until = read.filter(one -> rules.roles().isExpiry(one.property())).isPresent();
    boolean taken = read.filter(one -> isWithdrawal(one.holder(), one.property())).isPresent();
    if (!until && !taken) {
      return FactSets.NONE;
    }
    FactSets found = holds(Fact.Basis.FOUND, read.get(), where);
    FactSets kept =
        found.replace(
            fact ->
                fact instanceof Fact.Consent one
                    ? FactSets.of(new Fact.Kept(one.purpose(), one.subject(), one.position()))
                    : FactSets.NONE);
    return taken || !saysWhetherGiven(read.get()) ? found.and(kept) : kept;
  }

  /**
   * Whether a consent keeps a status of its own: that it has not expired then tells nothing, as one
   * that was denied ends some day, too.
   */
  private boolean saysWhetherGiven(Read read) {
    Type holder = read.holder().type();
    boolean consent = owners.isConsentObject(holder);
    Optional<String> purpose = rules.purposeOf(read.property());
    return declared.fields(holder).stream()
        .filter(field -> !field.name().equals(read.property()))
        .anyMatch(
            field ->
                Names.isBoolean(field.type())
                    ? (consent
                            ? rules.consentCall(owners.consentName(holder), field.name())
                            : rules.consentCheck(field.name()))
                        .filter(check -> check.outcome() == GuardSpec.Outcome.TRUE)
                        .filter(check -> consent || check.purpose().equals(purpose))
                        .isPresent()
                    : consent
                        && declared.constants(field.type()).orElse(List.of()).stream()
                            .anyMatch(values::grants));
  }

  /**
   * What it proves that one time is after another: that a consent was given, then not withdrawn.
   */
  FactSets givenSince(Variable late, Variable early, Instruction where) {
    boolean withdrawn =
        read(early).filter(read -> isWithdrawal(read.holder(), read.property())).isPresent();
    return withdrawn && isGiven(late)
        ? read(late).map(read -> holds(Fact.Basis.OPT_IN, read, where)).orElse(FactSets.NONE)
        : FactSets.NONE;
  }

  /** Whether a time is when a consent was given. */
  boolean isGiven(Variable time) {
    return read(time)
        .flatMap(read -> check(read.holder(), read.property()))
        .filter(check -> check.outcome() == GuardSpec.Outcome.PRESENT)
        .isPresent();
  }

  /** A property that was read of what holds it. */
  private record Read(Variable holder, String property) {}

  private Optional<Read> read(Variable time) {
    Instruction.Definition definition = values.origin(time);
    Variable holder = null;
    String property = "";
    if (definition instanceof Instruction.GetField get) {
      property = get.field().name();
      holder = get.receiver();
    } else if (definition instanceof Instruction.Call call && call.arguments().isEmpty()) {
      property = Subjects.property(call.callee().method().name());
      holder = call.receiver();
    }
    return holder == null ? Optional.empty() : Optional.of(new Read(holder, property));
  }

  private FactSets holds(Fact.Basis basis, Read read, Instruction where) {
    boolean speaks = rules.speaksOfConsent(read.property());
    if (!speaks && !rules.speaksOfConsent(owners.consentName(read.holder().type()))) {
      return FactSets.NONE;
    }
    List<Purpose> purposes =
        speaks
            ? List.of(CheckResults.named(rules.purposeOf(read.property())))
            : purposes(read.holder());
    return CheckResults.facts(
        basis, purposes, owners.holder(read.holder()), Strength.PROVEN, where);
  }

  /** Whether a property is the time at which a consent was, or will be, taken back. */
  private boolean isWithdrawal(Variable consent, String property) {
    return check(consent, property).filter(NamedCheck::optOut).isPresent();
  }

  private Optional<NamedCheck> check(Variable holder, String property) {
    return rules
        .consentCheck(property)
        .or(() -> rules.consentCall(owners.consentName(holder.type()), property));
  }
}
