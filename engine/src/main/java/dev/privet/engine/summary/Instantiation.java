package dev.privet.engine.summary;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Memory;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies callees' summaries at a call: their effects in the caller's terms. */
final class Instantiation {

  /** How many calls deep functions that run functions are followed at one call. */
  static final int MAX_NESTING = 6;

  /**
   * How much of callees' summaries is applied at one call, in entries of what they tell. Functions
   * that nobody knows better than by their type run many bodies each, and these others: what is
   * deeper is left out sooner, for half as much is left to each further level.
   */
  static final int MAX_APPLIED = 2_048;

  private static final Step FIRST = new Step.Property("first");
  private static final Step SECOND = new Step.Property("second");
  private static final Step ALSO = new Step.Property("also");

  /** Number of the first result of a composed function that a caller has to tell. */
  private static final int COMPOSED = 400;

  private final Frame frame;
  private final Set<Running> running = new HashSet<>();
  private int nesting;
  private int applied;
  private int composed;

  /** A method of an object that another one wraps. */
  private record Running(Place object, MethodKey method) {}

  Instantiation(Frame frame) {
    this.frame = frame;
  }

  /**
   * Runs a project's method.
   *
   * @param actuals aligned with the body's parameters: receiver, captured values, arguments
   * @return what it returns
   */
  Value call(MethodKey callee, List<Value> actuals, Position position) {
    return call(callee, actuals, position, FormalFacts.OUTSIDE, PassedKeys.NONE);
  }

  /** Runs a project's method whose facts about formals are known. */
  Value call(
      MethodKey callee,
      List<Value> actuals,
      Position position,
      FormalFacts formals,
      PassedKeys keys) {
    MethodSummary summary = frame.summaries.apply(callee);
    MethodBody body = frame.program.bodies().get(callee);
    if (summary == null || body == null || isTooDeep()) {
      return Value.NONE;
    }
    applied += summary.size();
    nesting++;
    frame.lastWrites.forget();
    try {
      Passing passing = new Passing(callee, body.parameters(), position);
      List<Value> passed = passing.passed(Naming.passed(frame, body.parameters(), actuals));
      record(callee, passed, position, formals);
      return ReceiversApart.run(
          frame,
          callee,
          summary,
          passed,
          one -> new Substitution(frame, this, one, passing, formals, keys).apply(summary));
    } finally {
      nesting--;
    }
  }

  /** Runs what of a class's initialiser gives a static field what it holds. */
  void initialise(MethodKey initialiser, FieldKey field, Position position) {
    MethodSummary summary = frame.summaries.apply(initialiser);
    if (summary == null || isTooDeep()) {
      return;
    }
    Place place = place(field);
    Heap.Cell before = frame.heap.cell(place);
    if (before != null && before.certain()) {
      return;
    }
    frame.lastWrites.forget();
    record(initialiser, List.of(), position, FormalFacts.OUTSIDE);
    // What was written on some way only may stand beside what the initialiser gives.
    boolean outer = frame.memory.alternative(before != null || frame.memory.isAlternative());
    MethodSummary part = frame.program.staticFields().of(field, place, summary);
    Passing passing = new Passing(initialiser, List.of(), position);
    new Substitution(frame, this, List.of(), passing, FormalFacts.OUTSIDE, PassedKeys.NONE)
        .apply(part);
    frame.memory.alternative(outer);
    if (before == null) {
      frame.initialised.remember(place, frame.heap);
    }
  }

  /** Whether the object in a static field had nothing in it when its class's initialiser ended. */
  boolean beginsEmpty(FieldKey field) {
    MethodSummary summary = frame.summaries.apply(initialiser(field));
    return summary != null
        && frame.program.staticFields().of(field, place(field), summary).writes().size() <= 1;
  }

  private Place place(FieldKey field) {
    return Place.of(Root.Statics.INSTANCE, ClassType.OBJECT)
        .child(frame.program.field(field), ClassType.OBJECT);
  }

  static MethodKey initialiser(FieldKey field) {
    return new MethodKey(field.owner(), MethodKey.STATIC_INITIALISER, "()V");
  }

  /**
   * Begins to call what an object wraps; of objects whose method runs already, as where places of a
   * long chain fall together, nothing new would come.
   */
  Value enter(Value wrapped, MethodKey method) {
    Value.Builder entered = new Value.Builder();
    for (Value.Entry entry : wrapped.entries()) {
      if (running.add(new Running(entry.atom().place(), method))) {
        entered.add(entry);
      }
    }
    return entered.build();
  }

  void leave(Value wrapped, MethodKey method) {
    for (Value.Entry entry : wrapped.entries()) {
      running.remove(new Running(entry.atom().place(), method));
    }
  }

  /** How many calls run within each other now. */
  int nesting() {
    return nesting;
  }

  /** Begins with another call. */
  void begin() {
    applied = 0;
    composed = 0;
  }

  private boolean isTooDeep() {
    if (nesting >= MAX_NESTING) {
      frame.effects.limit("MAX_NESTING");
      return true;
    }
    if (applied >= frame.effects.bounds().applied() >> nesting) {
      frame.effects.limit("MAX_APPLIED");
      return true;
    }
    return false;
  }

  private void record(
      MethodKey callee, List<Value> actuals, Position position, FormalFacts formals) {
    if (!frame.effects.isRecording()) {
      return;
    }
    List<List<Place>> places = new ArrayList<>();
    for (Value actual : actuals) {
      places.add(placesOf(actual));
    }
    frame.effects.call(
        new CallRecord(callee, position, frame.reached(), places, apart(places, formals)),
        frame.at);
  }

  private Set<CallRecord.Apart> apart(List<List<Place>> actuals, FormalFacts formals) {
    if (frame.held.isNothing()) {
      return Set.of();
    }
    Set<CallRecord.Apart> apart = new HashSet<>();
    for (Set<Fact> way : frame.held.ways()) {
      for (Fact fact : way) {
        for (int i = 0; i < actuals.size(); i++) {
          if (formals.isHandedAnother(i, actuals.get(i), fact)) {
            apart.add(new CallRecord.Apart(i, fact));
          }
        }
      }
    }
    return apart;
  }

  /**
   * Calls a function value.
   *
   * @return what it returns, or null where no target is known and nothing was deferred
   */
  @Nullable Value invoke(
      Value function, MethodKey method, List<Value> arguments, Position position) {
    Value.Builder result = new Value.Builder();
    boolean known = false;
    Heap start = frame.heap.copy();
    for (Value.Entry entry : function.entries()) {
      Place place = entry.atom().place();
      Value one = null;
      Heap first = frame.heap;
      if (known) {
        frame.heap = start.copy();
      }
      Optional<MethodKey> inherited = FunctionMethods.inherited(frame.program, place, method);
      if (inherited.isPresent()) {
        List<Value> actuals = new ArrayList<>(List.of(Value.of(List.of(entry))));
        actuals.addAll(arguments);
        one = call(inherited.get(), actuals, position);
      } else if (place.root() instanceof Root.Function lambda && place.length() == 0) {
        List<Value> actuals = actuals(lambda.body(), entry, arguments);
        Held before = frame.reached();
        Held entered = frame.guards.entry(lambda, actuals);
        // What held where it was made may have been taken back since.
        frame.comeTo(entry.held().then(before).and(entered));
        one =
            call(lambda.body(), actuals, position, frame.guards.formals(lambda), PassedKeys.NONE)
                .under(entered);
        frame.comeTo(before);
      } else if (place.root() instanceof Root.Fresh fresh && place.length() == 0) {
        one = invokeObject(fresh.type(), entry, method, arguments, position);
        one = one == null ? composed(entry, method, arguments, position) : one;
      }
      if (known && frame.heap != first) {
        first.join(frame.heap);
        frame.heap = first;
      }
      if (one != null) {
        known = true;
        result.add(one.under(entry.held()));
      }
    }
    return known ? result.build() : null;
  }

  /** Runs bodies, each on its part of a receiver; null where there is none. */
  @Nullable Value runAll(Map<MethodKey, Value> targets, List<Value> arguments, Position position) {
    if (targets.isEmpty()) {
      return null;
    }
    Value.Builder out = new Value.Builder();
    boolean several = targets.size() > 1;
    boolean outer = frame.memory.alternative(several || frame.memory.isAlternative());
    for (Map.Entry<MethodKey, Value> target : targets.entrySet()) {
      List<Value> actuals = new ArrayList<>();
      actuals.add(target.getValue());
      actuals.addAll(arguments);
      out.add(call(target.getKey(), actuals, position));
    }
    frame.memory.alternative(outer);
    return out.build();
  }

  /** Runs a function that a library made of two; null where the object is none. */
  private @Nullable Value composed(
      Value.Entry entry, MethodKey method, List<Value> arguments, Position position) {
    if (entry.atom().mode() != Atom.Mode.ITSELF) {
      return null;
    }
    Value base = Value.of(List.of(entry));
    Value first = frame.memory.read(frame.heap, base, FIRST);
    Value second = frame.memory.read(frame.heap, base, SECOND);
    Value also = frame.memory.read(frame.heap, base, ALSO);
    if ((first.isNone() && second.isNone() && also.isNone()) || isTooDeep()) {
      return isUnknownFunction(entry, method) ? joined(arguments) : null;
    }
    nesting++;
    try {
      Value given = part(first, method, arguments, position);
      part(also, method, arguments, position);
      return second.isNone() ? given : part(second, method, List.of(given), position);
    } finally {
      nesting--;
    }
  }

  /** A library's function that nobody models may give back what it is given, as the identity. */
  private static boolean isUnknownFunction(Value.Entry entry, MethodKey method) {
    return Types.name(entry.atom().place().type()).startsWith("java.util.function.")
        && method.descriptor().endsWith(")Ljava/lang/Object;");
  }

  private static Value joined(List<Value> arguments) {
    Value.Builder all = new Value.Builder();
    arguments.forEach(all::add);
    return all.build();
  }

  /**
   * What a part gives; what it is given where nobody knows it, as the identity, or it is too deep.
   */
  private Value part(Value function, MethodKey method, List<Value> arguments, Position position) {
    if (!function.isNone() && isTooDeep()) {
      return joined(arguments);
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : function.entries()) {
      MethodKey own =
          entry.atom().place().root() instanceof Root.Function lambda
              ? lambda.implemented()
              : FunctionMethods.of(frame.program, entry.atom().place().type());
      MethodKey run = own == null ? method : own;
      Place place = entry.atom().place();
      Value one =
          frame.effects.isCallers(place) && frame.effects.mayDefer()
              ? deferred(place, run, arguments, position)
              : invoke(Value.of(List.of(entry)), run, arguments, position);
      if (one != null) {
        out.add(one);
      } else {
        arguments.forEach(out::add);
      }
    }
    return out.build();
  }

  /** What a caller's function gives that a library composed with others. */
  private Value deferred(Place place, MethodKey method, List<Value> arguments, Position position) {
    Root.Result result =
        new Root.Result(
            Site.of(frame.at, COMPOSED + composed++),
            method,
            List.of(),
            position,
            ClassType.OBJECT);
    HandedOver handed = HandedOver.of(frame, method, arguments, position);
    frame.effects.defer(
        new DeferredCall(
            place, method, arguments, result, Failure.of(frame, result), frame.reached(), handed),
        frame.at);
    return Value.of(Place.of(result, ClassType.OBJECT));
  }

  private @Nullable Value invokeObject(
      String type,
      Value.Entry receiver,
      MethodKey method,
      List<Value> arguments,
      Position position) {
    MethodKey target = frame.program.targets().exact(type, method).orElse(null);
    if (target == null) {
      return null;
    }
    List<Value> actuals = new ArrayList<>();
    actuals.add(Value.of(List.of(receiver)));
    actuals.addAll(arguments);
    return call(target, actuals, position);
  }

  private List<Value> actuals(MethodKey body, Value.Entry function, List<Value> arguments) {
    List<Value> actuals = new ArrayList<>();
    MethodBody lambda = frame.program.bodies().get(body);
    if (lambda == null) {
      return arguments;
    }
    // Under what it was made is known where it runs, and may have been taken back since.
    Value base =
        Value.of(List.of(new Value.Entry(function.atom(), Held.NOTHING, function.trace())));
    int captured = 0;
    for (Variable parameter : lambda.parameters()) {
      if (parameter.kind() == Variable.Kind.CAPTURED) {
        actuals.add(
            frame.memory.read(frame.heap, base, new Step.Captured(captured++), parameter.type()));
      }
    }
    actuals.addAll(arguments);
    return actuals;
  }

  static List<Place> placesOf(Value value) {
    return value.entries().stream().map(entry -> entry.atom().place()).distinct().toList();
  }

  /** The places of a value that can be written. */
  static List<Place> places(Value value) {
    return Memory.places(value);
  }
}
