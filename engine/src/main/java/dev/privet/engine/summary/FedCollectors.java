package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What collectors give that were made elsewhere than where they are fed: by a helper, in a field,
 * or as a class of the project. One with functions of its own runs them; of a library's it is known
 * which functions it was given, so that their results go where such collectors put them.
 */
final class FedCollectors {

  static final String NAME = "java.util.stream.Collector";

  private static final MethodKey SUPPLIER =
      new MethodKey(NAME, "supplier", "()Ljava/util/function/Supplier;");
  private static final MethodKey ACCUMULATOR =
      new MethodKey(NAME, "accumulator", "()Ljava/util/function/BiConsumer;");
  private static final MethodKey FINISHER =
      new MethodKey(NAME, "finisher", "()Ljava/util/function/Function;");
  private static final MethodKey GET =
      new MethodKey("java.util.function.Supplier", "get", "()Ljava/lang/Object;");
  private static final MethodKey ACCEPT =
      new MethodKey(
          "java.util.function.BiConsumer", "accept", "(Ljava/lang/Object;Ljava/lang/Object;)V");
  private static final MethodKey APPLY =
      new MethodKey(
          "java.util.function.Function", "apply", "(Ljava/lang/Object;)Ljava/lang/Object;");

  /** What it was given first: what elements are sorted by or made into. */
  private static final Step BY = new Step.Property("by");

  /** What it was given besides: what becomes of those that belong together. */
  private static final Step THEN = new Step.Property("then");

  /** How many collectors within each other are fed. */
  private static final int MAX_WITHIN = 3;

  private final Frame frame;
  private final Instantiation instantiation;
  private final Position position;
  private final int part;

  /**
   * @param part number of the first object made here, among those of the call
   */
  FedCollectors(Frame frame, Instantiation instantiation, Position position, int part) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.position = position;
    this.part = part;
  }

  static boolean is(Type type) {
    return Types.name(type).equals(NAME);
  }

  /** Keeps what a collector is given where it is made, for whoever feeds it. */
  static void keep(Frame frame, Value made, Instruction.Call call) {
    if (!is(call.callee().returnType())) {
      return;
    }
    boolean own = call.callee().method().owner().equals(NAME);
    Step[] steps = {
      own ? role(SUPPLIER) : BY, own ? role(ACCUMULATOR) : THEN, THEN, own ? role(FINISHER) : THEN
    };
    for (int i = 0; i < call.arguments().size() && i < steps.length; i++) {
      Variable argument = call.arguments().get(i);
      Value.Builder kept = new Value.Builder();
      for (Value.Entry entry : frame.value(argument).entries()) {
        if (isFunction(entry) || is(entry.atom().place().type())) {
          kept.add(entry);
        }
      }
      Value functions = kept.build();
      if (!functions.isNone()) {
        boolean outer = frame.memory.alternative(true);
        frame.memory.write(frame.heap, made, steps[i], argument.type(), functions);
        frame.memory.alternative(outer);
      }
    }
  }

  private static boolean isFunction(Value.Entry entry) {
    Place place = entry.atom().place();
    return place.root() instanceof Root.Function || place.isParameter();
  }

  private static Step role(MethodKey method) {
    return new Step.Property(method.name());
  }

  /** What collectors give that are fed with a value, as an object of a type. */
  Value feed(Value collectors, Value fed, Type type) {
    return feed(collectors, fed, type, 0);
  }

  private Value feed(Value collectors, Value fed, Type type, int depth) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : collectors.entries()) {
      Value collector = Value.of(List.of(entry));
      Value own = own(collector, fed);
      out.add(own != null ? own : library(collector, fed, type, depth));
    }
    return collectors.isNone() ? library(Value.NONE, fed, type, depth) : out.build();
  }

  /** What the functions of one that is the project's own make of it; null where it has none. */
  private @Nullable Value own(Value collector, Value fed) {
    Value accumulators = function(collector, ACCUMULATOR);
    if (accumulators.isNone()) {
      return null;
    }
    Value container = instantiation.invoke(function(collector, SUPPLIER), GET, List.of(), position);
    if (container == null) {
      return null;
    }
    instantiation.invoke(accumulators, ACCEPT, List.of(container, fed), position);
    Value finishers = function(collector, FINISHER);
    Value finished = instantiation.invoke(finishers, APPLY, List.of(container), position);
    return finished == null ? container : finished;
  }

  private Value function(Value collector, MethodKey role) {
    Value given = instantiation.invoke(collector, role, List.of(), position);
    return given != null ? given : frame.memory.read(frame.heap, collector, role(role));
  }

  /** What one of a library may give: what its functions make of it, or else everything. */
  private Value library(Value collector, Value fed, Type type, int depth) {
    Value by = results(collector, BY, fed, depth);
    Value then = results(collector, THEN, fed, depth);
    Value element = by == null ? fed : by.join(frame.memory.read(frame.heap, by, Step.ELEMENT));
    if (Types.isScalar(type)) {
      return element.as(Atom.Mode.DERIVED);
    }
    Place place = Place.of(new Root.Fresh(Site.of(frame.at, part + depth), Types.name(type)), type);
    Value made = Value.of(place);
    write(made, Step.ELEMENT, element);
    write(made, Step.MAP_VALUE, then == null ? fed : then);
    if (by != null) {
      write(made, Step.MAP_KEY, by);
    }
    return made;
  }

  private void write(Value made, Step step, Value value) {
    frame.memory.write(frame.heap, made, step, ClassType.OBJECT, value);
  }

  /** What the functions and collectors give that a collector holds; null where it holds none. */
  private @Nullable Value results(Value collector, Step step, Value fed, int depth) {
    Value.Builder out = new Value.Builder();
    boolean known = false;
    for (Value.Entry entry : frame.memory.read(frame.heap, collector, step).entries()) {
      Value given = Value.of(List.of(entry));
      Place place = entry.atom().place();
      if (place.root() instanceof Root.Function function
          && function.implemented().descriptor().startsWith("(Ljava/lang/Object;)L")) {
        Value result = instantiation.invoke(given, function.implemented(), List.of(fed), position);
        out.add(result == null ? Value.NONE : result);
        known = true;
      } else if (is(place.type()) && place.isOwn()) {
        if (depth >= MAX_WITHIN) {
          frame.effects.limit("MAX_WITHIN");
          continue;
        }
        out.add(feed(given, fed, ClassType.of("java.util.List"), depth + 1));
        known = true;
      }
    }
    return known ? out.build() : null;
  }
}
