package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call's model at work. A model that speaks of {@code ReturnValue.Parameter[0]} tells what the
 * object made here does once it is fed, as a collector: it runs where it is fed, and {@code
 * ReturnValue.Content} is what it then gives.
 */
final class Propagation {

  /** Texts cut out of a text. */
  private static final Set<String> PARTS =
      Set.of("substring", "charAt", "subSequence", "codePointAt", "chars", "codePoints", "split");

  /** Class of an exception that a library throws, whichever it is. */
  static final String THROWABLE = "java.lang.Throwable";

  /** Number of the exception that a call wraps what others threw in, among those of its site. */
  private static final int WRAPPER = 4;

  private final Frame frame;
  private final Instantiation instantiation;
  private final Instruction.Call call;
  private final List<PropagatorSpec> specs;
  private final @Nullable Value fed;
  private final int part;
  private final Runnable clearing;
  private final ModelFunctions functions;
  private final PortWriter writer;
  private final Value.Builder returned = new Value.Builder();

  private Propagation(
      Frame frame,
      Instantiation instantiation,
      Instruction.Call call,
      List<PropagatorSpec> specs,
      @Nullable Value fed,
      int part,
      Runnable clearing) {
    this.clearing = clearing;
    this.frame = frame;
    this.instantiation = instantiation;
    this.call = call;
    this.specs = specs;
    this.fed = fed;
    this.part = part;
    this.functions = new ModelFunctions(frame, instantiation, call, this, part);
    this.writer = new PortWriter(frame, call);
  }

  /** What a modelled call gives. */
  static Value of(
      Frame frame, Instantiation instantiation, Instruction.Call call, MethodModel model) {
    List<PropagatorSpec> specs = model.propagators();
    if (waits(specs)) {
      Type type = call.callee().returnType();
      Site site = Site.of(frame.at, PortWriter.MADE);
      Value made = Value.of(Place.of(new Root.Fresh(site, Types.name(type)), type));
      FedCollectors.keep(frame, made, call);
      return made;
    }
    Runnable clearing = () -> new Clearing(frame, call).run(model.clears());
    return new Propagation(frame, instantiation, call, specs, null, PortWriter.MADE, clearing)
        .run();
  }

  /** What an object gives that such a call made and that is fed with a value. */
  static Value feed(
      Frame frame,
      Instantiation instantiation,
      Instruction.Call made,
      List<PropagatorSpec> specs,
      Value fed,
      int part) {
    return new Propagation(frame, instantiation, made, specs, fed, part, () -> {}).run();
  }

  /** Whether the specs tell what the made object does once it is fed. */
  static boolean waits(List<PropagatorSpec> specs) {
    for (PropagatorSpec spec : specs) {
      if (isFed(spec.from())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFed(Port port) {
    return port.root() == Port.Root.RETURN
        && !port.path().isEmpty()
        && port.path().get(0) instanceof Selector.FunctionParameter;
  }

  /** Whether it is what the call gives itself: a new object, which it puts into another one. */
  private static boolean isMade(Port port) {
    return port.root() == Port.Root.RETURN && port.path().isEmpty();
  }

  private Value run() {
    functions.run(specs);
    boolean fold = Totals.isFold(call, specs);
    List<Runnable> writes = new ArrayList<>();
    for (PropagatorSpec spec : specs) {
      if (!ModelFunctions.feeds(spec.to()) && (!fold || writesKey(spec))) {
        move(spec, writes);
      }
    }
    clearing.run();
    writes.forEach(Runnable::run);
    Value result = returned.build();
    return result.isNone() && !fold ? empty() : result;
  }

  /** Whether it keeps what a number is counted for, which no total hides. */
  private static boolean writesKey(PropagatorSpec spec) {
    List<Selector> path = spec.to().path();
    return !path.isEmpty() && path.get(path.size() - 1) instanceof Selector.MapKey;
  }

  /** An object that nothing was put into yet, where the model says that there may be something. */
  private Value empty() {
    for (PropagatorSpec spec : specs) {
      List<Selector> path = inside(spec.to());
      if (spec.to().root() == Port.Root.RETURN && !path.isEmpty()) {
        return Value.of(made(path));
      }
    }
    return Value.NONE;
  }

  private void move(PropagatorSpec spec, List<Runnable> writes) {
    if (fed == null && MapCopies.is(spec)) {
      copyMap(spec, writes);
      return;
    }
    if (isLeftOut(spec.from())) {
      return;
    }
    Value value =
        spec.mode() == PropagatorSpec.Mode.HOST
            ? Addresses.ofHost(key(frame, call, spec.from().from()))
            : read(spec).under(frame.held);
    Port to = spec.to();
    if (isByProperties(spec)) {
      if (spec.key().isPresent()) {
        property(value, spec, writes);
      } else {
        properties(value, spec, writes);
      }
      return;
    }
    if (value.isNone() && spec.key().isEmpty()) {
      return;
    }
    if (to.root() == Port.Root.THROWN) {
      thrown(value, to.path());
      return;
    }
    if (to.root() != Port.Root.RETURN) {
      if (isMade(spec.from())) {
        returned.add(value);
      }
      Value put = put(value, spec, holder(to));
      for (Value base : writer.bases(to)) {
        writes.add(() -> write(base, to.path(), put, spec));
      }
      return;
    }
    List<Selector> path = inside(to);
    if (path.isEmpty()) {
      returned.add(given(value, spec));
    } else {
      Place made = made(path);
      if (fed != null || !writer.slots(spec, made)) {
        Value put = put(value, spec, Types.name(made.type()));
        writes.add(() -> write(Value.of(made), path, put, spec));
      }
      returned.add(Value.of(made));
    }
  }

  /** Whether it is an argument that only other overloads have. */
  private boolean isLeftOut(Port from) {
    return from.root() == Port.Root.ARGUMENT && from.from() >= call.arguments().size();
  }

  /** What goes into an object; from one container to another it stays what it was. */
  private Value put(Value value, PropagatorSpec spec, String holder) {
    return spec.from().path().isEmpty() ? Moves.into(value, holder, call) : value;
  }

  /** What a call gives of what it was given, or of what that holds. */
  private Value given(Value value, PropagatorSpec spec) {
    Port from = spec.from();
    if (isFed(from) || functions.answers(from) >= 0) {
      return value;
    } else if (!from.path().isEmpty() && spec.mode() == PropagatorSpec.Mode.VALUE) {
      return Moves.outOf(value, holder(from), call);
    }
    return spec.mode() == PropagatorSpec.Mode.DERIVED ? Moves.through(value, call) : value;
  }

  /** The type of the object that a port speaks of. */
  private String holder(Port port) {
    return port.root() == Port.Root.ARGUMENT && port.from() < call.arguments().size()
        ? Types.name(call.arguments().get(port.from()).type())
        : Types.name(call.callee().receiverType());
  }

  /** Writes a part; where several specs write it, each adds to it. */
  private void write(Value base, List<Selector> path, Value value, PropagatorSpec spec) {
    boolean before = frame.memory.alternative(frame.memory.isAlternative() || adds(path, spec));
    writer.write(base, path, value, spec);
    frame.memory.alternative(before);
  }

  /** Whether others write the same; under one key the first of them replaces what was there. */
  private boolean adds(List<Selector> path, PropagatorSpec spec) {
    if (path.isEmpty()) {
      return false;
    }
    boolean field = path.get(path.size() - 1) instanceof Selector.Field;
    for (PropagatorSpec other : specs) {
      if (other == spec && !field) {
        return false;
      }
      if (other != spec && other.to().equals(spec.to())) {
        return true;
      }
    }
    return false;
  }

  /** Throws something, or an exception of its own that holds it as its cause. */
  private void thrown(Value value, List<Selector> path) {
    Value thrown = value;
    if (!path.isEmpty()) {
      Type type = ClassType.of(THROWABLE);
      thrown =
          Value.of(Place.of(new Root.Fresh(Site.of(frame.at, WRAPPER), Types.name(type)), type));
      writer.write(thrown, path, value, specs.get(0));
      frame.memory.write(
          frame.heap,
          thrown,
          frame.program.property("message"),
          ClassType.STRING,
          new Disclosing(frame, instantiation, call.position()).of(value, Disclosure.TEXT));
    }
    frame.thrown = frame.thrown.join(thrown);
  }

  /** Where something goes in what the call gives; what is fed gives its content. */
  private List<Selector> inside(Port to) {
    return fed != null && !to.path().isEmpty() && to.path().get(0) instanceof Selector.Content
        ? to.path().subList(1, to.path().size())
        : to.path();
  }

  private void copyMap(PropagatorSpec spec, List<Runnable> writes) {
    List<Value> sources = writer.bases(spec.from());
    List<Value> targets =
        spec.to().root() == Port.Root.RETURN
            ? List.of(Value.of(made(spec.to().path())))
            : writer.bases(spec.to());
    for (Value target : targets) {
      writes.add(() -> MapCopies.copy(frame, sources, target));
      if (spec.to().root() == Port.Root.RETURN) {
        returned.add(target);
      }
    }
  }

  /** Reads or fills the one property that a constant names. */
  private void property(Value value, PropagatorSpec spec, List<Runnable> writes) {
    Object name = key(frame, call, spec.key().orElse(-1));
    if (!(name instanceof String path)) {
      return;
    }
    PropertyCopy copy = new PropertyCopy(frame);
    if (spec.to().root() == Port.Root.RETURN) {
      returned.add(copy.at(value, path, call.callee().returnType()));
      return;
    }
    for (Value base : writer.bases(spec.to())) {
      Value holder = base;
      for (Selector selector : spec.to().path()) {
        holder = frame.memory.read(frame.heap, holder, writer.step(selector, spec));
      }
      Value filled = holder;
      writes.add(() -> copy.replace(filled, path, value));
    }
  }

  private static boolean isByProperties(PropagatorSpec spec) {
    return spec.mode() == PropagatorSpec.Mode.PROPERTIES
        || spec.mode() == PropagatorSpec.Mode.FIELDS;
  }

  private void properties(Value from, PropagatorSpec spec, List<Runnable> writes) {
    Port to = spec.to();
    List<Value> targets = new ArrayList<>();
    if (to.root() == Port.Root.RETURN) {
      Place made = made(List.of(new Selector.Content()));
      if (!frame.program.hierarchy().isProject(Types.name(made.type()))) {
        boolean all = spec.mode() == PropagatorSpec.Mode.FIELDS;
        keyed(from, made, all ? Disclosure.SERIALISED : Disclosure.BEAN, writes);
        return;
      }
      returned.add(Value.of(made));
      targets.add(Value.of(made));
    } else {
      targets.addAll(writer.bases(to));
    }
    PropertyCopy copy = new PropertyCopy(frame);
    Set<String> without = excepted();
    targets.forEach(target -> writes.add(() -> copy.copy(from, target, without)));
  }

  /** Puts each property under its name into a map or a tree; what has none is serialised. */
  private void keyed(Value from, Place made, Disclosure form, List<Runnable> writes) {
    Disclosing disclosing = new Disclosing(frame, instantiation, call.position());
    Value.Builder others = new Value.Builder();
    for (Value.Entry entry : from.entries()) {
      Map<String, Value> parts = disclosing.properties(entry, form);
      if (parts.isEmpty()) {
        others.add(entry);
        continue;
      }
      returned.add(Value.of(made));
      parts.forEach(
          (name, part) ->
              writes.add(
                  () ->
                      frame.memory.write(
                          frame.heap, Value.of(made), new Step.At(name), ClassType.OBJECT, part)));
    }
    returned.add(serialised(disclosing.of(others.build(), form)));
  }

  /** Names of properties that are not copied: the constants of a list behind both objects. */
  private Set<String> excepted() {
    Set<String> names = new HashSet<>();
    for (int i = 2; i < call.arguments().size(); i++) {
      if (frame.body.definition(call.arguments().get(i)).orElse(null)
          instanceof Instruction.NewArray array) {
        array.elements().stream()
            .map(frame::constant)
            .filter(String.class::isInstance)
            .forEach(name -> names.add((String) name));
      }
    }
    return names;
  }

  /** The object that the call gives: of its declared type, of what it holds where that is vague. */
  private Place made(List<Selector> path) {
    Type type =
        fed != null
            ? Types.argument(call.callee().returnType(), 2)
            : call.target() != null ? call.target().type() : call.callee().returnType();
    if (Types.isVague(type)) {
      boolean map = path.isEmpty() || !(path.get(0) instanceof Selector.Element);
      type = ClassType.of(map ? "java.util.Map" : "java.util.List");
    }
    return Place.of(new Root.Fresh(Site.of(frame.at, part), Types.name(type)), type);
  }

  /** What a spec moves. */
  Value read(PropagatorSpec spec) {
    return converted(spec, read(spec.from(), spec));
  }

  private Value read(Port from, PropagatorSpec spec) {
    if (isFed(from)) {
      return whole(parts(fed == null ? Value.NONE : fed, from.path(), 1, spec), spec);
    }
    int at = functions.answers(from);
    if (at >= 0) {
      return whole(parts(functions.answer(from), from.path(), at + 1, spec), spec);
    }
    if (isMade(from)) {
      return Value.of(made(from.path()));
    }
    Value.Builder out = new Value.Builder();
    for (Value base : writer.bases(from)) {
      Value value = base;
      for (Selector selector : from.path()) {
        value = element(value, from, selector, spec);
      }
      out.add(from.path().isEmpty() ? whole(value, spec) : value);
    }
    return out.build();
  }

  /** With what opaque objects hold, where data is made of them. */
  private Value whole(Value value, PropagatorSpec spec) {
    return spec.mode() == PropagatorSpec.Mode.VALUE || isByProperties(spec)
        ? value
        : value.join(Contents.own(frame, value));
  }

  private Value parts(Value base, List<Selector> path, int from, PropagatorSpec spec) {
    Value value = base;
    for (Selector selector : path.subList(from, path.size())) {
      value = frame.memory.read(frame.heap, value, writer.step(selector, spec));
    }
    return value;
  }

  /** A part; of a format's arguments only those that it prints. */
  private Value element(Value base, Port from, Selector selector, PropagatorSpec spec) {
    if (selector instanceof Selector.Element) {
      Set<Integer> printed = Formats.printedBy(frame, call, from.from());
      if (printed != Formats.ALL) {
        Value.Builder out = new Value.Builder();
        for (int slot : printed) {
          out.add(frame.memory.read(frame.heap, base, new Step.At(Integer.toString(slot))));
        }
        return out.build();
      }
    }
    Step step = writer.step(selector, spec);
    if (step instanceof Step.MapValue && spec.key().isPresent()) {
      OptionalInt formal = frame.formal(argument(spec.key().getAsInt()));
      if (formal.isPresent()) {
        Step.Asked asked = new Step.Asked(formal.getAsInt(), true);
        return PassedKeys.asked(frame, asked, ClassType.OBJECT, base);
      }
    }
    return frame.memory.read(frame.heap, base, step);
  }

  private @Nullable Variable argument(int index) {
    return index < call.arguments().size() ? call.arguments().get(index) : null;
  }

  private Value converted(PropagatorSpec spec, Value value) {
    if (value.isNone()) {
      return value;
    }
    Disclosing disclosing = new Disclosing(frame, instantiation, call.position());
    String name = Moves.name(call);
    return switch (spec.mode()) {
      case VALUE, PROPERTIES, FIELDS, HOST -> value;
      case DERIVED -> value.as(PARTS.contains(name) ? Atom.Mode.PART : Atom.Mode.DERIVED);
      case TEXT -> {
        Value text =
            Moves.isPlainText(call)
                ? disclosing.text(value)
                : disclosing.of(value, Disclosure.TEXT);
        yield spec.to().root() == Port.Root.RETURN && spec.to().path().isEmpty()
            ? Moves.step(text, call, "turned into text by " + name)
            : text;
      }
      case SERIALISED -> serialised(disclosing.of(value, Disclosure.SERIALISED, call));
      case BEAN -> serialised(disclosing.of(value, Disclosure.BEAN, call));
    };
  }

  private Value serialised(Value value) {
    return Moves.step(value, call, "serialised by " + Moves.name(call));
  }

  /** A constant argument as a key: text, number or an enum constant's name. */
  static @Nullable Object key(Frame frame, Instruction.Call call, int index) {
    if (index < 0 || index >= call.arguments().size()) {
      return null;
    }
    Variable argument = call.arguments().get(index);
    Object constant = frame.constant(argument);
    if (constant instanceof FieldKey field) {
      return field.name();
    }
    return constant instanceof Type ? null : constant;
  }
}
