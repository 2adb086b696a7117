package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.List;

/**
 * What a call reads out of sequences of the project's own ({@code OwnSequences}): those that it is
 * given, and the one that it is called on where no body of the project answers.
 */
final class OwnIterables {

  private static final String ITERABLE = "java.lang.Iterable";
  private static final String THROWABLE = "java.lang.Throwable";

  private final Frame frame;
  private final Instantiation instantiation;

  OwnIterables(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
  }

  /**
   * Runs the function for the elements of what the project iterates itself; what else a call is
   * given holds what its iterator gives.
   */
  void run(Instruction.Call call) {
    MethodKey method = call.callee().method();
    OwnSequences sequences = new OwnSequences(frame, instantiation, call.position());
    if (method.owner().equals(ITERABLE)
        && method.name().equals("forEach")
        && call.arguments().size() == 1) {
      forEach(call, sequences);
      return;
    }
    if (call.receiver() != null) {
      sequences.fill(unanswered(frame.value(call.receiver()), method));
    }
    if (!method.isConstructor()
        || !frame.program.hierarchy().isSubtype(method.owner(), THROWABLE)) {
      call.arguments().forEach(argument -> sequences.fill(frame.value(argument)));
    }
  }

  private void forEach(Instruction.Call call, OwnSequences sequences) {
    Value own = unanswered(frame.value(call.receiver()), call.callee().method());
    Value elements = sequences.own(own);
    MethodKey accept = FunctionMethods.of(frame.program, call.arguments().get(0).type());
    if (!elements.isNone() && accept != null) {
      Value function = frame.value(call.arguments().get(0));
      instantiation.invoke(function, accept, List.of(elements), call.position());
    }
  }

  /** The objects of a value whose classes leave a method to the library. */
  private Value unanswered(Value receiver, MethodKey method) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : receiver.entries()) {
      boolean answered =
          entry.atom().place().root() instanceof Root.Fresh made
              && frame.program.targets().exact(made.type(), method).isPresent();
      if (!answered) {
        out.add(entry);
      }
    }
    return out.build();
  }
}
