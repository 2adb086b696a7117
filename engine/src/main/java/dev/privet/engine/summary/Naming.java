package dev.privet.engine.summary;

import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;

/**
 * A name speaks where the origin is not known: what a call gave whose body is not seen, and whose
 * own name says nothing, is judged by the local variable it is kept in.
 */
final class Naming {

  private Naming() {}

  static Value named(Frame frame, Variable target, Value value) {
    if (target.kind() != Variable.Kind.LOCAL
        || target.name().isEmpty()
        || !Types.isScalar(target.type())
        || value.entries().stream().noneMatch(Naming::isUnnamed)) {
      return value;
    }
    PersonalData.Verdict verdict =
        frame.program.personalData().property("", target.name(), target.type());
    if (!(verdict instanceof PersonalData.Verdict.Personal personal)) {
      return value;
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      Place place = entry.atom().place();
      if (isUnnamed(entry) && place.root() instanceof Root.Result result) {
        Root.Source source =
            new Root.Source(
                result.site(),
                personal.classification(),
                target.name(),
                result.position(),
                result.keys());
        out.add(
            new Value.Entry(
                Atom.itself(Place.of(source, target.type())), entry.held(), Trace.EMPTY));
      } else {
        out.add(entry);
      }
    }
    return out.build();
  }

  private static boolean isUnnamed(Value.Entry entry) {
    return entry.atom().mode() == Atom.Mode.ITSELF
        && entry.atom().place().length() == 0
        && entry.atom().place().root() instanceof Root.Result;
  }
}
