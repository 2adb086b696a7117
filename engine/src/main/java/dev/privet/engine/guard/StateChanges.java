package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an instruction of one body does to what is known. */
final class StateChanges {
  private final Knowledge knowledge;
  private final Declared declared;
  private final Gathered gathered;
  private final CriteriaQueries criteria;
  private final HandedFunctions functions;
  private final Withdrawals withdrawals;
  private final SelfGrants selfGrants;

  StateChanges(
      Knowledge knowledge,
      Declared declared,
      Gathered gathered,
      CriteriaQueries criteria,
      HandedFunctions functions,
      Withdrawals withdrawals,
      SelfGrants selfGrants) {
    this.knowledge = knowledge;
    this.declared = declared;
    this.gathered = gathered;
    this.criteria = criteria;
    this.functions = functions;
    this.withdrawals = withdrawals;
    this.selfGrants = selfGrants;
  }

  /**
   * A refusal has ended what it refused, and says nothing of consents that are looked for later;
   * what a lambda finds out about one element is all about that element.
   */
  GuardState settled(GuardState state) {
    return declared.inLambda() || state.held().isNone()
        ? state
        : GuardState.held(state, state.held().without(fact -> fact instanceof Fact.Refused));
  }

  /**
   * A variable gets its value anew, as in the next turn of a loop: what was of the old is stale.
   */
  GuardState redefine(Variable variable, GuardState state) {
    if (!state.mayName(variable)) {
      return state;
    }
    String index = "[%" + variable.index() + "]";
    return state
        .without(
            fact ->
                Grounding.subjectOf(fact) instanceof Subject.Of of
                    && (of.path().contains(index)
                        || of.root() instanceof Subject.Local local
                            && local.variable().index() == variable.index()))
        .map(facts -> ConsentsInTurn.passed(facts, variable));
  }

  /** {@code removeIf} changes what holds of the elements of its receiver. */
  GuardState mutate(Instruction.Call call, GuardState after, GuardState before) {
    GuardState state =
        criteria.after(
            call,
            gathered.after(call, knowledge.callee(call).isPresent(), after, before),
            one -> knowledge.verdict(one, before));
    Variable receiver = call.receiver();
    if (receiver == null || !call.callee().method().name().equals("removeIf")) {
      return state;
    }
    Subject item = new Subject.Of(new Subject.Item(), List.of());
    Optional<Verdict> removed =
        functions.result(call.arguments().get(0), item, Verdict.NONE, before);
    if (removed.isEmpty()) {
      return state;
    }
    FactSets kept = removed.get().when(Outcome.FALSE);
    Verdict known = knowledge.verdict(receiver, state);
    return state.with(
        gathered.known(receiver),
        known.with(Outcome.ELEMENT, known.when(Outcome.ELEMENT).and(kept)));
  }

  /** A collection that a function captures may be filled by it. */
  GuardState captured(Instruction.Lambda lambda, GuardState state) {
    GuardState result = withdrawals.forget(functions.withdrawn(lambda, state), state);
    if (!Gathered.onlyReads(lambda)) {
      for (Variable captured : lambda.captured()) {
        result = gathered.forget(captured, result);
      }
    }
    return result;
  }

  GuardState write(Instruction.PutField put, GuardState state) {
    GuardState left = withdrawals.forget(withdrawals.by(put), state);
    return kept(put, gathered.forget(put.value(), left))
        .granted(asked(state) ? Set.of() : selfGrants.by(put));
  }

  /** A flag holds what was written, until somebody else may have written it. */
  private GuardState kept(Instruction.PutField put, GuardState state) {
    Variable holder = put.receiver();
    if (holder == null || !CheckResults.isBoolean(put.value().type())) {
      return state;
    }
    Verdict object = knowledge.verdict(holder, state);
    Verdict value = knowledge.verdict(put.value(), state);
    return value.isNone() && object.part(put.field()).isEmpty()
        ? state
        : state.with(holder, object.withPart(put.field(), value));
  }

  /** A method of the same object may write its flags anew. */
  GuardState reset(Instruction.Call call, GuardState state) {
    Variable self = call.receiver();
    if (self == null
        || knowledge.formal(self).orElse(0) != Subject.Formal.RECEIVER
        || state.verdict(self).filter(Verdict::hasParts).isEmpty()) {
      return state;
    }
    return state.with(
        self, knowledge.verdict(self, state).withoutParts(field -> !knowledge.isFixed(field)));
  }

  /** Those whose consent a call gives, unless a consent has been found on every way there. */
  Set<Subject> granted(Instruction.Call call, GuardState state) {
    if (asked(state)) {
      return Set.of();
    }
    Optional<GuardSummary> callee = knowledge.callee(call);
    Set<Subject> named = selfGrants.by(call, callee.isPresent());
    return named.isEmpty() && callee.isPresent()
        ? SelfGrants.by(callee.get(), knowledge.actuals(call, state))
        : named;
  }

  private static boolean asked(GuardState state) {
    return state.held().always(fact -> fact instanceof Fact.Consent);
  }

  /** Consents that a call takes back. */
  GuardState forget(Instruction.Call call, GuardState state) {
    return withdrawals.forget(
        functions.withdrawnOfGiven(call), withdrawals.forget(withdrawn(call, state), state));
  }

  /** Whose consent a call may take back, besides by functions that it is given. */
  Set<Subject> withdrawn(Instruction.Call call, GuardState state) {
    return knowledge
        .callee(call)
        .map(summary -> withdrawals.by(call, summary, knowledge.actuals(call, state)))
        .orElseGet(() -> withdrawals.by(call));
  }

  Set<Subject> withdrawn(Instruction instruction) {
    return instruction instanceof Instruction.Call call
        ? withdrawn(call, GuardState.NONE)
        : takenBack(instruction, GuardState.NONE);
  }

  /** Whose consent may be taken back when an instruction runs, be it by a function. */
  Set<Subject> takenBack(Instruction instruction, GuardState state) {
    if (instruction instanceof Instruction.Lambda lambda) {
      return functions.withdrawn(lambda, state);
    } else if (instruction instanceof Instruction.Call call) {
      return SelfGrants.either(withdrawn(call, state), functions.withdrawnOfGiven(call));
    }
    return instruction instanceof Instruction.PutField put ? withdrawals.by(put) : Set.of();
  }
}
