package dev.privet.engine.summary;

import dev.privet.engine.callgraph.StaticValues;
import dev.privet.engine.cfg.Block;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each instruction does to variables and heap. */
final class Transfer {

  /** Rows of an array deeper than this fall together. */
  static final int MAX_DIMENSIONS = 3;

  private static final int ROW = 80;

  private final Frame frame;
  private final CallTransfer calls;
  private final Instantiation instantiation;
  private final Advising advising;
  private final Posting posting;

  Transfer(Frame frame) {
    this.frame = frame;
    this.instantiation = new Instantiation(frame);
    this.posting = new Posting(frame, instantiation);
    this.advising = new Advising(frame, instantiation);
    this.calls = new CallTransfer(frame, instantiation);
  }

  void run(Instruction instruction) {
    instantiation.begin();
    if (instruction instanceof Instruction.Call call) {
      calls.run(call);
    } else if (instruction instanceof Instruction.Copy copy) {
      Value copied = refined(frame.value(copy.source()), copy.target().type());
      frame.set(copy.target(), Naming.named(frame, copy.target(), copied));
    } else if (instruction instanceof Instruction.Cast cast) {
      frame.set(cast.target(), frame.cast(frame.value(cast.source()), cast.type()));
    } else if (instruction instanceof Instruction.GetField get) {
      get(get);
    } else if (instruction instanceof Instruction.PutField put) {
      put(put);
    } else if (instruction instanceof Instruction.New made) {
      make(made);
    } else if (instruction instanceof Instruction.Concat concat) {
      concat(concat);
    } else if (instruction instanceof Instruction.Operation operation) {
      operate(operation);
    } else if (instruction instanceof Instruction.Lambda lambda) {
      function(lambda);
    } else if (instruction instanceof Instruction.Throw thrown) {
      frame.thrown = frame.thrown.join(frame.value(thrown.value()).under(frame.held));
    } else {
      array(instruction);
    }
  }

  /** Runs the advice around the body. */
  Advising advising() {
    return advising;
  }

  /** Tells listeners what is posted. */
  Posting posting() {
    return posting;
  }

  /** Says what leaves by a return. */
  void returned(Variable value, Position position) {
    calls.returned(value, position);
  }

  /** The same value where a more telling type is known of what was vague. */
  static Value refined(Value value, Type type) {
    if (Types.isVague(type) || value.isNone()) {
      return value;
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      Atom atom = entry.atom();
      Type told = atom.mode() == Atom.Mode.ITSELF ? told(atom.place().type(), type) : null;
      out.add(
          told == null
              ? entry
              : entry.with(new Atom(atom.place().withType(told), atom.mode(), atom.weak())));
    }
    return out.build();
  }

  /** What a type becomes where it is said to be another; null where that says no more. */
  private static @Nullable Type told(Type known, Type said) {
    if (Types.isVague(known) || (known instanceof UnknownType unknown && !unknown.isNamed())) {
      return said;
    }
    if (!(known instanceof ClassType one)
        || !(said instanceof ClassType other)
        || other.arguments().isEmpty()) {
      return null;
    }
    if (one.arguments().isEmpty()) {
      return one.name().equals(other.name()) ? other : null;
    }
    return one.arguments().size() == other.arguments().size() && isOpen(one) && !isOpen(other)
        ? ClassType.of(one.name(), other.arguments())
        : null;
  }

  /** Whether a generic class's own parameter is what a type says of what it holds. */
  private static boolean isOpen(ClassType type) {
    for (Type argument : type.arguments()) {
      if (argument instanceof TypeVariable) {
        return true;
      }
    }
    return false;
  }

  private void get(Instruction.GetField get) {
    Type type = get.target().type();
    if (get.receiver() != null && get.receiver().type() instanceof ArrayType) {
      // An array has no field but its length.
      frame.set(get.target(), Value.NONE);
      return;
    }
    FieldDeclaration field = frame.field(get.field()).orElse(null);
    if (field != null && isConstant(field)) {
      Value address = Addresses.of(field.constant().orElse(null));
      frame.set(get.target(), field.enumConstant() ? constant(field) : address);
      return;
    }
    if (field != null && get.receiver() == null) {
      initialise(get, field);
    }
    Value last = frame.lastWrites.read(get);
    if (last != null) {
      frame.set(get.target(), refined(last, type));
      return;
    }
    Value base = get.receiver() == null ? Statics.VALUE : frame.value(get.receiver());
    if (get.receiver() != null) {
      base = frame.of(base, get.receiver().type());
    }
    Value read = frame.memory.read(frame.heap, base, frame.program.field(get.field()), type);
    if (get.receiver() == null && isFilledByOthers(get.field(), read)) {
      // What other methods put into it later.
      Place shared = Place.of(Root.Statics.INSTANCE, ClassType.OBJECT);
      read = read.join(Value.of(shared.child(frame.program.field(get.field()), type)));
    }
    if (Types.isScalar(type)) {
      read = read.step(new Trace.Step(Trace.Kind.STEP, get.position(), "$ read"));
    }
    if (field != null) {
      read = read.join(Addresses.bySetting(frame, field));
    }
    frame.set(get.target(), refined(read, type));
  }

  /** An enum's constant, where it matters which one it is: its class has a body of its own. */
  private Value constant(FieldDeclaration field) {
    if (!StaticValues.differ(frame.program.hierarchy(), field.key().owner())) {
      return Value.NONE;
    }
    String made = frame.program.constantClass(field.key()).orElse(field.key().owner());
    return Value.of(frame.place(new Root.Fresh(Site.of(frame.at, 0), made), field.type()));
  }

  /** Whether it may be a library's object that was created with nothing in it. */
  private boolean isFilledByOthers(FieldKey field, Value value) {
    for (Value.Entry entry : value.entries()) {
      Place place = entry.atom().place();
      if (place.length() == 0
          && place.root() instanceof Root.Fresh fresh
          && !Types.isScalar(place.type())
          && !frame.program.hierarchy().isProject(fresh.type())) {
        return frame.heap.partsOf(place).isEmpty() || instantiation.beginsEmpty(field);
      }
    }
    return false;
  }

  private boolean isConstant(FieldDeclaration field) {
    return field.constant().isPresent()
        || (field.enumConstant()
            && !StaticValues.areFollowed(frame.program.hierarchy(), field.type())
            && !StaticValues.keepState(frame.program.hierarchy(), field.type()));
  }

  /**
   * What a final static field holds is what its class's initialiser gave it; it runs where no
   * earlier read, here or in a callee, has seen to that.
   */
  private void initialise(Instruction.GetField get, FieldDeclaration field) {
    MethodKey initialiser = Instantiation.initialiser(get.field());
    if (Modifier.isFinal(field.modifiers())
        && StaticValues.areFollowed(frame.program.hierarchy(), field.type())
        && !frame.body.body().key().equals(initialiser)
        && frame.known.add(get.field())) {
      instantiation.initialise(initialiser, get.field(), get.position());
    }
  }

  private void put(Instruction.PutField put) {
    FieldDeclaration field = frame.field(put.field()).orElse(null);
    if (field != null && isConstant(field)) {
      // Whoever reads it gets the constant.
      return;
    }
    Value base = put.receiver() == null ? Statics.VALUE : frame.value(put.receiver());
    Value value = frame.value(put.value()).under(frame.held);
    Type type = field == null ? put.value().type() : field.type();
    frame.lastWrites.wrote(put, value);
    String text = "stored in " + Types.simpleName(put.field().owner()) + "." + put.field().name();
    frame.memory.write(
        frame.heap,
        base,
        frame.program.field(put.field()),
        type,
        value.step(new Trace.Step(Trace.Kind.STEP, put.position(), text)));
  }

  private void make(Instruction.New made) {
    Place place =
        frame.place(new Root.Fresh(Site.of(frame.at, 0), made.type().name()), made.type());
    if (frame.repeats && frame.heap.isFilled(place.root())) {
      if (frame.heap.isHeld(place.root()) || isCarried(place.root())) {
        frame.memory.multiply(place);
      } else {
        frame.heap.forget(place.root());
      }
    }
    frame.set(made.target(), Value.of(place));
  }

  /** Whether a variable takes an object along into a loop's next round. */
  private boolean isCarried(Root root) {
    for (Block block : frame.body.blocks()) {
      if (block.predecessors().stream().anyMatch(edge -> edge.from() >= block.id())) {
        for (Instruction instruction : block.instructions()) {
          if (instruction instanceof Instruction.Phi phi && frame.value(phi.target()).isAt(root)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void concat(Instruction.Concat concat) {
    Value.Builder out = new Value.Builder();
    Disclosing disclosing = new Disclosing(frame, instantiation, concat.position());
    List<Variable> parts = concat.parts();
    out.add(address(parts));
    for (int i = 0; i < parts.size(); i++) {
      if (frame.constant(parts.get(i)) == null) {
        Value text = disclosing.text(frame.value(parts.get(i)));
        // A text goes where its beginning says.
        Value data = limited(text, parts.get(i).type());
        out.add(i == 0 ? data : Addresses.without(data));
      }
    }
    frame.set(
        concat.target(),
        out.build().step(new Trace.Step(Trace.Kind.STEP, concat.position(), "joined into a text")));
  }

  /** The address that the constants say with which a text begins. */
  private Value address(List<Variable> parts) {
    StringBuilder start = new StringBuilder();
    for (Variable part : parts) {
      Object constant = frame.constant(part);
      if (constant == null || constant instanceof FieldKey) {
        return Addresses.begun(start.toString());
      }
      start.append(constant);
    }
    return Addresses.of(start.toString());
  }

  /** A boolean's text is no personal data, whatever it was computed from. */
  static Value limited(Value value, Type type) {
    return Types.isBoolean(type) ? Value.NONE : value;
  }

  private void operate(Instruction.Operation operation) {
    Value.Builder out = new Value.Builder();
    if (isArithmetic(operation.operator())
        && !Types.isBoolean(operation.target().type())
        && !Totals.comesBack(frame, operation.target(), operation.operands())) {
      for (Variable operand : operation.operands()) {
        out.add(frame.value(operand).as(Atom.Mode.DERIVED));
      }
    }
    frame.set(operation.target(), out.build());
  }

  private static boolean isArithmetic(Operator operator) {
    return switch (operator) {
      case NEGATE, ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
      default -> false;
    };
  }

  private void function(Instruction.Lambda lambda) {
    Root root = new Root.Function(Site.of(frame.at, 0), lambda.body(), lambda.interfaceMethod());
    Value function = Value.of(Place.of(root, lambda.type())).under(frame.held);
    for (int i = 0; i < lambda.captured().size(); i++) {
      Variable captured = lambda.captured().get(i);
      frame.memory.write(
          frame.heap, function, new Step.Captured(i), captured.type(), frame.value(captured));
    }
    frame.set(lambda.target(), function);
    made(lambda, (Root.Function) root);
  }

  private void made(Instruction.Lambda lambda, Root.Function function) {
    MethodBody body = frame.program.bodies().get(lambda.body());
    if (!frame.effects.isRecording() || body == null) {
      return;
    }
    List<Value> actuals = new ArrayList<>(values(frame, lambda.captured()));
    while (actuals.size() < body.parameters().size()) {
      actuals.add(Value.NONE);
    }
    Held held = frame.reached().and(frame.guards.entry(function, actuals));
    List<List<Place>> places = new ArrayList<>();
    actuals.forEach(actual -> places.add(Instantiation.placesOf(actual)));
    frame.effects.made(
        new CallRecord(lambda.body(), lambda.position(), held, places, Set.of()), frame.at);
  }

  private void array(Instruction instruction) {
    if (instruction instanceof Instruction.NewArray made) {
      newArray(made);
    } else if (instruction instanceof Instruction.GetElement get) {
      Value read =
          frame.memory.read(
              frame.heap, frame.value(get.array()), slot(get.index()), get.target().type());
      frame.set(
          get.target(),
          get.array().type() instanceof ArrayType type && type.element() instanceof PrimitiveType
              ? read.as(Atom.Mode.PART)
              : read);
    } else if (instruction instanceof Instruction.PutElement put) {
      frame.memory.write(
          frame.heap,
          frame.value(put.array()),
          slot(put.index()),
          put.value().type(),
          frame.value(put.value()).under(frame.held));
    } else if (instruction instanceof Instruction.Constant constant) {
      frame.set(constant.target(), Addresses.of(constant.value()));
    } else if (instruction instanceof Instruction.InstanceOf test) {
      frame.set(test.target(), Value.NONE);
    }
  }

  private Step slot(Variable index) {
    Object constant = frame.constant(index);
    return constant instanceof Integer number ? new Step.At(number.toString()) : Step.ELEMENT;
  }

  private void newArray(Instruction.NewArray made) {
    Type type = new ArrayType(made.element());
    Value array = Value.of(Place.of(new Root.Fresh(Site.of(frame.at, 0), Types.name(type)), type));
    for (int i = 0; i < made.elements().size(); i++) {
      Value element = frame.value(made.elements().get(i)).under(frame.held);
      if (!element.isNone()) {
        frame.memory.write(
            frame.heap, array, new Step.At(Integer.toString(i)), made.element(), element);
      }
    }
    if (made.elements().isEmpty()) {
      rows(array, made.element(), 1);
    }
    frame.set(made.target(), array);
  }

  /** An array of arrays is made with its rows. */
  private void rows(Value array, Type element, int depth) {
    if (element instanceof ArrayType row) {
      if (depth > MAX_DIMENSIONS) {
        frame.effects.limit("MAX_DIMENSIONS");
        return;
      }
      Root root = new Root.Fresh(Site.of(frame.at, ROW + depth), Types.name(row));
      Value made = Value.of(Place.of(root, row));
      frame.memory.write(frame.heap, array, Step.ELEMENT, row, made);
      rows(made, row.element(), depth + 1);
    }
  }

  /** The object that all static fields are parts of. */
  static final class Statics {
    static final Value VALUE = Value.of(Place.of(Root.Statics.INSTANCE, ClassType.OBJECT));

    private Statics() {}
  }

  static List<Value> values(Frame frame, List<Variable> variables) {
    List<Value> values = new ArrayList<>(variables.size());
    for (Variable variable : variables) {
      values.add(frame.value(variable));
    }
    return values;
  }
}
