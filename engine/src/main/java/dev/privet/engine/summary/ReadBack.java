package dev.privet.engine.summary;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Memory;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that were made from what objects of other classes were written as, for example JSON: each
 * part of them is what went by its name there. A class that has none of the names holds nothing.
 */
final class ReadBack implements Memory.Names {

  private static final List<String> CONTAINERS =
      List.of("java.util.Collection", "java.util.Map", "java.util.Optional");

  private final Frame frame;

  ReadBack(Frame frame) {
    this.frame = frame;
  }

  @Override
  public Value named(Place part, Value stored) {
    return Naming.stored(frame, part, stored);
  }

  @Override
  public Value readBack(Value.Entry data, Step.Field read, Type type) {
    Value whole = Value.of(List.of(data));
    Place object = data.atom().place().widened();
    String written = typeOf(object);
    if (Types.isScalar(object.type()) || isDocument(written)) {
      Place part = object.child(read, type);
      return Value.of(List.of(data.with(new Atom(part, data.atom().mode(), data.atom().weak()))));
    }
    if (!isPlain(written)) {
      return whole;
    } else if (isRelated(written, read.key().owner())) {
      return part(data, read.key(), type);
    }
    Set<String> names = names(read.key());
    for (SerialProperty property : frame.program.serialForms().fields(written)) {
      FieldDeclaration field = property.field();
      if (field != null && isCalled(property, names)) {
        return part(data, field.key(), field.type());
      }
    }
    // What holds another object may hold this one.
    return Types.isScalar(type) ? Value.NONE : whole;
  }

  /**
   * The same value of what is read as an object of a class: that which fits into it, and of texts
   * and trees what its parts are called.
   */
  static Value as(Frame frame, Value value, Type type) {
    boolean written = false;
    for (Value.Entry entry : value.entries()) {
      written |= isData(entry.atom());
    }
    return written && type instanceof ClassType read
        ? new ReadBack(frame).fitting(value, read)
        : value;
  }

  /** Whether it stands for parts that were read from a text or a tree. */
  static boolean isReadBack(Atom data) {
    return isData(data) && data.place().isNarrowed();
  }

  private static boolean isData(Atom atom) {
    return atom.mode() == Atom.Mode.DERIVED && !(atom.place().root() instanceof Root.Source);
  }

  private Value fitting(Value value, ClassType read) {
    if (!isPlain(read.name())) {
      return value;
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      Place place = entry.atom().place();
      String type = typeOf(place);
      if (!isData(entry.atom()) || isRelated(type, read.name())) {
        out.add(entry);
      } else if (Types.isText(place.type()) || isDocument(type)) {
        Atom part = new Atom(place.narrowed(read), entry.atom().mode(), entry.atom().weak());
        out.add(entry.with(part));
      } else if (fits(place, type, read)) {
        out.add(entry);
      }
    }
    return out.build();
  }

  /** Whether a class has a name, itself or in a part, under which an object was written. */
  private boolean fits(Place written, String type, ClassType read) {
    if (!isPlain(type)) {
      return true;
    }
    Set<String> names = new HashSet<>();
    collect(read, new HashSet<>(), names);
    return (written.step() instanceof Step.Field field && names.contains(field.key().name()))
        || frame.program.serialForms().fields(type).stream()
            .anyMatch(property -> isCalled(property, names));
  }

  /** The names under which a class and what it is made of are read. */
  private void collect(Type type, Set<Type> seen, Set<String> names) {
    if (type instanceof ArrayType array) {
      collect(array.element(), seen, names);
    }
    if (!(type instanceof ClassType named) || !seen.add(type)) {
      return;
    }
    named.arguments().forEach(argument -> collect(argument, seen, names));
    if (hierarchy().isProject(named.name())) {
      for (SerialProperty property : frame.program.serialForms().fields(named.name())) {
        names.addAll(names(property));
        collect(property.type(), seen, names);
      }
    }
  }

  private static boolean isCalled(SerialProperty property, Set<String> names) {
    return names(property).stream().anyMatch(names::contains);
  }

  private Value part(Value.Entry data, FieldKey key, Type type) {
    Value.Entry object = data.with(data.atom().as(Atom.Mode.ITSELF));
    return frame
        .memory
        .read(frame.heap, Value.of(List.of(object)), new Step.Field(key), type)
        .as(data.atom().mode());
  }

  /** Whether a type is a library's that says nothing of its parts, as a tree of JSON. */
  private boolean isDocument(String type) {
    return !hierarchy().isProject(type)
        && CONTAINERS.stream().noneMatch(container -> hierarchy().isSubtype(type, container));
  }

  /** Whether objects that are said to be of a type are of just this class of the project. */
  private boolean isPlain(String type) {
    return hierarchy().isProject(type)
        && hierarchy().projectSubtypes(type).size() == 1
        && hierarchy().find(type).filter(SerialMembers::isPlain).isPresent();
  }

  private boolean isRelated(String one, String other) {
    return hierarchy().isSubtype(one, other) || hierarchy().isSubtype(other, one);
  }

  private Set<String> names(FieldKey key) {
    Optional<FieldDeclaration> field =
        hierarchy().find(key.owner()).map(TypeDeclaration::fields).stream()
            .flatMap(List::stream)
            .filter(one -> one.key().equals(key))
            .findFirst();
    List<AnnotationUse> said = field.map(FieldDeclaration::annotations).orElse(List.of());
    return SerialMembers.names(key.name(), said);
  }

  private static Set<String> names(SerialProperty property) {
    List<AnnotationUse> said = new ArrayList<>();
    if (property.field() != null) {
      said.addAll(property.field().annotations());
    }
    if (property.getter() != null) {
      said.addAll(property.getter().annotations());
    }
    return SerialMembers.names(property.name(), said);
  }

  private Hierarchy hierarchy() {
    return frame.program.hierarchy();
  }

  private static String typeOf(Place place) {
    return place.root() instanceof Root.Fresh fresh && place.length() == 0
        ? fresh.type()
        : Types.name(place.type());
  }
}
