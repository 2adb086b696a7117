package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.taint.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What printing or serialising a value lets out: an object is judged by its {@code toString} or its
 * serialised properties, a collection by its elements. Where the class is still a caller's to say,
 * the atom stays a {@code TEXT}, {@code SERIALISED} or {@code BEAN} template of its place.
 */
final class Disclosing {

  /** How deep objects are printed or serialised. */
  static final int MAX_DEPTH = 4;

  private static final MethodKey TO_STRING =
      new MethodKey("java.lang.Object", "toString", "()Ljava/lang/String;");
  private static final MethodKey GET_MESSAGE =
      new MethodKey("java.lang.Throwable", "getMessage", "()Ljava/lang/String;");

  private final Frame frame;
  private final Instantiation instantiation;
  private final Position position;

  /** Properties that the one who holds the next object leaves out of it. */
  private Set<String> without = Set.of();

  /** The view that is written; empty where all is. */
  private String view = "";

  /** Whether exceptions are told with what caused them, as a stack trace has it. */
  private boolean traces = true;

  Disclosing(Frame frame, Instantiation instantiation, Position position) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.position = position;
  }

  /** What a call lets out that writes one view of objects. */
  Value of(Value value, Disclosure disclosure, Instruction.Call writing) {
    view = frame.program.serialForms().view(frame, writing);
    return of(value, disclosure);
  }

  /** What texts are made of: of an exception its own text. */
  Value text(Value value) {
    traces = false;
    Value text = of(value, Disclosure.TEXT);
    traces = true;
    return text;
  }

  Value of(Value value, Disclosure disclosure) {
    Value.Builder out = new Value.Builder();
    add(value, disclosure, 0, out);
    return out.build();
  }

  private void add(Value value, Disclosure disclosure, int depth, Value.Builder out) {
    for (Value.Entry entry : value.entries()) {
      if (isFull(out)) {
        return;
      }
      add(entry, disclosure, depth, out);
    }
  }

  /** Whether there is no room for another part of a text, so that nothing more is printed. */
  private boolean isFull(Value.Builder out) {
    if (out.isFull()) {
      frame.effects.limit("MAX_ATOMS");
      return true;
    }
    return false;
  }

  private void add(Value.Entry entry, Disclosure disclosure, int depth, Value.Builder out) {
    Place place = entry.atom().place();
    if (entry.atom().mode() == Atom.Mode.PROTECTED) {
      return;
    }
    boolean object = entry.atom().mode() == Atom.Mode.ITSELF || ReadBack.isReadBack(entry.atom());
    if (!object
        || place.root() instanceof Root.Source
        || Types.isScalar(place.type())
        || PrintedKinds.isEnum(frame.program.hierarchy(), place.type())) {
      out.add(entry.with(data(entry.atom())));
      if (place.isOwn() && entry.atom().mode() == Atom.Mode.ITSELF) {
        out.add(Contents.own(frame, Value.of(List.of(entry))).as(Atom.Mode.DERIVED));
      }
      return;
    }
    if (place.root() instanceof Root.Function) {
      return;
    }
    if (depth > MAX_DEPTH) {
      frame.effects.limit("MAX_DEPTH");
      return;
    }
    if (depth == 0 && disclosure == Disclosure.TEXT && PrintedKinds.isReference(place)) {
      return;
    }
    Printed.Depth reached = new Printed.Depth(instantiation.nesting(), depth);
    out.add(
        frame.printed.of(frame, entry, disclosure, reached, one -> object(one, disclosure, depth)));
  }

  private Value object(Value.Entry entry, Disclosure disclosure, int depth) {
    Value.Builder out = new Value.Builder();
    Place place = entry.atom().place();
    String type =
        place.root() instanceof Root.Fresh fresh && place.length() == 0
            ? fresh.type()
            : Types.name(place.type());
    boolean array = place.type() instanceof ArrayType;
    Hierarchy hierarchy = frame.program.hierarchy();
    if (array || PrintedKinds.isContainer(hierarchy, type)) {
      elements(entry, disclosure, depth, out);
    } else if (hierarchy.isSubtype(type, "java.lang.Throwable") && disclosure == Disclosure.TEXT) {
      throwable(entry, depth, out);
    } else if (disclosure == Disclosure.TEXT) {
      text(entry, type, depth, out);
    } else {
      serialised(entry, type, disclosure, depth, out);
    }
    return out.build();
  }

  private static Atom data(Atom atom) {
    return atom.mode() == Atom.Mode.ITSELF ? atom.as(Atom.Mode.DERIVED) : atom;
  }

  private void elements(Value.Entry entry, Disclosure disclosure, int depth, Value.Builder out) {
    Value base = Value.of(List.of(entry));
    Type type = entry.atom().place().type();
    boolean map =
        frame.program.hierarchy().isSubtype(Types.name(type), "java.util.Map")
            || frame.program.hierarchy().isSubtype(Types.name(type), "java.util.Map$Entry");
    if (map) {
      add(held(base, Step.MAP_KEY, Types.argument(type, 0)), disclosure, depth + 1, out);
      add(held(base, Step.MAP_VALUE, Types.argument(type, 1)), disclosure, depth + 1, out);
    } else {
      Type element = type instanceof ArrayType array ? array.element() : Types.argument(type, 0);
      add(held(base, Step.ELEMENT, element), disclosure, depth + 1, out);
    }
  }

  /** What a container holds, of which its own type may tell more. */
  private Value held(Value base, Step step, Type type) {
    return Transfer.refined(read(base, step, type), type);
  }

  private Value read(Value base, Step step, Type type) {
    return frame.memory.read(frame.heap, base, step, type);
  }

  private void throwable(Value.Entry entry, int depth, Value.Builder out) {
    Value base = Value.of(List.of(entry));
    String thrown =
        entry.atom().place().root() instanceof Root.Fresh fresh
                && entry.atom().place().length() == 0
            ? fresh.type()
            : Types.name(entry.atom().place().type());
    frame
        .program
        .targets()
        .exact(thrown, GET_MESSAGE)
        .map(own -> instantiation.call(own, List.of(base), position))
        .ifPresent(said -> out.add(said.as(Atom.Mode.DERIVED)));
    Value message = read(base, frame.program.property("message"), ClassType.STRING);
    out.add(message.as(Atom.Mode.DERIVED));
    if (traces) {
      causes(base, depth, out);
    }
    Value.Builder printed = new Value.Builder();
    text(entry, Types.name(entry.atom().place().type()), depth, printed);
    out.add(printed.build());
  }

  private void causes(Value base, int depth, Value.Builder out) {
    Value cause = read(base, frame.program.property("cause"), ClassType.of("java.lang.Throwable"));
    Value suppressed = read(base, frame.program.property("suppressed"), ClassType.OBJECT);
    Value others = cause.join(read(suppressed, Step.ELEMENT, ClassType.of("java.lang.Throwable")));
    for (Value.Entry inner : others.entries()) {
      if (inner.atom().place().isOwn()) {
        add(inner, Disclosure.TEXT, depth + 1, out);
      }
    }
  }

  private void text(Value.Entry entry, String type, int depth, Value.Builder out) {
    Place place = entry.atom().place();
    Hierarchy hierarchy = frame.program.hierarchy();
    boolean exact = place.root() instanceof Root.Fresh && place.length() == 0;
    if (KeptAsObjects.isKept(place)) {
      kept(entry, Disclosure.TEXT, depth, out);
      return;
    }
    if (isCallers(place)
        && (Types.isVague(place.type())
            || isOpen(type)
            || !frame.program.printed(type).isEmpty())) {
      out.add(entry.with(entry.atom().as(Atom.Mode.TEXT)));
      return;
    }
    if (!hierarchy.isProject(type)) {
      library(entry, type, depth, out);
      typeItself(entry, out);
      return;
    }
    List<MethodKey> targets =
        exact
            ? frame.program.targets().exact(type, TO_STRING).map(List::of).orElse(List.of())
            : toStrings(type);
    if (targets.isEmpty()) {
      byModel(entry, type, depth, out);
    }
    for (MethodKey target : targets) {
      if (isFull(out)) {
        return;
      }
      Value printed = instantiation.call(target, List.of(Value.of(List.of(entry))), position);
      out.add(printed.as(Atom.Mode.DERIVED));
    }
  }

  /** What a class of the project prints whose superclass in a library writes all of an object. */
  private void byModel(Value.Entry entry, String type, int depth, Value.Builder out) {
    TypeDeclaration declared = frame.program.hierarchy().find(type).orElse(null);
    for (PropagatorSpec spec : frame.program.printed(type)) {
      boolean all = spec.from().root() == Port.Root.RECEIVER && spec.from().path().isEmpty();
      if (all && declared != null && spec.mode() == PropagatorSpec.Mode.BEAN) {
        properties(entry, declared, Disclosure.BEAN, depth, out);
      }
    }
  }

  /** What a library's object that was filled here prints, by its model. */
  private void library(Value.Entry entry, String type, int depth, Value.Builder out) {
    List<PropagatorSpec> printed = frame.program.printed(type);
    Value base = Value.of(List.of(entry));
    if (!printed.isEmpty()) {
      out.add(Contents.own(frame, base).as(Atom.Mode.DERIVED));
    }
    Place place = entry.atom().place();
    for (PropagatorSpec spec : printed) {
      List<Selector> path = spec.from().path();
      if (spec.from().root() != Port.Root.RECEIVER || path.isEmpty()) {
        continue;
      }
      if (place.isOwn()) {
        Value part = base;
        for (Selector selector : path) {
          part = frame.memory.read(frame.heap, part, StepTypes.of(selector));
        }
        add(part, Disclosure.TEXT, depth + 1, out);
      } else {
        TypedParts.type(frame.program.hierarchy(), place.type(), path)
            .map(part -> read(base, StepTypes.of(path.get(0)), part))
            .ifPresent(part -> add(part, Disclosure.TEXT, depth + 1, out));
      }
    }
  }

  /** What others put into a field is told of them; of which classes that is, once all is known. */
  private void kept(Value.Entry entry, Disclosure disclosure, int depth, Value.Builder out) {
    Atom atom = entry.atom();
    out.add(entry.with(atom.as(template(disclosure))));
    for (Type type : frame.kept.at(atom.place())) {
      Atom object = new Atom(atom.place().narrowed(type), Atom.Mode.ITSELF, atom.weak());
      add(entry.with(object), disclosure, depth + 1, out);
    }
  }

  private static Atom.Mode template(Disclosure disclosure) {
    return switch (disclosure) {
      case TEXT -> Atom.Mode.TEXT;
      case BEAN -> Atom.Mode.BEAN;
      default -> Atom.Mode.SERIALISED;
    };
  }

  private List<MethodKey> toStrings(String type) {
    if (frame.program.targets().hasMoreTexts(type)) {
      frame.effects.limit("MAX_TEXTS");
    }
    return frame.program.targets().texts(type);
  }

  /**
   * Whether it came from a caller or from a caller's function, so that callers may know what it is
   * or what was put into it.
   */
  private boolean isCallers(Place place) {
    return !frame.closed && frame.effects.isOpen(place);
  }

  /** Whether a caller may know the class better: it is an interface, or there are several. */
  private boolean isOpen(String type) {
    Hierarchy hierarchy = frame.program.hierarchy();
    return (hierarchy.isProject(type) && hierarchy.projectSubtypes(type).size() > 1)
        || hierarchy.find(type).filter(found -> found.kind() == TypeKind.INTERFACE).isPresent();
  }

  /** A library or missing type: disclosed as data only where the type itself is personal. */
  private void typeItself(Value.Entry entry, Value.Builder out) {
    Type type = entry.atom().place().type();
    if (type instanceof UnknownType
        || frame.program.personalData().type(type)
            instanceof dev.privet.engine.personaldata.PersonalData.Verdict.Personal) {
      out.add(entry.with(data(entry.atom())));
    }
  }

  private void serialised(
      Value.Entry entry, String type, Disclosure disclosure, int depth, Value.Builder out) {
    Place place = entry.atom().place();
    Hierarchy hierarchy = frame.program.hierarchy();
    Optional<TypeDeclaration> declaration =
        hierarchy.isProject(type) ? hierarchy.find(type) : Optional.empty();
    if (KeptAsObjects.isKept(place)) {
      kept(entry, disclosure, depth, out);
      return;
    }
    if (isCallers(place) && (declaration.isEmpty() || isOpen(type))) {
      out.add(entry.with(entry.atom().as(template(disclosure))));
    } else if (declaration.isPresent()) {
      properties(entry, declaration.get(), disclosure, depth, out);
    } else if (place.isOwn()) {
      parts(place, entry, disclosure, depth, out);
    } else {
      typeItself(entry, out);
    }
  }

  private void properties(
      Value.Entry entry,
      TypeDeclaration type,
      Disclosure disclosure,
      int depth,
      Value.Builder out) {
    SerialForms forms = frame.program.serialForms();
    Value base = Value.of(List.of(entry));
    MethodKey writer = forms.writer(type.name(), disclosure == Disclosure.BEAN);
    if (writer != null) {
      written(writer, base, disclosure, depth, out);
      return;
    }
    Set<String> leftOut = without;
    for (SerialProperty property :
        disclosure == Disclosure.BEAN ? forms.properties(type.name()) : forms.fields(type.name())) {
      if (leftOut.contains(property.name()) || !property.isIn(view, frame.program.hierarchy())) {
        continue;
      }
      without = property.without();
      if (property.writer() != null) {
        written(property.writer(), held(base, property), disclosure, depth, out);
      } else {
        add(held(base, property), disclosure, depth + 1, out);
      }
      without = leftOut;
    }
  }

  private void written(
      MethodKey writer, Value value, Disclosure disclosure, int depth, Value.Builder out) {
    Value written = OwnSerialisers.written(frame, instantiation, writer, value, position);
    add(written, disclosure, depth + 1, out);
  }

  /** What each property of an object of the project holds; none of any other object. */
  Map<String, Value> properties(Value.Entry entry, Disclosure form) {
    Place place = entry.atom().place();
    String type = Types.name(place.type());
    Map<String, Value> held = new LinkedHashMap<>();
    if (entry.atom().mode() == Atom.Mode.ITSELF
        && !(place.type() instanceof ArrayType)
        && frame.program.hierarchy().isProject(type)
        && !PrintedKinds.isEnum(frame.program.hierarchy(), place.type())) {
      SerialForms forms = frame.program.serialForms();
      for (SerialProperty property :
          form == Disclosure.BEAN ? forms.properties(type) : forms.fields(type)) {
        Value value = held(Value.of(List.of(entry)), property);
        held.put(property.name(), value);
        held.put(property.written(), value);
      }
    }
    return held;
  }

  /** What a property gives: its field's value, or what its getter makes. */
  private Value held(Value base, SerialProperty property) {
    SerialForms forms = frame.program.serialForms();
    MethodDeclaration getter = property.getter();
    if (getter != null && forms.isComputed(getter)) {
      return instantiation.call(getter.key(), List.of(base), position);
    }
    FieldKey read = getter == null ? null : forms.read(getter);
    FieldDeclaration field = property.field();
    if (read != null) {
      return read(base, frame.program.field(read), property.type());
    }
    return field != null
        ? read(base, frame.program.field(field.key()), field.type())
        : read(base, frame.program.property(property.name()), property.type());
  }

  /** Everything that was put into a library object created here. */
  private void parts(
      Place place, Value.Entry entry, Disclosure disclosure, int depth, Value.Builder out) {
    for (Place part : frame.heap.partsOf(place)) {
      Heap.Cell cell = Objects.requireNonNull(frame.heap.cell(part));
      add(cell.value().under(entry.held()), disclosure, depth + 1, out);
    }
  }
}
