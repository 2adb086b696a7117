package dev.privet.engine.summary;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The type-aware default for a call whose body is not seen and that no pack models. Accessors read
 * and write properties; text given to a library's function may come back in text or in the object
 * it returns or fills, never in a boolean, a number or an enum; what a project's own unseen
 * interface returns (a repository, a client) is data of unknown origin. What is read under a
 * constant key goes by that key. Functions passed are run.
 */
final class UnseenCall {

  private final Frame frame;
  private final Instantiation instantiation;
  private final PassedFunctions functions;
  private final GeneratedMappers mappers;
  private final Answers answers;

  UnseenCall(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.functions = new PassedFunctions(frame, instantiation);
    this.mappers = new GeneratedMappers(frame, instantiation);
    this.answers = new Answers(frame.program.rules());
  }

  Value run(Instruction.Call call) {
    Callee callee = call.callee();
    MethodKey method = callee.method();
    Value receiver = frame.value(call.receiver());
    Type returned = callee.returnType();
    Value handed = handed(call, receiver);
    Value given =
        functions.run(method, Transfer.values(frame, call.arguments()), handed, call.position());
    Value mapped = mappers.run(call);
    if (mapped != null) {
      return mapped;
    }
    if (isThrowable(method.owner()) && method.isConstructor()) {
      exception(call, receiver);
      return Value.NONE;
    }
    if (isToString(call)) {
      return new Disclosing(frame, instantiation, call.position())
          .of(receiver, Disclosure.TEXT)
          .join(text(call, receiver));
    }
    Value selected = SelectedColumn.given(receiver, returned);
    if (!selected.isNone()) {
      return selected;
    }
    String property = Accessors.read(callee, call.arguments().size());
    if (property != null && call.receiver() != null) {
      return readProperty(call, receiver, property);
    }
    boolean library = !frame.program.hierarchy().isProject(method.owner());
    String written = Accessors.written(callee, call.arguments().size());
    if (written != null && call.receiver() != null && !call.arguments().isEmpty()) {
      Value value =
          Moves.into(
              frame.value(call.arguments().get(0)).under(frame.held),
              Types.name(callee.receiverType()),
              call);
      Type type = call.arguments().get(0).type();
      frame.memory.write(frame.heap, receiver, frame.program.property(written), type, value);
    } else if (library && call.receiver() != null && fills(callee)) {
      fill(receiver, call, given);
    }
    if (returned instanceof VoidType) {
      return Value.NONE;
    }
    if (returnsReceiver(callee) && !answers.isAsked(call)) {
      return receiver;
    }
    return result(call, receiver, library, given);
  }

  /**
   * What a method that the class path lacks gives besides what a model says of it: handed a class
   * of the project, it gives an object of that class, whichever method of that name it is.
   */
  Value fetched(Instruction.Call call) {
    return ClassTokens.areHanded(frame.program.hierarchy(), call)
        ? opaque(call, frame.value(call.receiver()))
        : Value.NONE;
  }

  /** What a method that the class path lacks may give to functions: what its receiver holds. */
  private Value handed(Instruction.Call call, Value receiver) {
    boolean isMissing = call.callee().certainty() == Callee.Certainty.MAYBE;
    return !isMissing || call.receiver() == null
        ? Value.NONE
        : payload(receiver.join(Contents.own(frame, receiver))).as(Atom.Mode.DERIVED);
  }

  private static boolean isToString(Instruction.Call call) {
    return call.receiver() != null
        && call.arguments().isEmpty()
        && call.callee().method().name().equals("toString");
  }

  /** What may be in the text of an opaque object. */
  private Value text(Instruction.Call call, Value receiver) {
    return data(call, receiver, ClassType.STRING)
        .as(Atom.Mode.DERIVED)
        .join(opaque(call, receiver));
  }

  private Value readProperty(Instruction.Call call, Value receiver, String property) {
    Type type = call.callee().returnType();
    Value.Builder out = new Value.Builder();
    Type owner = call.callee().receiverType();
    if (Types.isVague(owner)) {
      // Of a type variable its bound is known, which declares what is read.
      owner = ClassType.of(call.callee().method().owner());
    }
    Value holders = frame.of(receiver, owner);
    Value read =
        frame.memory.read(frame.heap, holders, frame.program.property(property), type, owner);
    if (read.isNone() && Types.isText(type)) {
      read = Contents.named(frame, holders, property, type);
    }
    if (Types.isScalar(type)) {
      read = read.step(new Trace.Step(Trace.Kind.STEP, call.position(), "$ read"));
    }
    out.add(read);
    if (holders.isNone()) {
      out.add(opaque(call, holders));
    }
    return out.build();
  }

  private Value result(Instruction.Call call, Value receiver, boolean library, Value given) {
    Type returned = returned(call);
    if (Types.isBoolean(returned) || isEnum(returned)) {
      return Value.NONE;
    }
    Value.Builder out = new Value.Builder();
    out.add(KeyedReads.keyed(frame, call, opaque(call, receiver)));
    if (library && !Types.isNumber(returned)) {
      Value data = data(call, receiver, returned);
      if (Types.isScalar(returned)) {
        out.add(Moves.through(data.as(Atom.Mode.DERIVED), call));
        out.add(given.as(Atom.Mode.DERIVED));
      } else if (isVague(call, returned)) {
        out.add(data.as(Atom.Mode.DERIVED));
        out.add(given);
      } else if (!frame.program.hierarchy().isProject(Types.name(returned))
          && !answers.isAnswer(call, returned)) {
        out.add(holding(call, returned, data.join(given)));
      }
    }
    return out.build();
  }

  /** What a call gives: what a missing class's does is what the code takes it for. */
  private static Type returned(Instruction.Call call) {
    Type returned = call.callee().returnType();
    boolean unknown = returned instanceof UnknownType type && !type.isNamed();
    return unknown && call.target() != null ? call.target().type() : returned;
  }

  /** Whether the callee itself does not say what it gives. */
  private static boolean isVague(Instruction.Call call, Type returned) {
    return Types.isVague(returned)
        || call.callee().method().descriptor().endsWith(")Ljava/lang/Object;");
  }

  /** A new object of the library that holds what went into the call. */
  private Value holding(Instruction.Call call, Type type, Value data) {
    Value made = Value.of(Place.of(new Root.Fresh(Site.of(frame.at, 2), Types.name(type)), type));
    boolean elements =
        type instanceof ArrayType || type instanceof ClassType c && c.arguments().size() == 1;
    if (!data.isNone()) {
      frame.memory.write(
          frame.heap,
          made,
          elements ? Step.ELEMENT : Step.CONTENT,
          ClassType.OBJECT,
          Moves.into(data, Types.name(type), call));
    }
    return made;
  }

  /** What a library's function may carry over: its data arguments and the receiver's content. */
  private Value data(Instruction.Call call, Value receiver, Type returned) {
    boolean carries = call.receiver() == null || Types.isScalar(call.callee().receiverType());
    if (answers.isAsked(call)) {
      return Value.NONE;
    }
    boolean echoed = !answers.isFound(call);
    Value.Builder out = new Value.Builder();
    for (Variable argument : call.arguments()) {
      if (echoed && (carries || !Types.isScalar(returned))) {
        Value value = payload(frame.value(argument));
        out.add(value.join(Contents.own(frame, value)).under(frame.held));
      }
    }
    if (Types.isScalar(call.callee().receiverType())) {
      out.add(receiver);
    } else {
      Value read = frame.memory.read(frame.heap, receiver, Step.CONTENT, ClassType.OBJECT);
      Value content = own(read, Types.isText(returned) && !isKeyed(call));
      out.add(content.join(Contents.own(frame, content)));
      Place only = receiver.only();
      List<Place> parts = only != null && only.isOwn() ? frame.heap.partsOf(only) : List.of();
      for (Place part : parts) {
        if (part.step() instanceof Step.Property) {
          out.add(Objects.requireNonNull(frame.heap.cell(part)).value());
        }
      }
    }
    return out.build();
  }

  /** Whether a text says which part is asked for. */
  private static boolean isKeyed(Instruction.Call call) {
    return call.arguments().stream().anyMatch(argument -> Types.isText(argument.type()));
  }

  /**
   * Symbolic content of objects from outside is not known to be anything, but callers may know what
   * an object was filled with that a text is taken out of.
   */
  private Value own(Value value, boolean taken) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      Place place = entry.atom().place();
      if (!(place.step() instanceof Step.Content)
          || (taken && !frame.closed && place.isParameter() && place.length() == 1)) {
        out.add(entry);
      }
    }
    return out.build();
  }

  private static Value payload(Value value) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      if (!(entry.atom().place().root() instanceof Root.Function)) {
        out.add(entry);
      }
    }
    return out.build();
  }

  private static boolean fills(Callee callee) {
    return callee.method().isConstructor()
        || callee.returnType() instanceof VoidType
        || returnsReceiver(callee);
  }

  private void fill(Value receiver, Instruction.Call call, Value given) {
    Value.Builder filled = new Value.Builder();
    filled.add(given.under(frame.held));
    for (Variable argument : call.arguments()) {
      filled.add(payload(frame.value(argument)).under(frame.held));
    }
    Value value = Moves.into(filled.build(), Types.name(call.callee().receiverType()), call);
    if (!value.isNone()) {
      Value.Builder own = new Value.Builder();
      for (Value.Entry entry : receiver.entries()) {
        Place place = entry.atom().place();
        if (place.isOwn() || isGiven(place)) {
          own.add(entry);
        }
      }
      frame.memory.write(frame.heap, own.build(), Step.CONTENT, ClassType.OBJECT, value);
    }
  }

  /** An object that a library hands to a lambda, for it to fill. */
  private boolean isGiven(Place place) {
    return place.isParameter()
        && place.length() == 0
        && frame.body.body().key().name().startsWith("lambda$");
  }

  private static boolean returnsReceiver(Callee callee) {
    String returned = Types.name(callee.returnType());
    return callee.dispatch() == Callee.Dispatch.VIRTUAL
        && !Types.isScalar(callee.returnType())
        && !Types.isVague(callee.returnType())
        && (returned.equals(Types.name(callee.receiverType()))
            || returned.equals(callee.method().owner()));
  }

  private Value opaque(Instruction.Call call, Value receiver) {
    Set<Place> keys = new LinkedHashSet<>();
    for (Variable argument : call.arguments()) {
      frame.value(argument).entries().forEach(entry -> keys.add(entry.atom().place()));
    }
    receiver.entries().forEach(entry -> keys.add(entry.atom().place()));
    Root.Result result =
        new Root.Result(
            Site.of(frame.at, 0),
            call.callee().method(),
            keys.stream().limit(8).toList(),
            call.position(),
            call.callee().returnType());
    Type type = call.target() != null ? call.target().type() : call.callee().returnType();
    return Value.of(Place.of(result, type)).under(held(receiver));
  }

  /** What is got from somebody comes under what that person came under. */
  private static Held held(Value receiver) {
    Held held = Held.IMPOSSIBLE;
    for (Value.Entry entry : receiver.entries()) {
      held = held.or(entry.held());
    }
    return receiver.isNone() ? Held.NOTHING : held;
  }

  private boolean isEnum(Type type) {
    return type instanceof ClassType classType
        && frame
            .program
            .hierarchy()
            .find(classType.name())
            .filter(found -> found.kind() == TypeKind.ENUM)
            .isPresent();
  }

  private boolean isThrowable(String owner) {
    return frame.program.hierarchy().isSubtype(owner, "java.lang.Throwable");
  }

  private void exception(Instruction.Call call, Value receiver) {
    for (Variable argument : call.arguments()) {
      Value value =
          Moves.into(frame.value(argument).under(frame.held), call.callee().method().owner(), call);
      if (Types.isText(argument.type())) {
        frame.memory.write(
            frame.heap, receiver, frame.program.property("message"), ClassType.STRING, value);
      } else if (isThrowable(Types.name(argument.type()))) {
        frame.memory.write(
            frame.heap, receiver, frame.program.property("cause"), argument.type(), value);
      }
    }
  }
}
