package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import java.util.Map;
import java.util.Optional;

/** What a body's calls prove. */
final class CallProofs {
  private final Knowledge knowledge;
  private final Checks checks;
  private final Criteria criteria;
  private final CriteriaQueries queries;
  private final StandardCalls standard;
  private final Pipelines pipelines;
  private final Withdrawals withdrawals;
  private final HandedFunctions functions;
  private final CallGuards callees;

  CallProofs(
      Knowledge knowledge,
      Checks checks,
      Criteria criteria,
      CriteriaQueries queries,
      StandardCalls standard,
      Pipelines pipelines,
      Withdrawals withdrawals,
      HandedFunctions functions,
      CallGuards callees) {
    this.knowledge = knowledge;
    this.checks = checks;
    this.criteria = criteria;
    this.queries = queries;
    this.standard = standard;
    this.pipelines = pipelines;
    this.withdrawals = withdrawals;
    this.functions = functions;
    this.callees = callees;
  }

  /** What a call proves: by a pack, else by the language's own library, bodies, names. */
  Proof of(Instruction.Call call, GuardState state) {
    Proof modelled = checks.modelled(call);
    if (modelled != Proof.NONE) {
      return modelled;
    }
    Optional<Verdict> condition =
        criteria.condition(call, variable -> knowledge.verdict(variable, state));
    if (condition.isPresent()) {
      return Proof.of(condition.get());
    }
    Optional<Proof> known =
        standard.of(
            call,
            knowledge.callee(call).isPresent(),
            variable -> knowledge.verdict(variable, state));
    if (known.isPresent()) {
      return known.get();
    }
    Optional<GuardSummary> summary = knowledge.callee(call);
    if (summary.isPresent()) {
      return byBody(call, summary.get(), state);
    }
    Optional<Verdict> called = functions.called(call, state);
    if (called.isPresent()) {
      return Proof.of(called.get());
    }
    Optional<Verdict> placed = placed(call, state);
    if (placed.isPresent()) {
      return Proof.of(placed.get());
    }
    Proof named = withdrawals.by(call).isEmpty() ? checks.named(call, unseen(call)) : Proof.NONE;
    Verdict piped =
        pipelines.result(
            call, variable -> knowledge.verdict(variable, state), functions.verdicts(state));
    Verdict result = pipelines.handles(call) ? piped : named.result().and(piped);
    result = result.and(knowledge.gathered().answer(call, state));
    result = result.and(queries.selected(call, variable -> knowledge.verdict(variable, state)));
    for (Variable specification : criteria.specifications(call)) {
      result = result.and(selected(specification, state));
    }
    FactSets completed = completed(call, state);
    if (!completed.isNone()) {
      result = Futures.with(result, completed);
    }
    Variable target = call.target();
    if (result.isNone() && target != null && !knowledge.reads().readsOtherState(call)) {
      result = knowledge.reads().stateRead(target, checks.subject(call), call);
    }
    return new Proof(
        named.returns().and(unwrapped(call, state)).and(eachReturned(call, state)),
        result,
        named.runs());
  }

  /** A collection's own calls are known: what is read is the state that it holds. */
  private static Strength unseen(Instruction.Call call) {
    return call.callee().method().owner().startsWith("java.util.")
        ? Strength.PROVEN
        : Strength.ASSUMED;
  }

  private FactSets unwrapped(Instruction.Call call, GuardState state) {
    Variable box = call.receiver();
    if (box == null) {
      return FactSets.NONE;
    }
    return Futures.waits(call)
        ? Futures.completed(knowledge.verdict(box, state))
        : pipelines.unwraps(call)
            ? knowledge.verdict(box, state).when(Outcome.PRESENT)
            : FactSets.NONE;
  }

  /** What holds once the future that a call gives is complete. */
  private FactSets completed(Instruction.Call call, GuardState state) {
    Variable future = call.receiver();
    boolean after = Futures.runsAfter(call);
    if (!after && !Futures.runs(call)) {
      return FactSets.NONE;
    }
    FactSets ran = functions.returned(call.arguments().get(0), new Subject.Other(), state);
    return after && future != null
        ? ran.and(Futures.completed(knowledge.verdict(future, state)))
        : ran;
  }

  /** What an accessor of a tuple gives, where it is an answer. */
  private Optional<Verdict> placed(Instruction.Call call, GuardState state) {
    Variable target = call.target();
    Variable receiver = call.receiver();
    return target == null || receiver == null || !Names.isBoolean(target.type())
        ? Optional.empty()
        : Tuples.read(call)
            .flatMap(place -> knowledge.verdict(receiver, state).part(place))
            .map(verdict -> verdict.and(checks.named(call, Strength.ASSUMED).result()));
  }

  /**
   * {@code users.forEach(this::requireConsent)}: it has returned for each of them, if there is one;
   * of others it proves nothing.
   */
  private FactSets eachReturned(Instruction.Call call, GuardState state) {
    Variable receiver = call.receiver();
    return receiver != null
            && call.arguments().size() == 1
            && call.callee().method().name().equals("forEach")
        ? knowledge
            .each(receiver)
            .map(
                each ->
                    functions
                        .returned(call.arguments().get(0), each, state)
                        .without(fact -> !Grounding.isBelow(Grounding.subjectOf(fact), each)))
            .orElse(FactSets.NONE)
        : FactSets.NONE;
  }

  /** What holds of all that a query gives, by a function that says whom it selects. */
  private Verdict selected(Variable specification, GuardState state) {
    return Verdict.NONE.with(
        Outcome.ELEMENT,
        functions
            .result(specification, state)
            .map(verdict -> GuardFacts.ofItem(verdict.when(Outcome.TRUE)))
            .filter(facts -> !facts.isImpossible())
            .orElse(FactSets.NONE));
  }

  /** What a call proves by the bodies it may run; a name that they bear out adds its facts. */
  private Proof byBody(Instruction.Call call, GuardSummary summary, GuardState state) {
    GuardState left =
        summary.withdrawn().isEmpty() ? state : knowledge.changes().forget(call, state);
    Grounding grounding = knowledge.actuals(call, left).askedAt(call.position());
    FactSets returns = grounding.ground(summary.returns());
    Optional<Verdict> answer = answer(call, summary.parts(), state);
    boolean given =
        call.receiver() != null
            && knowledge.formal(knowledge.values().source(call.receiver())).isPresent();
    if (answer.isPresent() && !given) {
      return new Proof(returns, answer.get(), FactSets.NONE);
    }
    Verdict result = grounding.ground(summary.result());
    Proof named = checks.named(call, Strength.PROVEN);
    FactSets believed =
        named.returns().isNone()
            ? returns
            : Belief.of(returns, true, named.returns()).orElse(returns);
    for (Outcome outcome : Outcome.values()) {
      FactSets says = named.result().when(outcome);
      if (!says.isNone()) {
        boolean positive = outcome != Outcome.FALSE && outcome != Outcome.ABSENT;
        FactSets facts = result.when(outcome);
        if (says.always(fact -> fact instanceof Fact.Refused)) {
          result = result.with(outcome, facts.and(says));
          continue;
        }
        result = result.with(outcome, Belief.of(facts, positive, says).orElse(facts));
      }
    }
    // What callers gave is known there, or else by its name.
    return new Proof(believed, answer.map(result::and).orElse(result), FactSets.NONE);
  }

  /** What a method answers that only tells what its object was made of. */
  private Optional<Verdict> answer(Instruction.Call call, Parts parts, GuardState state) {
    if (call.receiver() == null || parts.read().isEmpty() && parts.answer().isEmpty()) {
      return Optional.empty();
    }
    Verdict made = knowledge.verdict(call.receiver(), state);
    boolean self = knowledge.formal(call.receiver()).orElse(0) == Subject.Formal.RECEIVER;
    if (!made.hasParts() || self && parts.read().isEmpty()) {
      return parts.read().flatMap(field -> ofConstants(made.cases(), field));
    }
    return parts.read().isPresent()
        ? made.part(parts.read().get())
        : parts
            .answer()
            .map(answer -> knowledge.actuals(call, state).askedAt(call.position()).ground(answer));
  }

  /** What a field holds of the constant of an enum that a value is. */
  private Optional<Verdict> ofConstants(Cases cases, FieldKey field) {
    if (cases.one().isEmpty() || !cases.otherwise().isImpossible()) {
      return Optional.empty();
    }
    Verdict joined = Verdict.IMPOSSIBLE;
    for (Map.Entry<Object, FactSets> one : cases.one().entrySet()) {
      Optional<Verdict> held =
          one.getKey() instanceof FieldKey constant
              ? callees.held(constant).flatMap(verdict -> verdict.part(field))
              : Optional.empty();
      if (held.isEmpty()) {
        return Optional.empty();
      }
      joined = joined.join(held.get().and(one.getValue()));
    }
    return Optional.of(joined);
  }

  /** What holds, besides, when an instruction that uses a function runs it. */
  FactSets runs(Instruction instruction, Variable function, GuardState state) {
    if (!(instruction instanceof Instruction.Call call) || function.equals(call.receiver())) {
      return FactSets.NONE;
    }
    Proof says = isOfBox(call) ? Proof.NONE : checks.named(call, Strength.ASSUMED);
    FactSets named = handed(call, checks.modelled(call).and(says));
    Optional<GuardSummary> summary = knowledge.callee(call);
    if (summary.isEmpty()) {
      return named;
    }
    FactSets runs = FactSets.IMPOSSIBLE;
    Grounding grounding = knowledge.actuals(call, state).askedAt(call.position());
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.arguments().get(i).equals(function)) {
        runs = runs.join(grounding.ground(summary.get().runs(i)));
      }
    }
    return named.isNone()
        ? runs
        : Belief.of(runs, true, checks.named(call, Strength.PROVEN).runs()).orElse(runs);
  }

  /**
   * {@code consenting(user).ifPresent(...)}: what is in an optional is known, whatever it is
   * called.
   */
  private static boolean isOfBox(Instruction.Call call) {
    return call.receiver() != null
        && call.receiver().type() instanceof ClassType box
        && !box.arguments().isEmpty()
        && box.name().startsWith("java.util.");
  }

  /** Whom a wrapper asks for is whom it hands to its function, if it hands anybody. */
  private FactSets handed(Instruction.Call call, Proof proof) {
    FactSets facts = proof.runs();
    return facts.isNone() ? facts : facts.and(Grounding.itemFor(facts, checks.subject(call)));
  }
}
