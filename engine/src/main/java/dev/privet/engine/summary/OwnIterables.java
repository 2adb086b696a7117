package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Set;

/**
 * What {@code Iterable.forEach} hands on where a class or a lambda of the project is iterated: what
 * its iterator gives, for the library's body is not read.
 */
final class OwnIterables {

  private static final String ITERABLE = "java.lang.Iterable";
  private static final String THROWABLE = "java.lang.Throwable";

  /** What asks an object for its elements, or whether there are any, runs their bodies itself. */
  private static final Set<String> STEPS = Set.of("iterator", "next", "hasNext", "remove");

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

  /**
   * Runs the function for the elements of what the project iterates itself; what else a library is
   * given holds what its iterator gives.
   */
  void run(Instruction.Call call) {
    MethodKey method = call.callee().method();
    if (frame.program.hierarchy().isProject(method.owner())) {
      return;
    }
    if (method.owner().equals(ITERABLE)
        && method.name().equals("forEach")
        && call.arguments().size() == 1) {
      Value elements = elements(frame.value(call.receiver()), call.position());
      if (!elements.isNone()) {
        Value function = frame.value(call.arguments().get(0));
        MethodKey accept = FunctionMethods.of(frame.program, call.arguments().get(0).type());
        if (accept != null) {
          instantiation.invoke(function, accept, List.of(elements), call.position());
        }
      }
      return;
    }
    if (call.receiver() != null && !STEPS.contains(method.name())) {
      fill(frame.value(call.receiver()), call.position());
    }
    if (!method.isConstructor()
        || !frame.program.hierarchy().isSubtype(method.owner(), THROWABLE)) {
      call.arguments().forEach(argument -> fill(frame.value(argument), call.position()));
    }
  }

  private void fill(Value given, Position position) {
    for (Value.Entry entry : given.entries()) {
      Place place = entry.atom().place();
      if (place.root() instanceof Root.Fresh made
          && place.length() == 0
          && frame.program.hierarchy().isProject(made.type())) {
        Value one = Value.of(List.of(entry));
        boolean iterates = frame.program.hierarchy().isSubtype(made.type(), ITERATOR.owner());
        if (iterates || frame.program.hierarchy().isSubtype(made.type(), NEXT.owner())) {
          Value elements = iterates ? elements(one, position) : next(one, position);
          frame.heap.add(place.child(Step.ELEMENT, ClassType.OBJECT), elements, false);
        }
      }
    }
  }

  private Value elements(Value iterated, Position position) {
    Value iterator = instantiation.invoke(iterated, ITERATOR, List.of(), position);
    return iterator == null ? Value.NONE : next(iterator, position);
  }

  private Value next(Value iterator, Position position) {
    Value next = instantiation.invoke(iterator, NEXT, List.of(), position);
    Value elements = frame.memory.read(frame.heap, iterator, Step.ELEMENT);
    return next == null ? elements : elements.join(next);
  }
}
