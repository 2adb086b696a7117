package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Copies what objects hold from one to another by the names of their properties. */
final class PropertyCopy {

  private final Frame frame;

  PropertyCopy(Frame frame) {
    this.frame = frame;
  }

  /** Fills each property of the targets that a source has too. */
  void copy(Value from, Value to) {
    copy(from, to, Set.of());
  }

  /**
   * Fills each property of the targets that a source has too.
   *
   * @param without names of properties that are left as they are
   */
  void copy(Value from, Value to, Set<String> without) {
    for (Place target : Instantiation.places(to)) {
      fields(target)
          .forEach(
              (name, field) -> {
                if (!without.contains(name)) {
                  write(target, field, property(from, name, field.type()));
                }
              });
    }
  }

  /** Says what one property of the targets holds, whatever it held before. */
  void replace(Value to, String name, Value value) {
    for (Place target : Instantiation.places(to)) {
      FieldDeclaration field = fields(target).get(name);
      if (field != null) {
        frame.memory.write(
            frame.heap,
            Value.of(target),
            new Step.Field(field.key()),
            field.type(),
            value.under(frame.held));
      }
    }
  }

  /** Fills one property of the targets. */
  void set(Value to, String name, Value value) {
    for (Place target : Instantiation.places(to)) {
      FieldDeclaration field = fields(target).get(name);
      if (field != null) {
        write(target, field, value);
      }
    }
  }

  private void write(Place target, FieldDeclaration field, Value value) {
    if (!value.isNone()) {
      frame.memory.write(
          frame.heap,
          Value.of(target),
          new Step.Field(field.key()),
          field.type(),
          value.under(frame.held));
    }
  }

  /** What stands at a path of properties, as {@code address.street}. */
  Value at(Value from, String path, Type type) {
    Value value = from;
    String[] names = path.split("\\.");
    for (int i = 0; i < names.length; i++) {
      value = property(value, names[i], i < names.length - 1 ? ClassType.OBJECT : type);
    }
    return value;
  }

  /** What a property holds: a field of a class of the project, else an accessor's property. */
  Value property(Value from, String name, Type type) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : from.entries()) {
      if (entry.atom().mode() != Atom.Mode.ITSELF) {
        continue;
      }
      Value base = Value.of(java.util.List.of(entry));
      Place place = entry.atom().place();
      FieldDeclaration field = fields(place).get(name);
      if (field != null) {
        Step step = new Step.Field(field.key());
        out.add(frame.memory.read(frame.heap, base, step, field.type()));
      } else if (frame.program.hierarchy().isSubtype(typeOf(place), "java.util.Map")) {
        out.add(frame.memory.read(frame.heap, base, new Step.At(name)));
      } else if (!frame.program.hierarchy().isProject(typeOf(place))) {
        out.add(frame.memory.read(frame.heap, base, new Step.Property(name), type));
      }
    }
    return out.build();
  }

  /** The properties that an object of the project may be filled with, by name. */
  Map<String, FieldDeclaration> fields(Value objects) {
    Map<String, FieldDeclaration> fields = new LinkedHashMap<>();
    for (Place object : Instantiation.places(objects)) {
      fields(object).forEach(fields::putIfAbsent);
    }
    return fields;
  }

  private Map<String, FieldDeclaration> fields(Place place) {
    Map<String, FieldDeclaration> fields = new LinkedHashMap<>();
    for (String ancestor : frame.program.hierarchy().supertypes(typeOf(place))) {
      if (frame.program.hierarchy().isProject(ancestor)) {
        frame.program.hierarchy().find(ancestor).map(TypeDeclaration::fields).stream()
            .flatMap(java.util.List::stream)
            .filter(field -> !field.isStatic())
            .forEach(field -> fields.putIfAbsent(field.name(), field));
      }
    }
    return fields;
  }

  static String typeOf(Place place) {
    return place.root() instanceof Root.Fresh fresh && place.length() == 0
        ? fresh.type()
        : place.type() instanceof ClassType type ? type.name() : Types.name(place.type());
  }
}
