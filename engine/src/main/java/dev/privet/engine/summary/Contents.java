package dev.privet.engine.summary;

import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
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

  /**
   * What a library's object was made of, as {@code new Recipient(mail)}, read by an accessor whose
   * name says that it is data of people.
   */
  static Value named(Frame frame, Value holders, String property, Type type) {
    Value.Builder made = new Value.Builder();
    for (Value.Entry entry : holders.entries()) {
      Place place = entry.atom().place();
      if (place.root() instanceof Root.Fresh fresh
          && place.length() == 0
          && frame.program.personalData().property(fresh.type(), property, type)
              instanceof PersonalData.Verdict.Personal) {
        made.add(entry);
      }
    }
    Value.Builder texts = new Value.Builder();
    for (Value.Entry entry : own(frame, made.build()).entries()) {
      Place place = entry.atom().place();
      if (!place.isOwn()
          && (entry.atom().mode() != Atom.Mode.ITSELF || Types.isText(place.type()))) {
        texts.add(entry);
      }
    }
    Value content = texts.build();
    // Of several texts it is not known which one is meant.
    return content.entries().size() == 1 ? content.as(Atom.Mode.DERIVED) : Value.NONE;
  }
}
