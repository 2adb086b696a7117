package dev.privet.engine.summary;

import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A name speaks where the origin is not known: what came from outside or from a call whose body is
 * not seen, and whose own name says nothing, is judged by the variable, field or property it is
 * kept in.
 */
final class Naming {

  private Naming() {}

  static Value named(Frame frame, Variable target, Value value) {
    return target.kind() == Variable.Kind.LOCAL ? declared(frame, target, value) : value;
  }

  /**
   * The same of what a method's parameters take from a call. What is passed on as it came has the
   * name by which the caller took it.
   */
  static List<Value> passed(Frame frame, List<Variable> parameters, List<Value> actuals) {
    List<Value> named = new ArrayList<>(actuals);
    for (int i = 0; i < Math.min(parameters.size(), actuals.size()); i++) {
      if (parameters.get(i).kind() == Variable.Kind.PARAMETER) {
        named.set(i, passed(frame, parameters.get(i), actuals.get(i)));
      }
    }
    return named;
  }

  private static Value passed(Frame frame, Variable parameter, Value actual) {
    Value.Builder out = new Value.Builder();
    Value.Builder pieces = new Value.Builder();
    for (Value.Entry entry : actual.entries()) {
      boolean whole =
          entry.atom().mode() != Atom.Mode.PART
              && entry.atom().place().isParameter()
              && entry.atom().place().length() == 0;
      (whole ? out : pieces).add(entry);
    }
    Value given = pieces.build();
    Value told = declared(frame, parameter, given);
    if (told == given) {
      return actual;
    }
    out.add(told);
    return out.build();
  }

  private static Value declared(Frame frame, Variable target, Value value) {
    if (value.isNone()
        || target.name().isEmpty()
        || !Types.isScalar(target.type())
        || value.entries().stream().noneMatch(entry -> isUnnamed(frame, entry))) {
      return value;
    }
    return named(
        frame,
        frame.program.personalData().property("", target.name(), target.type()),
        target.name(),
        target.type(),
        value);
  }

  /** The same of what is kept in a field or property: {@code customer.setEmail(row.next())}. */
  static Value stored(Frame frame, Place part, Value value) {
    if (value.isNone()
        || value.entries().stream().noneMatch(entry -> isUnnamed(frame, entry))
        || part.parent() == null) {
      return value;
    }
    String owner = Types.name(part.parent().type());
    if (part.step() instanceof Step.Field field) {
      return named(frame, declared(frame, field.key()), field.key().name(), part.type(), value);
    } else if (part.step() instanceof Step.Property property) {
      PersonalData.Verdict verdict =
          frame.program.personalData().property(owner, property.name(), part.type());
      return named(frame, verdict, property.name(), part.type(), value);
    } else if (part.step() instanceof Step.At slot && isKey(slot, part.type())) {
      return keyed(frame, slot.key(), part.type(), value);
    }
    return value;
  }

  /** The same of what is read under a key. */
  static Value keyed(Frame frame, String key, Type type, Value value) {
    return named(frame, frame.program.personalData().key(key, type), key, type, value);
  }

  /** Whether a slot is read by a key's name, as of a row, and holds no object of its own. */
  private static boolean isKey(Step.At slot, Type type) {
    return isName(slot.key()) && (Types.isScalar(type) || Types.isVague(type));
  }

  private static boolean isName(String key) {
    return !key.isEmpty() && !Character.isDigit(key.charAt(0));
  }

  private static PersonalData.Verdict declared(Frame frame, FieldKey key) {
    FieldDeclaration field = frame.field(key).orElse(null);
    TypeDeclaration owner = frame.program.hierarchy().find(key.owner()).orElse(null);
    return field == null || owner == null
        ? new PersonalData.Verdict.Neutral()
        : frame.program.personalData().field(field, owner);
  }

  private static Value named(
      Frame frame, PersonalData.Verdict verdict, String name, Type type, Value value) {
    return verdict instanceof PersonalData.Verdict.Personal personal
        ? named(frame, new Step.Named(personal.classification(), name), type, value)
        : value;
  }

  /** The same under a name, as far as nothing said yet what it is. */
  static Value named(Frame frame, Step.Named name, Type type, Value value) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      Place place = entry.atom().place();
      if (!isUnnamed(frame, entry)) {
        out.add(entry);
      } else if (place.root() instanceof Root.Result result) {
        Root.Source source =
            new Root.Source(
                result.site(),
                name.classification(),
                name.label(),
                result.position(),
                place.length() == 0 ? result.keys() : List.of(place));
        Atom atom = new Atom(Place.of(source, type), entry.atom().mode(), false);
        out.add(new Value.Entry(atom, entry.held(), Trace.EMPTY));
      } else {
        out.add(entry.with(new Atom(place.child(name, type), entry.atom().mode(), false)));
      }
    }
    return out.build();
  }

  /**
   * Whether nothing said yet what a value is: it comes from outside or from a call that is not
   * seen, or is read out of or cut from what one gave, by names that say nothing. What is cut out
   * of a field's text is not what the field is named for.
   */
  private static boolean isUnnamed(Frame frame, Value.Entry entry) {
    Place place = entry.atom().place();
    if (place.isOwn() || place.root() instanceof Root.Source || entry.atom().weak()) {
      return false;
    }
    return switch (entry.atom().mode()) {
      case ITSELF -> saysNothing(frame, place, false);
      case DERIVED, PART ->
          (Types.isText(place.type()) || !Types.isScalar(place.type()))
              && saysNothing(frame, place, entry.atom().mode() == Atom.Mode.PART);
      default -> false;
    };
  }

  private static boolean saysNothing(Frame frame, Place place, boolean cut) {
    Step step = place.step();
    Place owner = place.parent();
    if (step == null || owner == null) {
      return isUnnamed(frame, place.root());
    } else if (step instanceof Step.Property property) {
      return (isVague(frame, place, property.name()) || isOpaque(frame, place.type()))
          && isNeutral(property(frame, owner, property.name(), place.type()));
    } else if (step instanceof Step.Field field) {
      return (cut
              || isVague(frame, place, field.key().name())
              || !frame.program.hierarchy().isProject(field.key().owner()))
          && isNeutral(property(frame, owner, field.key().name(), place.type()));
    } else if (step instanceof Step.At slot && isName(slot.key())) {
      return isNeutral(frame.program.personalData().key(slot.key(), place.type()))
          && saysNothing(frame, owner, cut);
    }
    return !(step instanceof Step.Named) && saysNothing(frame, owner, cut);
  }

  /**
   * Whether a part's name leaves open what it is: {@code patient.room} is a room whoever keeps it,
   * what a call that is not seen gave under some name may be anything.
   */
  private static boolean isVague(Frame frame, Place place, String name) {
    return place.root() instanceof Root.Result || frame.program.personalData().standsForWhole(name);
  }

  /**
   * Whether it is a library's object, as a stream: what is read from it is not what it is called.
   */
  private static boolean isOpaque(Frame frame, Type type) {
    return !Types.isScalar(type)
        && !Types.isVague(type)
        && !frame.program.hierarchy().isProject(Types.name(type));
  }

  private static PersonalData.Verdict property(Frame frame, Place owner, String name, Type type) {
    return frame.program.personalData().property(Types.name(owner.type()), name, type);
  }

  /** Of what callers give, the parameter's own name speaks first. */
  private static boolean isUnnamed(Frame frame, Root root) {
    if (!(root instanceof Root.Parameter parameter)) {
      return root instanceof Root.Result || root instanceof Root.Statics;
    }
    Variable variable = frame.body.body().parameters().get(parameter.index());
    return variable.name().isEmpty()
        || isNeutral(frame.program.personalData().property("", variable.name(), variable.type()));
  }

  private static boolean isNeutral(PersonalData.Verdict verdict) {
    return verdict instanceof PersonalData.Verdict.Neutral;
  }
}
