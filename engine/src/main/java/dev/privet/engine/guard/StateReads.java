package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it proves that one body reads a field, or other stored state. */
final class StateReads {
  private final Subjects subjects;
  private final Values values;
  private final Checks checks;
  private final Declared declared;
  private final GuardRules rules;
  private final CallGuards callees;
  private final FormalVerdicts formals;
  private final boolean tracked;
  private final boolean byParts;

  /**
   * The reads of one body.
   *
   * @param tracked whether state counts of which nothing else is known
   * @param byParts whether the fields of the body's object are unknowns that callers know
   */
  StateReads(
      Subjects subjects,
      Values values,
      Checks checks,
      Declared declared,
      GuardRules rules,
      CallGuards callees,
      FormalVerdicts formals,
      boolean tracked,
      boolean byParts) {
    this.subjects = subjects;
    this.values = values;
    this.checks = checks;
    this.declared = declared;
    this.rules = rules;
    this.callees = callees;
    this.formals = formals;
    this.tracked = tracked;
    this.byParts = byParts;
  }

  /** What a field proves. */
  Verdict field(Instruction.GetField get, GuardState state) {
    return checks.found().inTurn().told(get, read(get, state));
  }

  private Verdict read(Instruction.GetField get, GuardState state) {
    if (values.constant(get.target()).isPresent()) {
      return Verdict.NONE;
    }
    Variable holder = get.receiver();
    if (byParts
        && holder != null
        && subjects.formals().number(holder).orElse(0) == Subject.Formal.RECEIVER
        && callees.isFixed(get.field())) {
      return formals.part(get);
    }
    Optional<Verdict> part =
        holder == null ? Optional.empty() : state.verdict(holder).flatMap(v -> v.part(get.field()));
    if (part.isPresent()) {
      return part.get();
    }
    Optional<Verdict> written =
        Names.isBoolean(get.target().type()) ? callees.of(get.field()) : Optional.empty();
    Verdict named = checks.fields().of(get);
    if (!named.isNone() && startsGranted(get.field())) {
      return Verdict.NONE;
    }
    // What was written is known better than what the name says of it.
    if (!named.isNone() && written.filter(StateReads::isProved).isEmpty()) {
      return named;
    }
    return written
        .filter(verdict -> !verdict.isNone())
        .map(verdict -> holder(holder).askedAt(get.position()).ground(verdict))
        .orElseGet(
            () ->
                holder != null && rules.isOtherState(holder.type(), get.field().name())
                    ? Verdict.NONE
                    : stateRead(get.target(), get));
  }

  /** A flag that is set before anybody was asked tells nothing. */
  private boolean startsGranted(FieldKey field) {
    return checks.fields().isPresetFlag(field)
        && (values.declaration(field).filter(declared::grantsByDefault).isPresent()
            || callees.initial(field).stream()
                .anyMatch(value -> Boolean.TRUE.equals(value) || values.grants(value)));
  }

  private static boolean isProved(Verdict written) {
    FactSets whenTrue = written.when(Outcome.TRUE);
    return !whenTrue.isImpossible() && whenTrue.always(fact -> fact instanceof Fact.Consent);
  }

  /** Whether a call reads a property of somebody that is no consent. */
  boolean readsOtherState(Instruction.Call call) {
    return call.receiver() != null
        && call.arguments().isEmpty()
        && rules.isOtherState(
            call.receiver().type(), Subjects.property(call.callee().method().name()));
  }

  /** Stored state that nothing else is known of. */
  Verdict stateRead(Variable target, Instruction where) {
    return stateRead(target, subjects.of(target), where);
  }

  /** The same of state that is about somebody. */
  Verdict stateRead(Variable target, Subject subject, Instruction where) {
    return tracked ? read(target, subject, where) : Verdict.NONE;
  }

  /**
   * What state that was looked up tells; of a status only its value does, not that there is one.
   */
  private Verdict read(Variable target, Subject subject, Instruction where) {
    FactSets positive = FactSets.of(new Fact.StateRead(true, subject, where.position()));
    FactSets negative = FactSets.of(new Fact.StateRead(false, subject, where.position()));
    Verdict value =
        Verdict.NONE
            .with(Outcome.TRUE, positive)
            .with(Outcome.GRANTED, positive)
            .with(Outcome.FALSE, negative);
    boolean status =
        Names.isBooleanBox(target.type())
            || declared.constants(target.type()).filter(this::anyGrants).isPresent();
    return status ? value : value.with(Outcome.PRESENT, positive).with(Outcome.ABSENT, negative);
  }

  private boolean anyGrants(List<FieldKey> constants) {
    return constants.stream().anyMatch(values::grants);
  }

  /** What is told of the object that holds a field, told of that object here. */
  private Grounding holder(@Nullable Variable holder) {
    return new Grounding(
        formal -> holder == null ? new Subject.None() : subjects.of(holder),
        formal -> Verdict.NONE,
        formal -> new Purpose.Unknown());
  }
}
