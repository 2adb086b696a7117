package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds what the ports of a model stand for at a call, and writes there. */
final class PortWriter {

  /** Number of the object that a call makes, among those of its site. */
  static final int MADE = 3;

  private static final int NESTED = 60;

  private final Frame frame;
  private final Instruction.Call call;

  PortWriter(Frame frame, Instruction.Call call) {
    this.frame = frame;
    this.call = call;
  }

  /** The receiver, or each of the arguments. */
  List<Value> bases(Port port) {
    if (port.root() == Port.Root.RECEIVER) {
      return List.of(frame.value(call.receiver()));
    }
    List<Value> bases = new ArrayList<>();
    int last = Math.min(port.to(), call.arguments().size() - 1);
    for (int i = port.from(); i <= last; i++) {
      bases.add(frame.value(call.arguments().get(i)));
    }
    return bases;
  }

  Step step(Selector selector, PropagatorSpec spec) {
    if (spec.key().isPresent()
        && (selector instanceof Selector.Element || selector instanceof Selector.MapValue)) {
      Object key = Propagation.key(frame, call, spec.key().getAsInt());
      if (key != null) {
        return new Step.At(key.toString());
      }
    }
    return StepTypes.of(selector);
  }

  /** A key that callers pass is theirs to know. */
  private Step asked(PropagatorSpec spec, Step step) {
    OptionalInt formal =
        spec.key().isPresent() && spec.key().getAsInt() < call.arguments().size()
            ? frame.formal(call.arguments().get(spec.key().getAsInt()))
            : OptionalInt.empty();
    return formal.isPresent() ? new Step.Asked(formal.getAsInt(), true) : step;
  }

  void write(Value base, List<Selector> path, Value value, PropagatorSpec spec) {
    if (path.isEmpty()) {
      // Data that goes into an object as a whole becomes part of its content.
      frame.memory.write(frame.heap, base, Step.CONTENT, ClassType.OBJECT, value);
      return;
    }
    Step step = step(path.get(0), spec);
    if (path.size() == 1) {
      step = step instanceof Step.MapValue ? asked(spec, step) : step;
      for (Place place : Instantiation.places(base)) {
        Type type = StepTypes.after(place.type(), step);
        frame.memory.write(frame.heap, Value.of(place), step, type, value);
      }
      return;
    }
    Value next = frame.memory.read(frame.heap, base, step);
    if (Instantiation.places(next).isEmpty()) {
      Type type = StepTypes.after(baseType(base), step);
      int part = NESTED + path.size();
      next = Value.of(Place.of(new Root.Fresh(Site.of(frame.at, part), Types.name(type)), type));
      frame.memory.write(frame.heap, base, step, type, next);
    }
    write(next, path.subList(1, path.size()), value, spec);
  }

  private static Type baseType(Value base) {
    return base.entries().isEmpty()
        ? ClassType.OBJECT
        : base.entries().get(0).atom().place().type();
  }

  /** Elements given one by one keep their places in a list. */
  boolean slots(PropagatorSpec spec, Place made) {
    Port from = spec.from();
    if (from.root() != Port.Root.ARGUMENT
        || (from.path().isEmpty() && from.from() > 0)
        || !spec.to().path().equals(List.of(new Selector.Element()))
        || !Types.name(made.type()).equals("java.util.List")) {
      return false;
    }
    List<Value> elements = new ArrayList<>();
    if (from.path().isEmpty()) {
      elements.addAll(bases(from));
    } else if (from.path().equals(List.of(new Selector.Element()))
        && from.from() < call.arguments().size()
        && frame.body.definition(call.arguments().get(from.from())).orElse(null)
            instanceof Instruction.NewArray array) {
      elements.addAll(Transfer.values(frame, array.elements()));
    } else {
      return false;
    }
    for (int i = 0; i < elements.size(); i++) {
      int slot = from.path().isEmpty() ? from.from() + i : i;
      frame.memory.write(
          frame.heap,
          Value.of(made),
          new Step.At(Integer.toString(slot)),
          Types.argument(made.type(), 0),
          Moves.into(elements.get(i).under(frame.held), Types.name(made.type()), call));
    }
    return true;
  }
}
