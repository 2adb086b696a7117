package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What calls of Java's and common libraries do to truth, equality and presence. */
final class StandardCalls {
  /** Whose {@code exit} and {@code halt} never return. */
  private static final Set<String> ENDS = Set.of("java.lang.System", "java.lang.Runtime");

  private final Values values;
  private final Checks checks;
  private final Logic logic;
  private final Expiries expiries;
  private final Ages ages;

  StandardCalls(Values values, Checks checks, Logic logic, Expiries expiries, Ages ages) {
    this.checks = checks;
    this.ages = ages;
    this.expiries = expiries;
    this.values = values;
    this.logic = logic;
  }

  /**
   * {@code EnumSet.of(GRANTED, RENEWED).contains(status)}: all of the constants have to grant; of
   * {@code !EnumSet.of(DENIED, EXPIRED).contains(status)} all others.
   */
  private Optional<Proof> among(
      List<@Nullable Object> constants, Variable status, Function<Variable, Verdict> verdicts) {
    FactSets granted = verdicts.apply(status).when(Outcome.GRANTED);
    if (constants.isEmpty() || granted.isNone()) {
      return Optional.empty();
    } else if (constants.stream().allMatch(values::grants)) {
      return Optional.of(Proof.of(Verdict.NONE.with(Outcome.TRUE, granted)));
    }
    return checks.othersGrant(status.type(), constants)
        ? Optional.of(Proof.of(Verdict.NONE.with(Outcome.FALSE, granted)))
        : Optional.empty();
  }

  /**
   * Equality, and assertions that throw unless what they are given is true.
   *
   * @param seen whether the project has the method's body, which outranks its name
   */
  Optional<Proof> of(Instruction.Call call, boolean seen, Function<Variable, Verdict> verdicts) {
    List<Variable> arguments = call.arguments();
    Variable receiver = call.receiver();
    String name = call.callee().method().name();
    switch (name) {
      case "exit", "halt":
        return ENDS.contains(call.callee().method().owner())
            ? Optional.of(new Proof(FactSets.IMPOSSIBLE, Verdict.NONE, FactSets.NONE))
            : Optional.empty();
      case "equals", "equalsIgnoreCase", "contentEquals":
        if (receiver != null && arguments.size() == 1) {
          return equality(receiver, arguments.get(0), verdicts);
        } else if (arguments.size() == 2) {
          return equality(arguments.get(0), arguments.get(1), verdicts);
        }
        return Optional.empty();
      case "name", "toString":
        // What a constant is called is known by the constant.
        return !seen && receiver != null && arguments.isEmpty() && checks.isAnswer(receiver.type())
            ? Optional.of(
                Proof.of(
                    Verdict.NONE.with(
                        Outcome.GRANTED, verdicts.apply(receiver).when(Outcome.GRANTED))))
            : Optional.empty();
      case "isAfter", "isBefore", "after", "before":
        Verdict until = expiries.called(call).and(ages.called(call));
        return until.isNone() ? Optional.empty() : Optional.of(Proof.of(until));
      case "contains":
        return !seen && receiver != null && arguments.size() == 1
            ? among(values.constants(receiver), arguments.get(0), verdicts)
            : Optional.empty();
      case "requireNonNullElse", "firstNonNull", "defaultIfNull", "toBooleanDefaultIfNull":
        return !seen && arguments.size() == 2
            ? Optional.of(
                Proof.of(verdicts.apply(arguments.get(0)).join(verdicts.apply(arguments.get(1)))))
            : Optional.empty();
      case "parseBoolean":
        // A project's own method of that name does what its body says.
        return !seen && arguments.size() == 1
            ? Optional.of(
                Proof.of(
                    Verdict.NONE.with(
                        Outcome.TRUE, verdicts.apply(arguments.get(0)).when(Outcome.GRANTED))))
            : Optional.empty();
      case "isTrue",
      "isFalse",
      "isNotTrue",
      "toBoolean",
      "checkState",
      "checkArgument",
      "validState",
      "state",
      "validate",
      "verify",
      "require",
      "ensure",
      "checkThat",
      "valueOf",
      "logicalAnd":
        return seen || !Checks.isStatic(call) ? Optional.empty() : assertion(call, name, verdicts);
      case "nonNull", "isNull", "requireNonNull", "checkNotNull", "notNull":
        return !seen
                && Checks.isStatic(call)
                && !arguments.isEmpty()
                && !Names.isBox(arguments.get(0).type())
            ? presence(name, verdicts.apply(arguments.get(0)))
            : Optional.empty();
      default:
        return Optional.empty();
    }
  }

  private Optional<Proof> equality(
      Variable left, Variable right, Function<Variable, Verdict> verdicts) {
    Verdict equal = logic.equal(left, right, verdicts);
    return Optional.of(new Proof(FactSets.NONE, equal, FactSets.NONE));
  }

  private Optional<Proof> assertion(
      Instruction.Call call, String name, Function<Variable, Verdict> verdicts) {
    List<Variable> arguments = call.arguments();
    if (arguments.isEmpty() || !Names.isBoolean(arguments.get(0).type())) {
      return Optional.empty();
    }
    Verdict value = verdicts.apply(arguments.get(0));
    if (Names.isBoolean(call.callee().returnType())) {
      Verdict result =
          switch (name) {
            case "isTrue", "toBoolean", "valueOf" -> value;
            case "isNotTrue" -> value.negated();
            case "isFalse" -> Verdict.NONE.with(Outcome.TRUE, value.when(Outcome.FALSE));
            case "logicalAnd" ->
                arguments.size() == 2
                    ? Logic.both(value, verdicts.apply(arguments.get(1)))
                    : Verdict.NONE;
            default -> Verdict.NONE;
          };
      return Optional.of(new Proof(FactSets.NONE, result, FactSets.NONE));
    }
    FactSets returns = value.when(name.equals("isFalse") ? Outcome.FALSE : Outcome.TRUE);
    return Optional.of(new Proof(returns, Verdict.NONE, FactSets.NONE));
  }

  private static Optional<Proof> presence(String name, Verdict value) {
    FactSets there = value.when(Outcome.PRESENT);
    FactSets missing = value.when(Outcome.ABSENT);
    return Optional.of(
        switch (name) {
          case "nonNull" ->
              new Proof(
                  FactSets.NONE,
                  Verdict.NONE.with(Outcome.TRUE, there).with(Outcome.FALSE, missing),
                  FactSets.NONE);
          case "isNull" ->
              new Proof(
                  FactSets.NONE,
                  Verdict.NONE.with(Outcome.TRUE, missing).with(Outcome.FALSE, there),
                  FactSets.NONE);
          default -> new Proof(there, value, FactSets.NONE);
        });
  }
}
