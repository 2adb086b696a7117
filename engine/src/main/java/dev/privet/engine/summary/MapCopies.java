package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Objects;

/** Copies of maps keep what is known of constant keys. */
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
    for (Value source : sources) {
      for (Place map : Instantiation.places(source)) {
        for (Place slot : List.copyOf(frame.heap.partsOf(map))) {
          if (slot.step() instanceof Step.At at) {
            Heap.Cell cell = Objects.requireNonNull(frame.heap.cell(slot));
            write(frame, target, at, cell.value());
          }
        }
      }
      Value rest = frame.memory.unslotted(frame.heap, source, Step.MAP_VALUE);
      if (!rest.isNone()) {
        write(frame, target, Step.MAP_VALUE, rest);
      }
    }
  }

  private static void write(Frame frame, Value target, Step step, Value value) {
    for (Place place : Instantiation.places(target)) {
      frame.heap.add(place.child(step, ClassType.OBJECT), value.under(frame.held), false);
    }
  }
}
