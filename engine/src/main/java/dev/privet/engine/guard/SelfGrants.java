package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Consents that the code gives in somebody's stead: {@code user.setConsent(true)}. Who is asked for
 * one afterwards has not been asked.
 */
final class SelfGrants {
  private final GuardRules rules;
  private final Values values;
  private final Checks checks;
  private final Subjects subjects;

  SelfGrants(GuardRules rules, Values values, Checks checks, Subjects subjects) {
    this.rules = rules;
    this.values = values;
    this.checks = checks;
    this.subjects = subjects;
  }

  /** Whose consent a call gives by its name and by what it is given. */
  Set<Subject> by(Instruction.Call call, boolean seen) {
    String name = call.callee().method().name();
    boolean sets = rules.roles().changes(name);
    boolean gives = !sets && !seen && rules.roles().grants(name);
    if (!(sets || gives) || !speaksOfConsent(call, name)) {
      return sets ? keyed(call) : Set.of();
    }
    boolean refusal = sets && rules.isRefusal(Withdrawals.property(call));
    boolean yes = false;
    for (Variable argument : call.arguments()) {
      if (CheckResults.isBoolean(argument.type()) || checks.isAnswer(argument.type())) {
        if (refusal ? !isNo(argument) : !isYes(argument)) {
          return Set.of();
        }
        yes = true;
      } else if (checks.isConsentObject(argument.type())) {
        return Set.of();
      }
    }
    return yes || gives ? Set.of(checks.subject(call)) : Set.of();
  }

  /** {@code session.setAttribute("consent", true)}. */
  private Set<Subject> keyed(Instruction.Call call) {
    List<Variable> arguments = call.arguments();
    return call.receiver() != null
            && arguments.size() == 2
            && isYes(arguments.get(1))
            && checks.isKeyOfConsent(arguments.get(0))
        ? Set.of(checks.keeper(call.receiver()))
        : Set.of();
  }

  private boolean speaksOfConsent(Instruction.Call call, String name) {
    return rules.speaksOfConsent(name)
        || call.receiver() != null && rules.speaksOfConsent(Names.simple(call.receiver().type()));
  }

  private boolean isYes(Variable argument) {
    return values
        .constant(argument)
        .map(known -> Boolean.TRUE.equals(known.value()) || values.grants(known.value()))
        .orElse(false);
  }

  private boolean isNo(Variable argument) {
    return values
        .constant(argument)
        .filter(known -> Boolean.FALSE.equals(known.value()))
        .isPresent();
  }

  /** Whose consent a write to a field gives. */
  Set<Subject> by(Instruction.PutField put) {
    Variable holder = put.receiver();
    return holder != null
            && rules.consentCheck(put.field().name()).isPresent()
            && (rules.isRefusal(put.field().name()) ? isNo(put.value()) : isYes(put.value()))
        ? Set.of(subjects.of(holder))
        : Set.of();
  }

  /** Whose consents the methods that a call may go to give. */
  static Set<Subject> by(GuardSummary callee, Grounding grounding) {
    if (callee.granted().isEmpty()) {
      return Set.of();
    }
    Set<Subject> given = new LinkedHashSet<>();
    callee.granted().forEach(subject -> given.add(grounding.ground(subject)));
    return given;
  }

  /** What a check proves where the code has given some consents by itself. */
  static FactSets left(FactSets proved, Set<Subject> granted) {
    return granted.isEmpty() || proved.isNone() || proved.isImpossible()
        ? proved
        : proved.without(fact -> isOf(fact, granted));
  }

  static Verdict left(Verdict proved, Set<Subject> granted) {
    return granted.isEmpty() ? proved : proved.map(facts -> left(facts, granted));
  }

  static Proof left(Proof proof, Set<Subject> granted) {
    return granted.isEmpty()
        ? proof
        : new Proof(
            left(proof.returns(), granted),
            left(proof.result(), granted),
            left(proof.runs(), granted));
  }

  private static boolean isOf(Fact fact, Set<Subject> granted) {
    return (fact instanceof Fact.Excluded
            || fact instanceof Fact.Consent consent && consent.basis() != Fact.Basis.AGE)
        && granted.stream()
            .anyMatch(
                one ->
                    one instanceof Subject.None && Grounding.subjectOf(fact).equals(one)
                        || one instanceof Subject.Of
                            && Grounding.subjectOf(fact) instanceof Subject.Of asked
                            && Withdrawals.sameRoot(one, asked));
  }

  static Set<Subject> either(Set<Subject> one, Set<Subject> other) {
    if (other.isEmpty() || one.containsAll(other)) {
      return one;
    } else if (other.containsAll(one)) {
      return other;
    }
    Set<Subject> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  static Set<Subject> both(Set<Subject> one, Set<Subject> other) {
    if (other.containsAll(one)) {
      return one;
    }
    Set<Subject> common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return common;
  }
}
