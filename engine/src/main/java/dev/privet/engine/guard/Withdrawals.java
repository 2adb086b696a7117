package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.LinkedHashSet;
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
                && !setsBeside(call)
                && !call.arguments().stream().anyMatch(this::isTrue);
    return withdraws ? Set.of(checks.subject(call)) : Set.of();
  }

  /** Whether a call sets what tells of a consent, but not whether it was given, to some value. */
  private boolean setsBeside(Instruction.Call call) {
    String name = call.callee().method().name();
    return Names.startsWithWord(name, "set")
        && name.length() > "set".length()
        && rules.isBesideConsent(name.substring("set".length()))
        && call.arguments().stream().noneMatch(this::isNull);
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
    if (!rules.speaksOfConsent(put.field().name())
        || isTrue(put.value())
        || rules.isBesideConsent(put.field().name()) && !isNull(put.value())) {
      return Set.of();
    }
    return Set.of(receiver == null ? new Subject.None() : subjects.of(receiver));
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
      if (path.any(fact -> fact instanceof Fact.Consent one && contradicts(one, held))) {
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

  Set<Subject> by(GuardSummary callee, Grounding grounding) {
    Set<Subject> gone = new LinkedHashSet<>();
    callee.withdrawn().forEach(subject -> gone.add(grounding.ground(subject)));
    return gone;
  }

  /** What remains when some people have withdrawn. */
  GuardState forget(Set<Subject> gone, GuardState state) {
    return gone.isEmpty()
        ? state
        : state.without(fact -> concerns(fact, gone) || isElement(fact, gone)).withdrawn(gone);
  }

  /** Whether two elements that were taken out of collections may be the same person. */
  private boolean isElement(Fact fact, Set<Subject> gone) {
    return Grounding.subjectOf(fact) instanceof Subject.Of held
        && held.root() instanceof Subject.Local a
        && subjects.isTaken(a.variable())
        && gone.stream()
            .anyMatch(
                one ->
                    one instanceof Subject.Of of
                        && of.root() instanceof Subject.Local b
                        && a.variable().type().equals(b.variable().type())
                        && subjects.isTaken(b.variable()));
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
