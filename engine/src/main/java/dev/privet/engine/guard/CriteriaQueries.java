package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Queries that are told their conditions by calls, as {@code query.where(cb.isTrue(...))}. What
 * holds of all that such a query selects is kept with the variable that it was made as, whatever
 * fluent call gave it back.
 */
final class CriteriaQueries {
  /** How many fluent calls are followed to where a query was made. */
  private static final int MAX_CALLS = 24;

  /** Calls that make conditions the only ones, and calls that add to those there are. */
  private static final Set<String> SETS = Set.of("where");

  private static final Set<String> ADDS = Set.of("add", "addCriteria", "and");

  private final Values values;
  private final Roles roles;
  private final Criteria criteria;

  CriteriaQueries(Values values, Roles roles, Criteria criteria) {
    this.values = values;
    this.roles = roles;
    this.criteria = criteria;
  }

  /** The variable under which a query is known; any other variable itself. */
  Variable known(Variable variable) {
    if (!roles.isCriteriaQuery(variable.type())) {
      return variable;
    }
    Variable at = values.source(variable);
    for (int i = 0; i < MAX_CALLS; i++) {
      if (!(values.origin(at) instanceof Instruction.Call call)
          || call.receiver() == null
          || !roles.isCriteriaQuery(call.receiver().type())) {
        break;
      }
      at = values.source(call.receiver());
    }
    return at;
  }

  /** What a call tells a query. */
  GuardState after(Instruction.Call call, GuardState after, Function<Variable, Verdict> verdicts) {
    Variable receiver = call.receiver();
    if (receiver == null || !roles.isCriteriaQuery(receiver.type())) {
      return after;
    }
    String name = call.callee().method().name();
    boolean adds = ADDS.contains(name);
    if (!adds && !SETS.contains(name)) {
      return after;
    }
    Verdict known = verdicts.apply(receiver);
    FactSets told = told(call, verdicts);
    return after.with(
        known(receiver),
        known.with(Outcome.ELEMENT, adds ? known.when(Outcome.ELEMENT).and(told) : told));
  }

  /** What holds of all that the query of a call selects, from its conditions on. */
  Optional<Verdict> made(Instruction.Call call, Function<Variable, Verdict> verdicts) {
    boolean of =
        call.receiver() == null
            && call.target() != null
            && roles.isCriteriaQuery(call.target().type())
            && !call.arguments().isEmpty();
    FactSets told = of ? told(call, verdicts) : FactSets.NONE;
    return told.isNone() ? Optional.empty() : Optional.of(Verdict.NONE.with(Outcome.ELEMENT, told));
  }

  private FactSets told(Instruction.Call call, Function<Variable, Verdict> verdicts) {
    return criteria
        .all(call, verdicts)
        .replace(
            fact ->
                FactSets.of(
                    Grounding.about(fact, old -> new Subject.Of(new Subject.Item(), List.of()))));
  }

  /** What holds of all that a call gives which is handed a query. */
  Verdict selected(Instruction.Call call, Function<Variable, Verdict> verdicts) {
    Verdict selected = Verdict.NONE;
    for (Variable argument : call.arguments()) {
      if (roles.isCriteriaQuery(argument.type())) {
        selected =
            selected.and(
                Verdict.NONE.with(Outcome.ELEMENT, verdicts.apply(argument).when(Outcome.ELEMENT)));
      }
    }
    return selected;
  }
}
