package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Objects;

/** Copies of maps and arrays keep what is known of constant keys and indices. */
final class MapCopies {

  private static final List<Selector> VALUES = List.of(new Selector.MapValue());

  private MapCopies() {}

  /** Whether a flow moves all values of one map to another. */
  static boolean is(PropagatorSpec spec) {
    return spec.mode() == PropagatorSpec.Mode.VALUE
        && spec.key().isEmpty()
        && spec.from().path().equals(VALUES)
        && spec.to().path().equals(VALUES);
  }

  /** Copies each slot of the sources, and what stands under no known key. */
  static void copy(Frame frame, List<Value> sources, Value target) {
    copy(frame, sources, target, Step.MAP_VALUE);
  }

  /** Whether a call gives a copy of the array that it is called on. */
  static boolean isOfArray(Instruction.Call call) {
    return call.receiver() != null
        && call.receiver().type() instanceof ArrayType
        && call.callee().method().name().equals("clone");
  }

  /** A copy of an array, which holds what that held then. */
  static Value ofArray(Frame frame, Value array, Type type) {
    Value.Builder out = new Value.Builder();
    Value.Builder copied = new Value.Builder();
    for (Value.Entry entry : array.entries()) {
      (entry.atom().mode() == Atom.Mode.ITSELF ? copied : out).add(entry);
    }
    Value source = copied.build();
    if (!source.isNone()) {
      Root made = new Root.Fresh(Site.of(frame.at, PortWriter.MADE), Types.name(type));
      Value target = Value.of(Place.of(made, type));
      copy(frame, List.of(source), target, Step.ELEMENT);
      out.add(target);
    }
    return out.build();
  }

  private static void copy(Frame frame, List<Value> sources, Value target, Step others) {
    for (Value source : sources) {
      for (Place map : Instantiation.places(source)) {
        for (Place slot : List.copyOf(frame.heap.partsOf(map))) {
          if (slot.step() instanceof Step.At at) {
            Heap.Cell cell = Objects.requireNonNull(frame.heap.cell(slot));
            write(frame, target, at, cell.value());
          }
        }
      }
      Value rest = frame.memory.unslotted(frame.heap, source, others);
      if (!rest.isNone()) {
        write(frame, target, others, rest);
      }
    }
  }

  private static void write(Frame frame, Value target, Step step, Value value) {
    for (Place place : Instantiation.places(target)) {
      frame.heap.add(place.child(step, ClassType.OBJECT), value.under(frame.held), false);
    }
  }
}
