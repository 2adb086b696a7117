package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;

/** What a library's call does to data, as a step of the witness. */
final class Moves {

  private Moves() {}

  /**
   * Puts data into an object: a map, a builder, an exception.
   *
   * @param holder the object's type
   */
  static Value into(Value value, String holder, Instruction.Call call) {
    MethodKey method = call.callee().method();
    return step(
        value,
        call,
        method.isConstructor()
            ? "put into a " + name(call)
            : "put into " + Types.simpleName(holder) + " by " + name(call));
  }

  /** Takes data out of what holds it; a loop's hidden iterator is none that a reader sees. */
  static Value outOf(Value value, String holder, Instruction.Call call) {
    if (call.callee().method().owner().equals("java.util.Iterator")) {
      return value;
    }
    return step(value, call, "taken out of " + Types.simpleName(holder) + " by " + name(call));
  }

  /** Gives back what was made of the data, in which it still is. */
  static Value through(Value value, Instruction.Call call) {
    return step(value, call, "passed through " + name(call));
  }

  static Value step(Value value, Instruction.Call call, String text) {
    return value.step(new Trace.Step(Trace.Kind.STEP, call.position(), text));
  }

  /** A method without its class, a constructor with it. */
  static String name(Instruction.Call call) {
    MethodKey method = call.callee().method();
    return method.isConstructor() ? "new " + Types.simpleName(method.owner()) : method.name();
  }

  /** Whether Java itself makes a text, which has no stack traces. */
  static boolean isPlainText(Instruction.Call call) {
    return call.callee().returnType().equals(ClassType.STRING)
        && call.callee().method().owner().startsWith("java.lang.");
  }
}
