package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Memory;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One callee's summary at one call: its places become the caller's values. */
final class Substitution {

  private final Frame frame;
  private final Instantiation instantiation;
  private final CalleePlaces places;
  private final Passing passing;
  private final Position position;
  private final Map<Fact, Held> facts = new HashMap<>();

  /** What the callee's values became: the parts that it wrote often hold the very same. */
  private final Map<Value, Value> values = new IdentityHashMap<>();

  private final FormalFacts formals;
  private final PassedKeys keys;
  private final Catching catching;
  private final Disclosing disclosing;
  private final TakenElements elements;

  Substitution(
      Frame frame,
      Instantiation instantiation,
      List<Value> actuals,
      Passing passing,
      FormalFacts formals,
      PassedKeys keys) {
    this.formals = formals;
    this.keys = keys;
    this.frame = frame;
    this.instantiation = instantiation;
    this.places = new CalleePlaces(frame, actuals, keys, frame.isRecursive(passing.callee()));
    this.elements = new TakenElements(places, formals);
    this.passing = passing;
    this.position = passing.position();
    this.catching = new Catching(frame.program.hierarchy());
    this.disclosing = new Disclosing(frame, instantiation, position);
  }

  Value apply(MethodSummary summary) {
    return apply(summary, Way.INTO);
  }

  /** The same of a method that is not called but run from outside. */
  void close(MethodSummary summary) {
    apply(summary, Way.ALONG);
  }

  private Value apply(MethodSummary summary, Way way) {
    // Parts that the callee reads are those of the heap before it writes: resolve first.
    List<Write> writes = new ArrayList<>();
    Map<Place, Heap.Cell> cells = summary.writes();
    for (DeferredCall call : summary.deferred()) {
      ground(call);
    }
    if (!frame.printed.isPrinting()) {
      Set<Root> returned = made(summary.returned());
      Set<Root> thrown = made(summary.thrown());
      cells.forEach(
          (place, cell) -> {
            copiedMap(place, cell, writes);
            writes.add(write(place, cell, returned, thrown));
          });
    }
    Value returned = value(summary.returned());
    Value thrown = value(summary.thrown());
    sinks(summary, way);
    if (summary.deferred().isEmpty() && !frame.maybe) {
      // Else what callers' functions put there would be gone as well, whichever came last.
      writes.forEach(write -> write.clear(frame));
    }
    writes.forEach(write -> write.run(frame));
    frame.thrown = frame.thrown.join(thrown);
    return passing.returned(returned);
  }

  /**
   * What the callee made and hands over while it runs: functions with what they captured, and
   * objects with what was put into them until then.
   */
  private void handedOver(Map<Place, Heap.Cell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    cells.forEach(
        (place, cell) -> {
          if (place.isOwn()) {
            write(place, cell, Set.of(), Set.of()).run(frame);
          }
        });
    places.forget();
    values.clear();
  }

  private void sinks(MethodSummary summary, Way way) {
    if (!frame.effects.isRecording()) {
      return;
    }
    for (SinkEffect effect : summary.sinks()) {
      frame.effects.sink(effect.sink(), sunk(effect.disclosed(), way), Held.NOTHING);
    }
  }

  /** What reaches a sink in the callee, under what holds there and here. */
  private Value sunk(Value disclosed, Way way) {
    Held here = frame.reached();
    Value.Builder sunk = new Value.Builder();
    for (Value.Entry entry : disclosed.entries()) {
      if (isCut(entry.atom(), sunk)) {
        continue;
      }
      Place data = entry.atom().place();
      Value.Builder one = new Value.Builder();
      substitute(entry, elements.within(entry.held(), data, this::meaning), way, one);
      sunk.add(one.build().from(elements.outside(here, data)));
    }
    return sunk.build();
  }

  private boolean isCut(Atom atom, Value.Builder out) {
    boolean cut = atom.isTemplate() && out.isFull();
    if (cut) {
      frame.effects.limit("MAX_ATOMS");
    }
    return cut;
  }

  private record Write(Value base, Step step, Type type, Value value, boolean certain) {
    /** What a container holds is certain only where the callee emptied it. */
    void clear(Frame frame) {
      if (certain && (Memory.isMany(step) || step instanceof Step.Content)) {
        frame.memory.clear(frame.heap, base, step);
      }
    }

    void run(Frame frame) {
      if (certain) {
        frame.memory.write(frame.heap, base, step, type, value);
      } else {
        for (Place place : Instantiation.places(base)) {
          frame.heap.add(place.child(step, type), value, false);
        }
      }
    }
  }

  /**
   * @param returned what the callee made and gives back; what that holds comes along
   * @param thrown the same of what it throws
   */
  private Write write(Place place, Heap.Cell cell, Set<Root> returned, Set<Root> thrown) {
    Place parent = java.util.Objects.requireNonNull(place.parent());
    List<Place> copied = MapCopies.copied(place, cell);
    Value value = copied.isEmpty() ? value(cell.value()) : unslotted(cell.value(), copied);
    if (returned.contains(place.root())) {
      value = passing.returned(value);
    } else if (thrown.contains(place.root())) {
      value = passing.thrown(value);
    }
    Step callees = java.util.Objects.requireNonNull(place.step());
    Step step = callees instanceof Step.Asked asked ? keys.written(asked) : callees;
    // Under a key that is not known here either, something else may stand besides.
    boolean same = Step.isSlot(step) || !Step.isSlot(callees);
    return new Write(
        places.of(parent),
        step,
        place.type(),
        value.under(frame.held),
        cell.certain() && same && !isInitialised(place));
  }

  /** What a callee put into a map, without what it copied from where keys are known. */
  private Value unslotted(Value value, List<Place> copied) {
    Value.Builder others = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      if (entry.atom().mode() != Atom.Mode.ITSELF
          || !copied.contains(entry.atom().place().parent())) {
        others.add(entry);
      }
    }
    Value.Builder out = new Value.Builder();
    out.add(value(others.build()));
    for (Place map : copied) {
      out.add(frame.memory.unslotted(frame.heap, places.of(map), Step.MAP_VALUE));
    }
    return out.build();
  }

  /** What a callee copied out of a map stands under the same keys there. */
  private void copiedMap(Place place, Heap.Cell cell, List<Write> writes) {
    for (Place map : MapCopies.copied(place, cell)) {
      Value target = places.of(java.util.Objects.requireNonNull(place.parent()));
      MapCopies.slots(frame, places.of(map))
          .forEach(
              (step, value) ->
                  writes.add(
                      new Write(target, step, place.type(), value.under(frame.held), false)));
    }
  }

  private static Set<Root> made(Value given) {
    Set<Root> made = new HashSet<>();
    for (Value.Entry entry : given.entries()) {
      if (entry.atom().place().root() instanceof Root.Fresh fresh) {
        made.add(fresh);
      }
    }
    return made;
  }

  /** Whether a callee saw to the first value of a final static field whose value is known here. */
  private boolean isInitialised(Place place) {
    return place.length() == 1
        && place.root() instanceof Root.Statics
        && place.step() instanceof Step.Field field
        && frame.heap.cell(place) != null
        && frame
            .field(field.key())
            .filter(declared -> Modifier.isFinal(declared.modifiers()))
            .isPresent();
  }

  private void ground(DeferredCall call) {
    if (instantiation.nesting() == 0) {
      // Nobody calls: the summary is closed, each of its open calls by itself.
      instantiation.begin();
    }
    handedOver(call.handed().cells());
    Heap heap = frame.heap;
    int version = heap.version();
    if (!Receivers.isWrapped(frame, call.function(), call.method())) {
      ground(call, places.of(call.function()));
    } else {
      Value wrapped = instantiation.enter(wrapped(call), call.method());
      if (wrapped.isNone()) {
        return;
      }
      ground(call, wrapped);
      instantiation.leave(wrapped, call.method());
    }
    if (frame.heap != heap || heap.version() != version) {
      places.forget();
      values.clear();
    }
  }

  /** From now on an opaque result of the callee's is known, and so is what was told by it. */
  private void standsFor(Root.Result result, Value value) {
    Dependence dependence = new Dependence(result);
    places.standsFor(result, value, dependence);
    values
        .keySet()
        .removeIf(told -> told.entries().stream().anyMatch(e -> dependence.of(e.atom().place())));
  }

  private void ground(DeferredCall call, Value called) {
    List<Value> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(value(argument)));
    Value function = called;
    if (frame.closed) {
      function = function.join(KeptFunctions.of(frame, function));
    }
    Value kept = frame.closed ? KeptFunctions.given(frame, called, call) : Value.NONE;
    Held before = frame.reached();
    frame.comeTo(before.then(held(call.held())));
    Value thrown = frame.thrown;
    frame.thrown = Value.NONE;
    Value result = instantiation.invoke(function, call.method(), arguments, position);
    Receivers.Split split =
        Receivers.split(frame, function, call.method(), TakenTypes.ofValues(arguments));
    Value run = instantiation.runAll(split.targets(), arguments, position);
    result = result == null ? run : run == null ? result : result.join(run);
    if (result == null && split.open().isEmpty()) {
      new PassedFunctions(frame, instantiation).run(call.method(), arguments, Value.NONE, position);
      result = library(function, call, arguments);
    }
    for (Place place : split.open()) {
      Root.Result opaque = places.within(call.result());
      HandedOver handed = HandedOver.of(frame, call.method(), arguments, position);
      frame.effects.defer(
          new DeferredCall(
              place, call.method(), arguments, opaque, open(call), frame.reached(), handed),
          frame.at);
      Value open = opaque(call);
      result = result == null ? open : result.join(open);
    }
    if (!kept.isNone()) {
      result = result == null ? opaque(call).join(kept) : result.join(kept);
    }
    frame.comeTo(before);
    if (call.thrown().isPresent()) {
      threw(call.thrown().get(), frame.thrown);
      frame.thrown = thrown;
    } else {
      frame.thrown = thrown.join(frame.thrown);
    }
    if (result != null) {
      standsFor(call.result(), result);
    }
    call.handed().since().forEach((i, after) -> standsFor(after, arguments.get(i)));
  }

  private Value opaque(DeferredCall call) {
    return Value.of(Place.of(places.within(call.result()), call.result().type()));
  }

  /** What is called: of a chain, as of decorators, the next one. */
  private Value wrapped(DeferredCall call) {
    Place place = call.function();
    Place parent = java.util.Objects.requireNonNull(place.parent());
    Step step = java.util.Objects.requireNonNull(place.step());
    Type owner = CalleePlaces.owner(parent, place);
    Value base = frame.of(places.of(parent), owner);
    return frame.memory.read(frame.heap, base, step, place.type(), owner);
  }

  /** What a call that stays open throws, in the caller's terms. */
  private Optional<Failure> open(DeferredCall call) {
    Optional<Failure> thrown =
        call.thrown().map(failure -> new Failure(places.within(failure.all()), failure.handlers()));
    thrown.ifPresent(failure -> frame.thrown = frame.thrown.join(failure.value()));
    return thrown;
  }

  /** What a function throws is known, and so is what arrives at each of its call's handlers. */
  private void threw(Failure failure, Value thrown) {
    standsFor(failure.all(), thrown);
    if (!failure.handlers().isEmpty()) {
      Root.Result open = places.within(failure.all());
      for (int i = 0; i <= failure.handlers().size(); i++) {
        standsFor(
            Failure.arriving(failure.all(), i),
            catching.arriving(thrown, failure.handlers(), i, open::equals));
      }
    }
  }

  /**
   * A library's object that was passed on: as a consumer it keeps what it is given, as a function
   * that nobody models it may give that back.
   */
  private @Nullable Value library(Value function, DeferredCall call, List<Value> arguments) {
    Value.Builder given = new Value.Builder();
    boolean found = false;
    for (Place place : Instantiation.places(function)) {
      if (place.root() instanceof Root.Fresh) {
        found = true;
        for (Value argument : arguments) {
          given.add(argument);
          frame.memory.write(
              frame.heap,
              Value.of(place),
              Step.CONTENT,
              ClassType.OBJECT,
              argument.under(frame.held));
        }
      }
    }
    boolean gives = call.method().descriptor().endsWith(")Ljava/lang/Object;");
    return found && gives ? given.build() : null;
  }

  /** A callee's value in the caller's terms. */
  private Value value(Value value) {
    if (value.isNone()) {
      return value;
    }
    Value known = values.get(value);
    if (known == null) {
      known = substitute(value, Way.ALONG);
      values.put(value, known);
    }
    return known;
  }

  /** Whether the way to what a callee speaks of leads into its call and ends there. */
  private enum Way {
    INTO,
    ALONG
  }

  private Value substitute(Value value, Way way) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      substitute(entry, held(entry.held()), way, out);
    }
    return out.build();
  }

  private void substitute(Value.Entry entry, Held held, Way way, Value.Builder out) {
    Place place = entry.atom().place();
    Value actuals = places.of(place);
    if (place.isNarrowed() && !ReadBack.isReadBack(entry.atom())) {
      actuals = frame.cast(actuals, place.type());
    }
    if (isPlain(entry) && held.isNothing()) {
      out.add(actuals);
      return;
    }
    for (Value.Entry actual : actuals.entries()) {
      Held both = actual.held().then(held);
      Trace before = actual.trace();
      if (way == Way.INTO && entry.atom().place().root() instanceof Root.Parameter parameter) {
        before = passing.in(before, parameter.index());
      }
      Trace trace = before.then(entry.trace());
      Value.Entry combined =
          both == actual.held() && trace == actual.trace()
              ? actual
              : new Value.Entry(actual.atom(), both, trace);
      combine(entry.atom(), combined, out);
    }
  }

  /** Whether it is just what stands at a place. */
  private static boolean isPlain(Value.Entry entry) {
    return entry.atom().mode() == Atom.Mode.ITSELF
        && !entry.atom().weak()
        && entry.trace().length() == 0;
  }

  private void combine(Atom seen, Value.Entry actual, Value.Builder out) {
    if (seen.mode() == Atom.Mode.ITSELF && !seen.weak()) {
      out.add(actual);
      return;
    }
    if (isCut(seen, out)) {
      return;
    }
    Value result;
    Value one = Value.of(List.of(actual));
    switch (seen.mode()) {
      case ITSELF -> result = one;
      case DERIVED, PART -> result = one.join(content(actual)).as(seen.mode());
      case PROTECTED -> result = one.asProtected();
      case ADDRESS -> result = one.join(content(actual)).asAddress();
      case TEXT -> result = disclosing.of(one, Disclosure.TEXT);
      case SERIALISED -> result = disclosing.of(one, Disclosure.SERIALISED);
      case BEAN -> result = disclosing.of(one, Disclosure.BEAN);
      default -> throw new AssertionError(seen.mode());
    }
    out.add(seen.weak() ? result.weakened() : result);
  }

  /**
   * What an object holds, which has come as far as the object. It counts only where it is that
   * object, not what once was made of it.
   */
  private Value content(Value.Entry actual) {
    if (actual.atom().mode() != Atom.Mode.ITSELF || !actual.atom().place().isOwn()) {
      return Value.NONE;
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry held : Contents.own(frame, Value.of(List.of(actual))).entries()) {
      Trace way = held.trace().thenRest(actual.trace());
      out.add(new Value.Entry(held.atom(), actual.held().and(held.held()), way));
    }
    return out.build();
  }

  private Held held(Held held) {
    return held.replace(this::meaning, places::places);
  }

  private Held meaning(Fact fact) {
    Held known = facts.get(fact);
    if (known == null) {
      known =
          fact.hasFormals()
              ? formals.meaning(fact, places::places)
              : Held.of(List.of(Set.of(mapped(fact))));
      facts.put(fact, known);
    }
    return known;
  }

  private Fact mapped(Fact fact) {
    return fact.map(places::places);
  }
}
