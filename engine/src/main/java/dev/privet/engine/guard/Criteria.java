package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Conditions of queries that are built by calls: {@code cb.isTrue(root.get("aiConsent"))}. What
 * such a condition is worth is what it would be worth as a test of whom the query selects.
 */
final class Criteria {
  private final Values values;
  private final Roles roles;

  Criteria(Values values, Roles roles) {
    this.values = values;
    this.roles = roles;
  }

  /** The verdict of a condition; empty of other calls. */
  Optional<Verdict> condition(Instruction.Call call, Function<Variable, Verdict> verdicts) {
    Variable builder = call.receiver();
    if (builder == null || !roles.makesCriteria(builder.type())) {
      return Optional.empty();
    }
    List<Variable> operands = operands(call);
    if (operands.isEmpty()) {
      return Optional.empty();
    }
    Verdict first = verdicts.apply(operands.get(0));
    return switch (call.callee().method().name()) {
      case "isTrue" -> Optional.of(when(yes(first)));
      case "isFalse", "isNull" -> Optional.of(when(no(first)));
      case "isNotNull" -> Optional.of(when(first.when(Outcome.PRESENT)));
      case "equal" -> operands.size() == 2 ? equal(first, operands.get(1)) : Optional.empty();
      case "and" -> Optional.of(all(operands, verdicts));
      case "or" -> Optional.of(any(operands, verdicts));
      default -> Optional.empty();
    };
  }

  private List<Variable> operands(Instruction.Call call) {
    List<Variable> operands = new ArrayList<>();
    for (Variable argument : call.arguments()) {
      List<Variable> elements = values.elements(argument);
      operands.addAll(elements.isEmpty() ? List.of(argument) : elements);
    }
    return operands;
  }

  /** What holds if all conditions hold that a call is given. */
  FactSets all(Instruction.Call call, Function<Variable, Verdict> verdicts) {
    return all(operands(call), verdicts).when(Outcome.TRUE);
  }

  /** What a condition proves; of a list of conditions, what all of them do together. */
  private FactSets holds(Variable condition, Function<Variable, Verdict> verdicts) {
    FactSets facts = verdicts.apply(condition).when(Outcome.TRUE);
    Variable list = condition;
    if (values.origin(condition) instanceof Instruction.Call call
        && call.receiver() != null
        && call.callee().method().name().equals("toArray")) {
      list = call.receiver();
    }
    return Gathered.isCollection(list.type()) ? verdicts.apply(list).when(Outcome.GRANTED) : facts;
  }

  private Optional<Verdict> equal(Verdict property, Variable value) {
    Object constant = values.constant(value).map(Values.Known::value).orElse(null);
    if (Boolean.FALSE.equals(constant)) {
      return Optional.of(when(no(property)));
    }
    return Boolean.TRUE.equals(constant) || values.grants(constant)
        ? Optional.of(when(yes(property)))
        : Optional.empty();
  }

  private static FactSets yes(Verdict property) {
    return property.when(Outcome.GRANTED).and(property.when(Outcome.TRUE));
  }

  private static FactSets no(Verdict property) {
    return property.when(Outcome.ABSENT).and(property.when(Outcome.FALSE));
  }

  private static Verdict when(FactSets facts) {
    return Verdict.NONE.with(Outcome.TRUE, facts);
  }

  private Verdict all(List<Variable> conditions, Function<Variable, Verdict> verdicts) {
    FactSets facts = FactSets.NONE;
    for (Variable condition : conditions) {
      facts = facts.and(holds(condition, verdicts));
    }
    return when(facts);
  }

  private static Verdict any(List<Variable> conditions, Function<Variable, Verdict> verdicts) {
    FactSets facts = FactSets.IMPOSSIBLE;
    for (Variable condition : conditions) {
      facts = facts.join(verdicts.apply(condition).when(Outcome.TRUE));
    }
    return when(facts);
  }

  /** The arguments of a query that select what it gives. */
  List<Variable> specifications(Instruction.Call call) {
    return call.arguments().stream().filter(one -> roles.isSpecification(one.type())).toList();
  }
}
