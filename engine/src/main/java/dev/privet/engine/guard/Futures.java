package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Set;

/**
 * What holds once a future is complete, whatever it gives: that the function which was to run has
 * returned, and those before it.
 */
final class Futures {

  /** Calls whose function runs once the future is complete, and not if it has failed. */
  private static final Set<String> AFTER =
      Set.of(
          "thenRun",
          "thenRunAsync",
          "thenAccept",
          "thenAcceptAsync",
          "thenApply",
          "thenApplyAsync",
          "thenCompose",
          "thenComposeAsync");

  /** Calls that return once the future is complete, and fail if it has failed. */
  private static final Set<String> WAITS = Set.of("join", "get", "resultNow");

  private Futures() {}

  /** Whether a call runs its function after the future that it is made on. */
  static boolean runsAfter(Instruction.Call call) {
    Variable receiver = call.receiver();
    return receiver != null
        && isFuture(receiver)
        && AFTER.contains(call.callee().method().name())
        && !call.arguments().isEmpty();
  }

  /** Whether a call makes a future of a function that gives nothing. */
  static boolean runs(Instruction.Call call) {
    return call.callee().method().name().equals("runAsync")
        && call.target() != null
        && isFuture(call.target())
        && !call.arguments().isEmpty();
  }

  static boolean waits(Instruction.Call call) {
    Variable receiver = call.receiver();
    List<Variable> arguments = call.arguments();
    return receiver != null
        && isFuture(receiver)
        && WAITS.contains(call.callee().method().name())
        && (arguments.isEmpty() || call.callee().method().name().equals("get"));
  }

  private static boolean isFuture(Variable variable) {
    return BoxCalls.FUTURES.contains(Names.simple(variable.type()));
  }

  /** The same future, of which more is known to hold once it is complete. */
  static Verdict with(Verdict future, FactSets facts) {
    return future
        .with(Outcome.PRESENT, future.when(Outcome.PRESENT).and(facts))
        .with(Outcome.ABSENT, future.when(Outcome.ABSENT).and(facts));
  }

  /** What holds once it is complete: what both a value and none prove. */
  static FactSets completed(Verdict future) {
    FactSets facts = future.when(Outcome.PRESENT).join(future.when(Outcome.ABSENT));
    return facts.isImpossible() ? FactSets.NONE : facts;
  }
}
