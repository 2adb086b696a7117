package dev.privet.engine.summary;

import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How data goes into a call of the project and out of it again, as steps of the witness. */
final class Passing {

  private final MethodKey callee;
  private final List<Variable> parameters;
  private final Position position;

  /** The steps into the callee by each parameter, made when they are first asked for. */
  private final Trace.@Nullable Step[] steps;

  /**
   * One call.
   *
   * @param parameters of the callee's body
   * @param position of the call
   */
  Passing(MethodKey callee, List<Variable> parameters, Position position) {
    this.callee = callee;
    this.parameters = List.copyOf(parameters);
    this.position = position;
    this.steps = new Trace.Step[parameters.size()];
  }

  MethodKey callee() {
    return callee;
  }

  Position position() {
    return position;
  }

  /** What the callee is given; of a receiver and of what a lambda has captured nothing is told. */
  List<Value> passed(List<Value> actuals) {
    List<Value> passed = new ArrayList<>(actuals.size());
    for (int i = 0; i < actuals.size(); i++) {
      Value value = actuals.get(i);
      boolean told = !value.isNone() && kind(i) == Variable.Kind.PARAMETER && !isLambda();
      passed.add(told ? value.step(into(i)) : value);
    }
    return passed;
  }

  /**
   * The way into the callee, by a parameter, of what reaches a sink there: also of a receiver, for
   * a callee that ends the flow does not return what it was called on.
   */
  Trace in(Trace way, int parameter) {
    return switch (kind(parameter)) {
      case THIS, PARAMETER -> way.then(into(parameter));
      case CAPTURED, LOCAL, TEMPORARY -> way;
    };
  }

  private Trace.Step into(int parameter) {
    Trace.Step known = parameter < steps.length ? steps[parameter] : null;
    if (known == null) {
      known = step(parameter);
      if (parameter < steps.length) {
        steps[parameter] = known;
      }
    }
    return known;
  }

  private Trace.Step step(int parameter) {
    if (kind(parameter) == Variable.Kind.THIS) {
      return step("passed as the receiver" + named());
    }
    return isLambda()
        ? step("handed to a lambda of " + Types.simpleName(callee.owner()))
        : step("passed as argument " + number(parameter) + named());
  }

  /** What comes back, be it by itself or in an object. */
  Value returned(Value value) {
    return isLambda() || callee.isConstructor() ? value : out(value, "returned by ");
  }

  /** What an exception that leaves the callee holds. */
  Value thrown(Value value) {
    return isLambda() ? value : out(value, "thrown by ");
  }

  private Value out(Value value, String how) {
    return value.isNone()
        ? value
        : value.step(new Trace.Step(Trace.Kind.RETURN, position, how + shown(callee)));
  }

  private Trace.Step step(String text) {
    return new Trace.Step(Trace.Kind.CALL, position, text);
  }

  private String named() {
    return " to " + shown(callee);
  }

  static String shown(MethodKey callee) {
    return callee.isConstructor()
        ? "new " + Types.simpleName(callee.owner())
        : Types.simpleName(callee.owner()) + "." + callee.name();
  }

  private boolean isLambda() {
    return callee.name().startsWith("lambda$");
  }

  private Variable.Kind kind(int parameter) {
    return parameter < parameters.size()
        ? parameters.get(parameter).kind()
        : Variable.Kind.PARAMETER;
  }

  private int number(int parameter) {
    int number = 0;
    for (int i = 0; i <= parameter; i++) {
      number += kind(i) == Variable.Kind.PARAMETER ? 1 : 0;
    }
    return number;
  }
}
