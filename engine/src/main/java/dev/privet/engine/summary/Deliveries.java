package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.taint.Value;
import dev.privet.engine.wiring.Listener;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a payload on its way: out of the sender's envelope, into the type and the
 * envelope that the listener takes. Between classes that are not related it goes by properties, as
 * through JSON.
 */
final class Deliveries {

  private static final int ENVELOPE = 50;
  private static final int DECODED = 60;

  private final Frame frame;
  private final Instantiation instantiation;

  Deliveries(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
  }

  /** The part of a library's object that is its payload; null where it is none. */
  private @Nullable Step payload(Type type) {
    List<Selector> parts = parts(type);
    return parts.isEmpty() ? null : StepTypes.of(parts.get(0));
  }

  /** The parts of an envelope: what it carries, and what goes along with that. */
  private List<Selector> parts(Type type) {
    if (!(type instanceof ClassType)) {
      return List.of();
    }
    Map<String, List<Selector>> envelopes = frame.program.wiring().rules().envelopes();
    for (String ancestor : frame.program.hierarchy().supertypes(Types.name(type))) {
      List<Selector> parts = envelopes.get(ancestor);
      if (parts != null) {
        return parts;
      }
    }
    return List.of();
  }

  /** What goes along with the payloads in the envelopes among some values. */
  Value along(Value value) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      List<Selector> parts = parts(entry.atom().place().type());
      if (entry.atom().mode() == Atom.Mode.ITSELF && parts.size() > 1) {
        Value one = Value.of(List.of(entry));
        out.add(frame.memory.read(frame.heap, one, StepTypes.of(parts.get(1))));
      }
    }
    return out.build();
  }

  /** Puts what goes along into the envelopes that a listener takes. */
  void with(Value along, Value taken, Type type) {
    Type envelope = isMany(type) ? Types.argument(type, 0) : type;
    List<Selector> parts = parts(envelope);
    if (!along.isNone() && parts.size() > 1) {
      Value holders =
          envelope == type ? taken : frame.memory.read(frame.heap, taken, Step.ELEMENT, envelope);
      frame.memory.write(
          frame.heap, holders, StepTypes.of(parts.get(1)), Types.argument(envelope, 0), along);
    }
  }

  /** What is in the envelopes among some values, and the rest as it is. */
  Value opened(Value value) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      Place place = entry.atom().place();
      Step step = entry.atom().mode() == Atom.Mode.ITSELF ? payload(place.type()) : null;
      Value one = Value.of(List.of(entry));
      out.add(step == null ? one : frame.memory.read(frame.heap, one, step, content(place.type())));
    }
    return out.build();
  }

  /** What an envelope carries, as far as it is told. */
  private static Type content(Type envelope) {
    return envelope instanceof ClassType type && !type.arguments().isEmpty()
        ? Types.argument(type, type.arguments().size() - 1)
        : ClassType.OBJECT;
  }

  /** What a listener takes of a payload where types decide. */
  Value byType(Value payload, Listener listener, List<Listener> all) {
    Type type = inner(listener.type());
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : payload.entries()) {
      if (isTaken(entry, type, listener, all)) {
        out.add(entry);
      }
    }
    return converted(out.build(), listener.type());
  }

  private boolean isTaken(Value.Entry entry, Type type, Listener listener, List<Listener> all) {
    boolean data =
        entry.atom().mode() != Atom.Mode.ITSELF || Types.isScalar(entry.atom().place().type());
    if (Types.isVague(type)) {
      return !listener.addressed();
    }
    if (data) {
      return Types.isText(type) && (!listener.addressed() || isOnly(all));
    }
    Type own = entry.atom().place().type();
    String posted =
        entry.atom().place().root() instanceof Root.Fresh fresh
                && entry.atom().place().length() == 0
            ? fresh.type()
            : Types.name(own);
    Hierarchy hierarchy = frame.program.hierarchy();
    String wanted = Types.name(type);
    return !Types.isVague(own)
        && (hierarchy.isSubtype(posted, wanted) || hierarchy.isSubtype(wanted, posted))
        && agree(own, type);
  }

  /** Whether what two types are about may be the same: {@code Created<User>} is not of orders. */
  private boolean agree(Type a, Type b) {
    Type of = Types.argument(a, 0);
    Type wanted = Types.argument(b, 0);
    return Types.isVague(of)
        || Types.isVague(wanted)
        || frame.program.hierarchy().canBeBoth(Types.name(of), Types.name(wanted));
  }

  /** A text to nobody knows where comes to a listener where no other takes texts. */
  private boolean isOnly(List<Listener> all) {
    return all.stream().filter(one -> Types.isText(inner(one.type()))).count() == 1;
  }

  private Type inner(Type type) {
    if (payload(type) != null) {
      return inner(content(type));
    }
    return isMany(type) ? inner(Types.argument(type, 0)) : type;
  }

  private boolean isMany(Type type) {
    return type instanceof ClassType several
        && several.arguments().size() == 1
        && (frame.program.hierarchy().isSubtype(several.name(), "java.util.Collection")
            || several.name().equals("reactor.core.publisher.Flux"));
  }

  /** A payload as a listener takes it. */
  Value converted(Value payload, Type type) {
    if (payload.isNone()) {
      return payload;
    }
    Step inside = payload(type);
    if (inside != null) {
      return holding(type, inside, content(type), converted(payload, content(type)));
    }
    if (isMany(type) && payload.entries().stream().noneMatch(this::holdsMany)) {
      Type element = Types.argument(type, 0);
      return holding(type, Step.ELEMENT, element, converted(payload, element));
    }
    return Types.isVague(type) ? payload : typed(payload, type);
  }

  private boolean holdsMany(Value.Entry entry) {
    return isMany(entry.atom().place().type());
  }

  private Value holding(Type type, Step step, Type content, Value value) {
    Value holder = fresh(type, ENVELOPE);
    if (!value.isNone()) {
      frame.memory.write(frame.heap, holder, step, content, value);
    }
    return holder;
  }

  private Value fresh(Type type, int part) {
    Root root = new Root.Fresh(Site.of(frame.at, part), Types.name(type));
    return Value.of(Place.of(root, type));
  }

  private Value typed(Value payload, Type type) {
    Value.Builder out = new Value.Builder();
    Value.Builder others = new Value.Builder();
    for (Value.Entry entry : payload.entries()) {
      Place place = entry.atom().place();
      boolean data = entry.atom().mode() != Atom.Mode.ITSELF || Types.isScalar(place.type());
      if (data || Types.isVague(place.type()) || related(place, type)) {
        out.add(Transfer.refined(Value.of(List.of(entry)), type));
      } else {
        others.add(entry);
      }
    }
    Value other = others.build();
    if (!other.isNone()) {
      out.add(decoded(other, type));
    }
    return out.build();
  }

  private boolean related(Place place, Type type) {
    Hierarchy hierarchy = frame.program.hierarchy();
    String own = Types.name(place.type());
    String wanted = Types.name(type);
    return hierarchy.isSubtype(own, wanted) || hierarchy.isSubtype(wanted, own);
  }

  /** Objects of other classes: their text, or what has the same names in both. */
  private Value decoded(Value objects, Type type) {
    if (Types.isScalar(type)) {
      Position position = frame.body.body().position();
      return new Disclosing(frame, instantiation, position).of(objects, Disclosure.SERIALISED);
    }
    if (!frame.program.hierarchy().isProject(Types.name(type))) {
      return objects;
    }
    Value made = fresh(type, DECODED);
    new PropertyCopy(frame).copy(objects, made);
    return made;
  }
}
