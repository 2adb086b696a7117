package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What takes a consent back. */
final class Withdrawals {
  private final GuardRules rules;
  private final Values values;
  private final Checks checks;
  private final Subjects subjects;

  Withdrawals(GuardRules rules, Values values, Checks checks, Subjects subjects) {
    this.subjects = subjects;
    this.rules = rules;
    this.values = values;
    this.checks = checks;
  }

  /** Whose consent a call takes back by its name. */
  Set<Subject> by(Instruction.Call call) {
    String name = call.callee().method().name();
    boolean withdraws =
        rules.roles().withdraws(name)
            || rules.roles().changes(name)
                && rules.speaksOfConsent(name)
                && !changesBeside(call)
                && !isGiven(call)
            || takesOut(call);
    return withdraws ? Set.of(whose(call)) : Set.of();
  }

  /** {@code setConsent(true)}, {@code setOptedOut(false)}. */
  private boolean isGiven(Instruction.Call call) {
    boolean refusal = rules.isRefusal(property(call));
    return call.arguments().stream()
        .anyMatch(argument -> refusal ? isFalse(argument) : isTrue(argument));
  }

  /** What a call changes: its name without the verb. */
  static String property(Instruction.Call call) {
    String name = call.callee().method().name();
    int verb = 0;
    while (verb < name.length() && Character.isLowerCase(name.charAt(verb))) {
      verb++;
    }
    return name.substring(verb);
  }

  /** Whose consent a call changes; of a map in a map, the outer one tells. */
  private Subject whose(Instruction.Call call) {
    List<Variable> arguments = call.arguments();
    Variable receiver = call.receiver();
    if (receiver == null || arguments.isEmpty() || !values.isPurpose(arguments.get(0))) {
      return checks.subject(call);
    }
    return values.origin(receiver) instanceof Instruction.Call getter
            && !getter.arguments().isEmpty()
        ? subjects.of(getter.arguments().get(0))
        : checks.owner(receiver);
  }

  /**
   * {@code user.consents().remove(Purpose.AI)}, {@code consents.put(user, DENIED)}: whether a
   * collection of consents no longer holds one that it held.
   */
  private boolean takesOut(Instruction.Call call) {
    List<Variable> arguments = call.arguments();
    return switch (call.callee().method().name()) {
      case "remove", "removeAll", "retainAll" -> !arguments.isEmpty() && isOfConsents(call);
      case "put", "replace" ->
          arguments.size() == 2 && isNo(arguments.get(1)) && isOfConsents(call);
      default -> false;
    };
  }

  private boolean isOfConsents(Instruction.Call call) {
    return call.receiver() != null
        && call.receiver().type() instanceof ClassType type
        && !type.arguments().isEmpty()
        && checks.namesConsents(call);
  }

  /** Whether a value is an answer that does not grant, or one that callers give. */
  private boolean isNo(Variable value) {
    return values.isGiven(value)
        ? CheckResults.isBoolean(value.type()) || checks.isAnswer(value.type())
        : isFalse(value) || isNull(value) || checks.isAnswer(value.type()) && isConstantNo(value);
  }

  private boolean isConstantNo(Variable value) {
    return values.constant(value).filter(one -> !values.grants(one.value())).isPresent();
  }

  /** Whether a call changes what tells of a consent, but not whether it was given. */
  private boolean changesBeside(Instruction.Call call) {
    String property = property(call);
    return (rules.isBesideConsent(property) || rules.roles().isBeside(property))
        && (call.arguments().size() != 1 || !isNull(call.arguments().get(0)));
  }

  private boolean isNull(Variable argument) {
    return values.constant(argument).filter(known -> known.value() == null).isPresent();
  }

  private boolean isTrue(Variable argument) {
    return values
        .constant(argument)
        .map(known -> Boolean.TRUE.equals(known.value()) || values.grants(known.value()))
        .orElse(false);
  }

  /** Whose consent writing a field changes. */
  Set<Subject> by(Instruction.PutField put) {
    Variable receiver = put.receiver();
    boolean takes =
        rules.speaksOfConsent(put.field().name())
            ? takesBack(put)
            : receiver != null && checks.isConsentObject(receiver.type()) && endsConsent(put);
    return takes ? Set.of(receiver == null ? new Subject.None() : subjects.of(receiver)) : Set.of();
  }

  private boolean takesBack(Instruction.PutField put) {
    boolean given =
        rules.isRefusal(put.field().name()) ? isFalse(put.value()) : isTrue(put.value());
    return !given
        && !(rules.isBesideConsent(put.field().name())
            && !(isNull(put.value()) && Names.isTime(type(put))));
  }

  /** Whether a field of a consent is what tells that it holds, and is given something else. */
  private boolean endsConsent(Instruction.PutField put) {
    if (isMade(put)) {
      return false;
    }
    Type type = type(put);
    Optional<NamedCheck> check =
        rules.consentCall(Names.simple(put.field().owner()), put.field().name());
    boolean no = check.filter(one -> one.outcome() == GuardSpec.Outcome.FALSE).isPresent();
    if (CheckResults.isBoolean(type)) {
      return check.isPresent() && (no ? !isFalse(put.value()) : !isTrue(put.value()));
    } else if (checks.isAnswer(type)) {
      return !isTrue(put.value());
    } else if (check.isEmpty()) {
      return false;
    }
    return Names.isTime(type) ? no != isNull(put.value()) : no || !isTrue(put.value());
  }

  /** Whether a constructor fills its own object. */
  private boolean isMade(Instruction.PutField put) {
    Variable receiver = put.receiver();
    return receiver != null
        && (values.origin(receiver) instanceof Instruction.New
            || values.isConstructor() && receiver.kind() == Variable.Kind.THIS);
  }

  private Type type(Instruction.PutField put) {
    return values.declaration(put.field()).map(FieldDeclaration::type).orElse(put.value().type());
  }

  private boolean isFalse(Variable value) {
    return values.constant(value).filter(one -> Boolean.FALSE.equals(one.value())).isPresent();
  }

  /**
   * What no longer holds if what would have proved these facts did not come true: of who has
   * withdrawn, all; of a consent that was found and turns out not to be granted, that it was found.
   */
  static FactSets contradicted(FactSets missed, FactSets held) {
    return held.isNone() || missed.isNone()
        ? held
        : held.without(fact -> fact instanceof Fact.Consent one && contradicts(missed, one));
  }

  /** {@link #contradicted(FactSets, FactSets)} of all that is known at a point. */
  static GuardState contradicted(FactSets missed, GuardState state) {
    return missed.isNone()
        ? state
        : state.without(fact -> fact instanceof Fact.Consent one && contradicts(missed, one));
  }

  private static boolean contradicts(FactSets missed, Fact.Consent held) {
    for (FactSet path : missed.alternatives()) {
      if (path.any(
          fact ->
              fact instanceof Fact.Consent one && contradicts(one, held)
                  || fact instanceof Fact.Kept kept
                      && held.basis() != Fact.Basis.AGE
                      && mayBeSame(kept.purpose(), held.purpose())
                      && sameRoot(kept.subject(), held.subject()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean contradicts(Fact.Consent missed, Fact.Consent held) {
    return switch (missed.basis()) {
      case NO_OPT_OUT ->
          mayBeSame(missed.purpose(), held.purpose()) && sameRoot(missed.subject(), held.subject());
      case OPT_IN ->
          held.basis() == Fact.Basis.FOUND
              && mayBeSame(missed.purpose(), held.purpose())
              && sameRoot(missed.subject(), held.subject());
      case FOUND, AGE -> false;
    };
  }

  private static boolean mayBeSame(Purpose one, Purpose other) {
    return !(one instanceof Purpose.Named)
        || !(other instanceof Purpose.Named)
        || one.equals(other);
  }

  /** Whose consent a callee takes back; nobody has given one that was made here. */
  Set<Subject> by(Instruction.Call call, GuardSummary callee, Grounding grounding) {
    boolean made =
        call.receiver() != null && values.origin(call.receiver()) instanceof Instruction.New;
    Set<Subject> gone = new LinkedHashSet<>();
    for (Subject subject : callee.withdrawn()) {
      if (!made || !isReceiver(subject)) {
        gone.add(grounding.ground(subject));
      }
    }
    return gone;
  }

  private static boolean isReceiver(Subject subject) {
    return subject instanceof Subject.Of of
        && of.root() instanceof Subject.Formal formal
        && formal.index() == Subject.Formal.RECEIVER;
  }

  /** What remains when some people have withdrawn. */
  GuardState forget(Set<Subject> gone, GuardState state) {
    return gone.isEmpty()
        ? state
        : state.without(fact -> concerns(fact, gone) || isElement(fact, gone)).withdrawn(gone);
  }

  /**
   * Whether an element that was taken out of a collection may be another one of the same type, or
   * one of those of whom something is known together.
   */
  private boolean isElement(Fact fact, Set<Subject> gone) {
    return Grounding.subjectOf(fact) instanceof Subject.Of held
        && gone.stream()
            .anyMatch(
                one ->
                    one instanceof Subject.Of of
                        && of.root() instanceof Subject.Local element
                        && subjects.isTaken(element.variable())
                        && (held.path().contains(Subject.EACH) || isElementLike(held, element)));
  }

  private boolean isElementLike(Subject.Of held, Subject.Local gone) {
    return held.root() instanceof Subject.Local local
        && local.variable().type().equals(gone.variable().type())
        && subjects.isTaken(local.variable());
  }

  /** What remains of facts when some people have withdrawn. */
  static FactSets forget(Set<Subject> gone, FactSets held) {
    return gone.isEmpty() ? held : held.without(fact -> concerns(fact, gone));
  }

  private static boolean concerns(Fact fact, Set<Subject> gone) {
    return (fact instanceof Fact.Consent || fact instanceof Fact.Excluded)
        && gone.stream().anyMatch(subject -> sameRoot(subject, Grounding.subjectOf(fact)));
  }

  /** Whether what one person withdraws may concern the other. */
  static boolean sameRoot(Subject gone, Subject held) {
    if (!(gone instanceof Subject.Of a) || !(held instanceof Subject.Of b)) {
      return true;
    }
    int common = Math.min(a.path().size(), b.path().size());
    return a.root().equals(b.root())
        && a.path().subList(0, common).equals(b.path().subList(0, common));
  }
}
