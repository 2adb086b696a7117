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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The maps outside of which a method copied all values into another one. */
  static List<Place> copied(Place part, Heap.Cell cell) {
    if (!(part.step() instanceof Step.MapValue)) {
      return List.of();
    }
    List<Place> maps = new ArrayList<>();
    for (Value.Entry entry : cell.value().entries()) {
      Place copied = entry.atom().place();
      Place map = copied.parent();
      if (entry.atom().mode() == Atom.Mode.ITSELF
          && copied.step() instanceof Step.MapValue
          && map != null
          && !copied.isOwn()
          && entry.held().isNothing()) {
        maps.add(map);
      }
    }
    return maps;
  }

  /** What is known to stand under keys and indices of some of several maps. */
  static Map<Step, Value> slots(Frame frame, Value maps) {
    Map<Step, Value> slots = new LinkedHashMap<>();
    for (Place map : Instantiation.places(maps)) {
      for (Place slot : frame.heap.partsOf(map)) {
        Step step = slot.step();
        if (step != null && Step.isSlot(step)) {
          Heap.Cell cell = Objects.requireNonNull(frame.heap.cell(slot));
          slots.merge(step, cell.value(), Value::join);
        }
      }
    }
    return slots;
  }

  private static void copy(Frame frame, List<Value> sources, Value target, Step others) {
    for (Value source : sources) {
      slots(frame, source).forEach((at, value) -> write(frame, target, at, value));
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
