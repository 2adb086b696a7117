package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import java.util.List;

/**
 * What comparisons with the end of a consent prove: {@code consent.getExpiresAt().isAfter(now)}.
 */
final class Expiries {
  private final Checks checks;

  Expiries(Checks checks) {
    this.checks = checks;
  }

  /** The verdict of a call that tells which of two times is the earlier one. */
  Verdict called(Instruction.Call call) {
    Variable receiver = call.receiver();
    List<Variable> arguments = call.arguments();
    if (receiver == null || arguments.size() != 1) {
      return Verdict.NONE;
    }
    return switch (call.callee().method().name()) {
      case "isAfter", "after" -> later(receiver, arguments.get(0), call);
      case "isBefore", "before" -> later(arguments.get(0), receiver, call);
      default -> Verdict.NONE;
    };
  }

  /** The verdict of a comparison of times that are numbers. */
  Verdict compared(Instruction.Operation operation) {
    Variable left = operation.operands().get(0);
    Variable right = operation.operands().get(1);
    Operator operator = operation.operator();
    return operator == Operator.GREATER || operator == Operator.GREATER_EQUAL
        ? later(left, right, operation)
        : later(right, left, operation);
  }

  private Verdict later(Variable late, Variable early, Instruction where) {
    if (checks.found().isGiven(late) || checks.found().isGiven(early)) {
      // Given again after it was taken back.
      return Verdict.NONE
          .with(Outcome.TRUE, checks.found().givenSince(late, early, where))
          .with(Outcome.FALSE, checks.found().givenSince(early, late, where));
    }
    return Verdict.NONE
        .with(Outcome.TRUE, checks.found().holdsUntil(late, where))
        .with(Outcome.FALSE, checks.found().holdsUntil(early, where));
  }
}
