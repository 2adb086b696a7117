package dev.privet.engine.summary;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;

/** What was put into opaque library objects. */
final class Contents {

  private Contents() {}

  /** The content of the objects of a value that were filled here; of others nothing is known. */
  static Value own(Frame frame, Value base) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : base.entries()) {
      Place place = entry.atom().place();
      Place content = place.child(Step.CONTENT, place.type());
      var cell = content == place ? null : frame.heap.cell(content);
      if (cell != null) {
        out.add(cell.value().under(entry.held()));
      }
      for (Place since : frame.heap.since(place)) {
        out.add(Value.of(since.child(Step.CONTENT, place.type())).under(entry.held()));
      }
      if (place.isOwn() && place.type() instanceof ArrayType) {
        out.add(frame.memory.read(frame.heap, Value.of(List.of(entry)), Step.ELEMENT));
      }
    }
    return out.build();
  }
}
