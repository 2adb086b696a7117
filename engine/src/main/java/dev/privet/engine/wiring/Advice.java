package dev.privet.engine.wiring;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.ruleset.WiringRules.AdviceKind;
import java.util.List;

/**
 * Advice that runs around a method.
 *
 * @param gets what each of the advice's parameters is given
 */
public record Advice(MethodKey body, AdviceKind kind, List<Given> gets) {

  public Advice {
    gets = List.copyOf(gets);
  }

  /** What a parameter of advice stands for. */
  public sealed interface Given {

    /** An object that knows the call: its arguments, its target and what comes of going on. */
    record JoinPoint() implements Given {}

    record Argument(int index) implements Given {}

    record Target() implements Given {}

    /** What the method returned. */
    record Returned() implements Given {}

    /** What the method threw. */
    record Thrown() implements Given {}

    /** An annotation, or what is not known. */
    record Nothing() implements Given {}
  }

  /** Whether it may look at the arguments before the method runs. */
  public boolean runsBefore() {
    return kind == AdviceKind.BEFORE
        || kind == AdviceKind.AROUND
        || kind == AdviceKind.INTERCEPTOR
        || kind == AdviceKind.AFTER;
  }

  /** Whether it may look at what the method returned. */
  public boolean runsOnReturn() {
    return kind == AdviceKind.RETURNING
        || kind == AdviceKind.AROUND
        || kind == AdviceKind.INTERCEPTOR;
  }

  /** Whether it runs only when the method throws. */
  public boolean runsOnThrow() {
    return kind == AdviceKind.THROWING;
  }
}
