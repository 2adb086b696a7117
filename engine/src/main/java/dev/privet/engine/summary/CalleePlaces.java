package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What stands at a callee's places, in the terms of its caller. */
final class CalleePlaces {

  /** As many places as tell what a fact or an opaque result is about. */
  private static final int KEYS = 8;

  private final Frame frame;
  private final List<Value> actuals;
  private final PassedKeys keys;
  private final boolean recursive;
  private final Map<Place, Resolved> resolved = new HashMap<>();
  private final Map<Root, Value> results = new HashMap<>();

  /** What stands at a place when it is read as something of a type. */
  private record Resolved(Type type, Value value) {}

  /**
   * The places of one call's callee.
   *
   * @param recursive whether the callee may call the method at hand
   */
  CalleePlaces(Frame frame, List<Value> actuals, PassedKeys keys, boolean recursive) {
    this.frame = frame;
    this.actuals = actuals;
    this.keys = keys;
    this.recursive = recursive;
  }

  /** From now on an opaque result of the callee's is known, on which some places depend. */
  void standsFor(Root.Result result, Value value, Dependence dependence) {
    results.put(result, value);
    resolved.keySet().removeIf(dependence::of);
  }

  /** What was read may have been written since. */
  void forget() {
    resolved.clear();
  }

  /** What stands at a callee's place, in the caller's terms. */
  Value of(Place place) {
    Resolved known = resolved.get(place);
    if (known != null && known.type().equals(place.type())) {
      return known.value();
    }
    Value value = resolve(place);
    resolved.put(place, new Resolved(place.type(), value));
    return value;
  }

  private Value resolve(Place place) {
    Place parent = place.parent();
    if (parent == null) {
      return root(place);
    }
    Value base = of(parent);
    if (place.step() instanceof Step.Named name) {
      return Naming.named(frame, name, place.type(), base);
    }
    if (place.step() instanceof Step.Asked asked) {
      return keys.read(frame, asked, place.type(), base);
    }
    return told(part(base, place, owner(parent, place)), place, base);
  }

  /** What has the part, whatever a cast said before it was read. */
  static Type owner(Place parent, Place part) {
    if (!parent.isNarrowed()) {
      return parent.type();
    }
    return part.step() instanceof Step.Field field
        ? ClassType.of(field.key().owner())
        : parent.widened().type();
  }

  /**
   * What a part holds; of a chain, as of decorators, the part of each that the callee may reach.
   */
  private Value part(Value base, Place place, Type owner) {
    Step step = Objects.requireNonNull(place.step());
    Value part = frame.memory.read(frame.heap, frame.of(base, owner), step, place.type(), owner);
    Type link;
    if (step instanceof Step.Field field && isLink(field, place.type())) {
      // Whatever wraps the next one, its class has the field.
      link = ClassType.of(field.key().owner());
    } else if (step instanceof Step.Property && Types.isVague(place.type())) {
      // A library's objects that wrap each other, as writers do.
      link = ClassType.OBJECT;
    } else {
      return part;
    }
    Value last = part;
    for (int i = 0; i < Place.MAX_LENGTH; i++) {
      Value own = own(last);
      if (own.isNone()) {
        return part;
      }
      last = frame.memory.read(frame.heap, frame.of(own, link), step, place.type(), link);
      Value longer = part.join(last);
      if (longer.same(part)) {
        return part;
      }
      part = longer;
    }
    frame.effects.limit("MAX_LENGTH");
    return part;
  }

  /** What of it was made here. */
  private static Value own(Value value) {
    Value.Builder own = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      if (entry.atom().place().isOwn()) {
        own.add(entry);
      }
    }
    return own.build();
  }

  /** Whether what a field holds may have that field too, so that a path holds it but once. */
  private boolean isLink(Step.Field field, Type type) {
    String holder = field.key().owner();
    return !Types.isVague(type)
        && frame.program.hierarchy().isProject(holder)
        && frame.program.hierarchy().isSubtype(holder, Types.name(type));
  }

  /** What is read of an object whose type arguments say what it holds. */
  private Value told(Value read, Place place, Value base) {
    Place only = base.only();
    return place.type() instanceof TypeVariable variable && only != null
        ? Transfer.refined(read, argument(variable, only.type()))
        : read;
  }

  /** What a type parameter of a class stands for in an object of a type. */
  private Type argument(TypeVariable variable, Type owner) {
    if (owner instanceof ClassType type && type.name().equals(variable.owner())) {
      TypeDeclaration declared = frame.program.hierarchy().find(type.name()).orElse(null);
      List<TypeParameter> parameters = declared == null ? List.of() : declared.typeParameters();
      for (int i = 0; i < Math.min(parameters.size(), type.arguments().size()); i++) {
        if (parameters.get(i).variable().equals(variable)) {
          return Types.argument(type, i);
        }
      }
    }
    return ClassType.OBJECT;
  }

  private Value root(Place place) {
    Root root = place.root();
    if (root instanceof Root.Parameter parameter) {
      return parameter.index() < actuals.size() ? actuals.get(parameter.index()) : Value.NONE;
    } else if (root instanceof Root.Fresh fresh) {
      Place here = frame.place(new Root.Fresh(within(fresh.site()), fresh.type()), place.type());
      if (recursive) {
        frame.memory.multiply(here);
      }
      return Value.of(here);
    } else if (root instanceof Root.Function function) {
      Root here =
          new Root.Function(within(function.site()), function.body(), function.implemented());
      return Value.of(frame.place(here, place.type()));
    } else if (root instanceof Root.Result result) {
      Value grounded = results.get(result);
      return grounded != null ? grounded : Value.of(Place.of(within(result), place.type()));
    } else if (root instanceof Root.Source source) {
      return Value.of(
          Place.of(
              new Root.Source(
                  within(source.site()),
                  source.classification(),
                  source.label(),
                  source.position(),
                  places(source.keys())),
              place.type()));
    }
    return Value.of(place);
  }

  private Site within(Site site) {
    return recursive
        ? site.withinAgain(frame.at, frame.effects.bounds().sites())
        : site.within(frame.at);
  }

  /** The same opaque result, of this call. */
  Root.Result within(Root.Result result) {
    return new Root.Result(
        within(result.site()),
        result.callee(),
        places(result.keys()),
        result.position(),
        result.type());
  }

  /** Where places of the callee may lie, the first of them. */
  List<Place> places(List<Place> places) {
    Set<Place> mapped = new LinkedHashSet<>();
    for (Place place : places) {
      for (Value.Entry entry : of(place).entries()) {
        if (mapped.size() < KEYS) {
          mapped.add(entry.atom().place());
        }
      }
    }
    return List.copyOf(mapped);
  }
}
