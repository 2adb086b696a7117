package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;

/**
 * What {@code Iterable.forEach} hands on where a class or a lambda of the project is iterated: what
 * its iterator gives, for the library's body is not read.
 */
final class OwnIterables {

  private static final String ITERABLE = "java.lang.Iterable";
  private static final MethodKey ITERATOR =
      new MethodKey(ITERABLE, "iterator", "()Ljava/util/Iterator;");
  private static final MethodKey NEXT =
      new MethodKey("java.util.Iterator", "next", "()Ljava/lang/Object;");

  private final Frame frame;
  private final Instantiation instantiation;

  OwnIterables(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
  }

  /** Runs the function for the elements of what the project iterates itself. */
  void run(Instruction.Call call) {
    if (call.callee().method().owner().equals(ITERABLE)
        && call.callee().method().name().equals("forEach")
        && call.arguments().size() == 1) {
      Value elements = elements(frame.value(call.receiver()), call.position());
      if (!elements.isNone()) {
        Value function = frame.value(call.arguments().get(0));
        MethodKey accept = FunctionMethods.of(frame.program, call.arguments().get(0).type());
        if (accept != null) {
          instantiation.invoke(function, accept, List.of(elements), call.position());
        }
      }
    }
  }

  private Value elements(Value iterated, Position position) {
    Value iterator = instantiation.invoke(iterated, ITERATOR, List.of(), position);
    if (iterator == null) {
      return Value.NONE;
    }
    Value next = instantiation.invoke(iterator, NEXT, List.of(), position);
    Value elements = frame.memory.read(frame.heap, iterator, Step.ELEMENT);
    return next == null ? elements : elements.join(next);
  }
}
