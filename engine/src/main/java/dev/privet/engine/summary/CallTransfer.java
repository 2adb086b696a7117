package dev.privet.engine.summary;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.SanitizerSpec;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call does: by a pack's model, by the project's bodies, or by the default. */
final class CallTransfer {

  private static final String ITERABLE = "java.lang.Iterable";
  private static final String SANITIZER = "dev.privet.annotations.Sanitizer";

  private final Frame frame;
  private final Instantiation instantiation;
  private final ModelTransfer models;
  private final SinkTransfer sinks;
  private final UnseenCall unseen;
  private final OwnIterables iterables;
  private final Advising advising;
  private final Posting posting;

  CallTransfer(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.models = new ModelTransfer(frame, instantiation);
    this.sinks = new SinkTransfer(frame, instantiation);
    this.unseen = new UnseenCall(frame, instantiation);
    this.iterables = new OwnIterables(frame, instantiation);
    this.advising = new Advising(frame, instantiation);
    this.posting = new Posting(frame, instantiation);
  }

  void returned(Variable value, Position position) {
    sinks.returned(value, position);
  }

  void run(Instruction.Call call) {
    MethodModel model = frame.program.model(call.callee());
    iterables.run(call);
    sinks.run(call, model);
    Value result = result(call, model);
    if (model.propagators().isEmpty() && !model.clears().isEmpty() && !isOwn(call)) {
      new Clearing(frame, call).run(model.clears());
    }
    advising.called(call, result);
    posting.called(call, model);
    if (call.target() != null) {
      boolean nothing =
          Types.isBoolean(call.target().type())
              || Totals.isRunning(frame, call)
              || isAnswer(call, model);
      result = nothing ? Value.NONE : ReadBack.as(frame, result, call.target().type());
      if (frame.program.hierarchy().isProject(Types.name(call.target().type())) && isOwn(call)) {
        // What a type parameter stands for is cast to what the call says it is.
        result = frame.without(result, call.target().type());
      }
      frame.set(call.target(), Transfer.refined(result, call.target().type()));
    }
  }

  /** Whether a model gives it: what a model answers is its own words. */
  private boolean isAnswer(Instruction.Call call, MethodModel model) {
    return model.sources().isEmpty()
        && model.propagators().isEmpty()
        && Stream.concat(
                model.sinks().stream(), frame.program.declaredSinks().at(call.callee()).stream())
            .anyMatch(sink -> sinks.recipients(call, sink).contains(SinkKind.AI));
  }

  private Value result(Instruction.Call call, MethodModel model) {
    for (SanitizerSpec sanitizer : model.sanitizers()) {
      if (applies(call, sanitizer)) {
        return sanitized(call, sanitizer.strength());
      }
    }
    if (isDeclaredSanitizer(call)) {
      return Value.NONE;
    }
    boolean keyed = model.sources().stream().anyMatch(spec -> spec.key().isPresent());
    boolean own = isOwn(call);
    // A map of the project's own may be of texts: its body says what it gives for a key.
    Optional<Value> read = own && keyed ? Optional.empty() : models.source(call, model);
    if (read.isPresent()) {
      return read.get();
    }
    if (MapCopies.isOfArray(call)) {
      return MapCopies.ofArray(frame, frame.value(call.receiver()), call.callee().returnType());
    }
    if (!model.propagators().isEmpty() && !own) {
      return KeyedReads.modelled(frame, call, models.propagate(call, model))
          .join(unseen.fetched(call));
    }
    Value body = project(call);
    if (body != null) {
      return Protection.reveals(frame, call) ? body.join(Protection.revealed(frame, call)) : body;
    }
    Optional<SanitizerSpec.Strength> named =
        frame.program.rules().sanitizerName(call.callee().method());
    if (Protection.reveals(frame, call)) {
      return Protection.revealed(frame, call).join(unseen.run(call));
    }
    if (named.isPresent()
        && !call.callee().method().isConstructor()
        && Types.isScalar(call.callee().returnType())) {
      return sanitized(call, named.get());
    }
    return unseen.run(call);
  }

  /** Whether it is a call on a class that the project has, whose bodies outrank models. */
  private boolean isOwn(Instruction.Call call) {
    if (call.callee().dispatch() != Callee.Dispatch.VIRTUAL) {
      return frame.program.hierarchy().isProject(call.callee().method().owner())
          && !frame.program.targets().of(call.callee()).isEmpty();
    }
    if (frame.program.hierarchy().isProject(Types.name(call.callee().receiverType()))) {
      return !frame.program.targets().of(call.callee()).isEmpty()
          || !frame.program.targets().wide(call.callee()).isEmpty();
    }
    boolean own = false;
    for (Value.Entry entry : frame.value(call.receiver()).entries()) {
      if (!hasBody(entry.atom().place(), call.callee().method())) {
        return false;
      }
      own = true;
    }
    return own;
  }

  /** Whether an object made here, or a lambda, brings its own body for a library's method. */
  private boolean hasBody(Place receiver, MethodKey method) {
    if (receiver.length() > 0) {
      return false;
    }
    return receiver.root() instanceof Root.Fresh fresh
        ? frame.program.targets().exact(fresh.type(), method).isPresent()
        : receiver.root() instanceof Root.Function function
            && function.implemented().owner().equals(ITERABLE)
            && function.implemented().name().equals(method.name());
  }

  private boolean isDeclaredSanitizer(Instruction.Call call) {
    return frame.program.isDeclared(call.callee().method(), SANITIZER);
  }

  private boolean applies(Instruction.Call call, SanitizerSpec sanitizer) {
    for (var condition : sanitizer.constants().entrySet()) {
      Object constant =
          condition.getKey() < call.arguments().size()
              ? frame.constant(call.arguments().get(condition.getKey()))
              : null;
      if (constant == null || !condition.getValue().matches(constant.toString())) {
        return false;
      }
    }
    return true;
  }

  private Value sanitized(Instruction.Call call, SanitizerSpec.Strength strength) {
    if (Protection.deciphers(frame, call)) {
      return Protection.revealed(frame, call);
    }
    if (strength == SanitizerSpec.Strength.FULL) {
      return Protection.hides(frame, call)
          ? Protection.input(frame, call).asProtected()
          : Value.NONE;
    }
    if (Salts.isSalted(frame, call)) {
      return Value.NONE;
    }
    Value digest =
        Moves.step(
            Protection.digested(frame, call).weakened(), call, "digested by " + Moves.name(call));
    return Protection.filled(frame, call, digest) ? Value.NONE : digest;
  }

  /** Runs the project's bodies; null where there is none. */
  private @Nullable Value project(Instruction.Call call) {
    List<Value> arguments = Transfer.values(frame, call.arguments());
    Value.Builder out = new Value.Builder();
    Targets targets = targets(call);
    if (targets.bodies().isEmpty() && targets.open().isEmpty()) {
      return targets.rest() ? null : function(call);
    }
    for (Place place : targets.open()) {
      out.add(deferred(call, place, arguments));
    }
    boolean several = targets.bodies().size() + targets.open().size() > 1;
    boolean outer = frame.memory.alternative(several || frame.memory.isAlternative());
    for (Map.Entry<MethodKey, Value> target : targets.bodies().entrySet()) {
      List<Value> actuals = new ArrayList<>();
      if (call.receiver() != null) {
        actuals.add(target.getValue());
      }
      actuals.addAll(arguments);
      Value one =
          instantiation.call(
              target.getKey(),
              actuals,
              call.position(),
              frame.guards.formals(call),
              PassedKeys.of(frame, call));
      out.add(masked(target.getKey(), one, actuals));
    }
    frame.memory.alternative(outer);
    Value run = functions(call, arguments);
    if (run != null) {
      out.add(run);
    }
    if (targets.rest()) {
      out.add(unseen.run(call));
    }
    return out.build();
  }

  /** Runs the receiver where it is a lambda or a function made of functions. */
  private @Nullable Value functions(Instruction.Call call, List<Value> arguments) {
    MethodKey method = call.callee().method();
    Value.Builder functions = new Value.Builder();
    for (Value.Entry entry : frame.value(call.receiver()).entries()) {
      Root root = entry.atom().place().root();
      boolean lambda =
          root instanceof Root.Function function
              && function.implemented().name().equals(method.name());
      if (entry.atom().place().length() == 0
          && (lambda
              || (root instanceof Root.Fresh made
                  && !frame.program.hierarchy().isProject(made.type())))) {
        functions.add(entry);
      }
    }
    Value found = functions.build();
    return found.isNone() ? null : instantiation.invoke(found, method, arguments, call.position());
  }

  /** A method named as a mask whose body keeps only parts of a text masks it. */
  private Value masked(MethodKey target, Value result, List<Value> actuals) {
    if (frame.program.rules().sanitizerName(target).isEmpty() || actuals.isEmpty()) {
      return result;
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : result.entries()) {
      if (entry.atom().mode() != Atom.Mode.PART) {
        out.add(entry);
      }
    }
    return out.build();
  }

  /**
   * Bodies with the part of the receiver that each is called on, and what callers decide.
   *
   * @param rest whether there are bodies that are not followed
   */
  private record Targets(Map<MethodKey, Value> bodies, List<Place> open, boolean rest) {}

  private Targets targets(Instruction.Call call) {
    Callee callee = call.callee();
    Map<MethodKey, Value> bodies = new LinkedHashMap<>();
    Value receiver = frame.value(call.receiver());
    if (callee.dispatch() != Callee.Dispatch.VIRTUAL) {
      for (MethodKey target : frame.program.targets().of(callee)) {
        bodies.put(target, receiver);
      }
      return new Targets(bodies, List.of(), false);
    }
    if (frame.constant(call.receiver()) instanceof FieldKey constant) {
      Optional<MethodKey> own =
          frame
              .program
              .constantClass(constant)
              .flatMap(type -> frame.program.targets().exact(type, callee.method()));
      if (own.isPresent()) {
        return new Targets(Map.of(own.get(), receiver), List.of(), false);
      }
    }
    for (Value.Entry entry : receiver.entries()) {
      Place place = entry.atom().place();
      if (place.root() instanceof Root.Fresh fresh && place.length() == 0) {
        Value one = Value.of(List.of(entry));
        frame
            .program
            .targets()
            .exact(fresh.type(), callee.method())
            .ifPresent(target -> bodies.merge(target, one, Value::join));
      } else {
        Value one = Value.of(List.of(entry));
        FunctionMethods.inherited(frame.program, place, callee.method())
            .ifPresent(target -> bodies.merge(target, one, Value::join));
      }
    }
    List<MethodKey> declared = frame.program.targets().of(callee);
    List<MethodKey> wide = frame.program.targets().wide(callee);
    if (receiver.isNone()) {
      WideCalls.Kept kept = WideCalls.of(frame, wide);
      declared.forEach(target -> bodies.putIfAbsent(target, receiver));
      kept.bodies().forEach(target -> bodies.putIfAbsent(target, receiver));
      return new Targets(bodies, List.of(), kept.rest());
    }
    if (declared.isEmpty() && wide.isEmpty()) {
      return new Targets(bodies, List.of(), false);
    }
    Receivers.Split split =
        Receivers.split(frame, receiver, callee.method(), TakenTypes.of(call.arguments()));
    split.targets().forEach((target, part) -> bodies.merge(target, part, Value::join));
    return new Targets(bodies, split.open(), split.rest());
  }

  /** A call of a functional interface's method: on a lambda, or on what a caller passes. */
  private @Nullable Value function(Instruction.Call call) {
    if (call.receiver() == null
        || call.callee().dispatch() != Callee.Dispatch.VIRTUAL
        || GeneratedMappers.isMapper(frame.program, call)) {
      return null;
    }
    Value receiver = frame.value(call.receiver());
    List<Value> arguments = Transfer.values(frame, call.arguments());
    Value.Builder out = new Value.Builder();
    boolean known = false;
    for (Value.Entry entry : receiver.entries()) {
      Place place = entry.atom().place();
      if (frame.effects.isCallers(place) && FunctionTypes.mayBe(frame.program, call.callee())) {
        out.add(deferred(call, place, arguments));
        known = true;
      }
    }
    Value run = functions(call, arguments);
    if (run != null) {
      out.add(run);
      known = true;
    }
    return known ? out.build() : null;
  }

  /** What somebody is asked for is theirs, and so is what is looked up by something of theirs. */
  private static List<Place> keys(Place asked, List<Value> arguments) {
    return arguments.isEmpty()
        ? List.of(asked)
        : arguments.stream()
            .flatMap(argument -> Instantiation.placesOf(argument).stream())
            .distinct()
            .limit(Persons.MAX_PLACES)
            .toList();
  }

  private Value deferred(Instruction.Call call, Place place, List<Value> arguments) {
    Root.Result result =
        new Root.Result(
            Site.of(frame.at, 1),
            call.callee().method(),
            keys(place, arguments),
            call.position(),
            call.callee().returnType());
    Optional<Failure> thrown = Failure.of(frame, result);
    MethodKey method = call.callee().method();
    HandedOver handed = HandedOver.of(frame, method, arguments, call.position());
    frame.effects.defer(
        new DeferredCall(place, method, arguments, result, thrown, frame.reached(), handed),
        frame.at);
    return Value.of(Place.of(result, call.callee().returnType()));
  }
}
