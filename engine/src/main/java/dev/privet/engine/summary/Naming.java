package dev.privet.engine.summary;

import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.List;

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
        || value.entries().stream().noneMatch(entry -> isUnnamed(frame, entry))) {
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
      if (isUnnamed(frame, entry) && place.root() instanceof Root.Result result) {
        Root.Source source =
            new Root.Source(
                result.site(),
                personal.classification(),
                target.name(),
                result.position(),
                place.length() == 0 ? result.keys() : List.of(place));
        Atom atom = new Atom(Place.of(source, target.type()), entry.atom().mode(), false);
        out.add(new Value.Entry(atom, entry.held(), Trace.EMPTY));
      } else {
        out.add(entry);
      }
    }
    return out.build();
  }

  /**
   * Whether nothing said yet what a value is: it comes from a call that is not seen, or is read out
   * of or cut from what one gave, by names that say nothing.
   */
  private static boolean isUnnamed(Frame frame, Value.Entry entry) {
    Place place = entry.atom().place();
    if (!(place.root() instanceof Root.Result)) {
      return false;
    }
    return switch (entry.atom().mode()) {
      case ITSELF -> saysNothing(frame, place);
      case DERIVED, PART -> Types.isText(place.type()) && saysNothing(frame, place);
      default -> false;
    };
  }

  private static boolean saysNothing(Frame frame, Place place) {
    Step step = place.step();
    Place owner = place.parent();
    if (step == null || owner == null) {
      return true;
    }
    String name;
    if (step instanceof Step.Property property) {
      name = property.name();
    } else if (step instanceof Step.Field field) {
      name = field.key().name();
    } else {
      return false;
    }
    PersonalData data = frame.program.personalData();
    return data.property(Types.name(owner.type()), name, place.type())
        instanceof PersonalData.Verdict.Neutral;
  }
}
