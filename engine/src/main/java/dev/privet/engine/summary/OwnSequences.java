package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.List;

/**
 * What the project's own iterables, iterators, lists, spliterators and maps give, by the methods
 * that the library's bodies ask: those are not read.
 */
final class OwnSequences {

  private static final String ITERABLE = "java.lang.Iterable";
  private static final String CONSUMER = "java.util.function.Consumer";

  private static final MethodKey ITERATOR =
      new MethodKey(ITERABLE, "iterator", "()Ljava/util/Iterator;");
  private static final MethodKey NEXT =
      new MethodKey("java.util.Iterator", "next", "()Ljava/lang/Object;");
  private static final MethodKey NEXT_ELEMENT =
      new MethodKey("java.util.Enumeration", "nextElement", "()Ljava/lang/Object;");
  private static final MethodKey GET =
      new MethodKey("java.util.List", "get", "(I)Ljava/lang/Object;");
  private static final MethodKey LIST_ITERATOR =
      new MethodKey("java.util.List", "listIterator", "(I)Ljava/util/ListIterator;");
  private static final MethodKey ADVANCE =
      new MethodKey("java.util.Spliterator", "tryAdvance", "(Ljava/util/function/Consumer;)Z");
  private static final MethodKey ENTRIES =
      new MethodKey("java.util.Map", "entrySet", "()Ljava/util/Set;");
  private static final MethodKey GET_KEYED =
      new MethodKey("java.util.Map", "get", "(Ljava/lang/Object;)Ljava/lang/Object;");
  private static final MethodKey KEY =
      new MethodKey("java.util.Map$Entry", "getKey", "()Ljava/lang/Object;");
  private static final MethodKey VALUE =
      new MethodKey("java.util.Map$Entry", "getValue", "()Ljava/lang/Object;");

  /** Number of the consumer that a spliterator's elements go to, among the objects of a site. */
  private static final int ELEMENTS = 112;

  /** Where sequences of sequences end. */
  private static final int MAX_WITHIN = 3;

  private final Frame frame;
  private final Instantiation instantiation;
  private final Position position;
  private int within;

  OwnSequences(Frame frame, Instantiation instantiation, Position position) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.position = position;
  }

  /** Puts into an object of the project, or a lambda, what it gives when a library asks it. */
  void fill(Value given) {
    for (Value.Entry entry : given.entries()) {
      Place place = entry.atom().place();
      String type = type(place);
      if (!type.isEmpty()) {
        Value one = Value.of(List.of(entry));
        hold(place, Step.ELEMENT, of(type, one));
        if (is(type, ENTRIES)) {
          Value entries = elements(run(one, ENTRIES));
          hold(place, Step.MAP_KEY, part(entries, KEY, Step.MAP_KEY));
          hold(place, Step.MAP_VALUE, part(entries, VALUE, Step.MAP_VALUE));
          hold(place, Step.MAP_VALUE, run(one, GET_KEYED, Value.NONE));
        }
      }
    }
  }

  /** What objects of the project give when they are iterated. */
  Value own(Value iterated) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : iterated.entries()) {
      out.add(of(type(entry.atom().place()), Value.of(List.of(entry))));
    }
    return out.build();
  }

  /**
   * The elements of something iterated: of the project's what it gives, of others what they hold.
   */
  Value elements(Value iterated) {
    if (within == MAX_WITHIN) {
      return Value.NONE;
    }
    within++;
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : iterated.entries()) {
      Value one = Value.of(List.of(entry));
      out.add(of(type(entry.atom().place()), one));
      out.add(frame.memory.read(frame.heap, one, Step.ELEMENT));
    }
    within--;
    return out.build();
  }

  /** The class of the project whose object a place is; of a lambda what it implements. */
  private String type(Place place) {
    if (place.length() > 0) {
      return "";
    } else if (place.root() instanceof Root.Function function) {
      return function.implemented().owner().equals(ITERABLE) ? ITERABLE : "";
    }
    return place.root() instanceof Root.Fresh made
            && frame.program.hierarchy().isProject(made.type())
        ? made.type()
        : "";
  }

  private Value of(String type, Value one) {
    if (is(type, ITERATOR)) {
      Value given = elements(run(one, ITERATOR));
      return is(type, GET)
          ? given
              .join(run(one, GET, Value.NONE))
              .join(elements(run(one, LIST_ITERATOR, Value.NONE)))
          : given;
    } else if (is(type, NEXT)) {
      return run(one, NEXT);
    } else if (is(type, ADVANCE)) {
      return advanced(one);
    }
    return is(type, NEXT_ELEMENT) ? run(one, NEXT_ELEMENT) : Value.NONE;
  }

  /** What a spliterator hands to a consumer. */
  private Value advanced(Value spliterator) {
    ClassType type = ClassType.of(CONSUMER);
    Value consumer =
        Value.of(Place.of(new Root.Fresh(Site.of(frame.at, ELEMENTS), CONSUMER), type));
    run(spliterator, ADVANCE, consumer);
    return Contents.own(frame, consumer);
  }

  private Value part(Value entries, MethodKey getter, Step step) {
    return frame.memory.read(frame.heap, entries, step).join(run(entries, getter));
  }

  private boolean is(String type, MethodKey method) {
    return !type.isEmpty() && frame.program.hierarchy().isSubtype(type, method.owner());
  }

  private void hold(Place place, Step step, Value value) {
    if (!value.isNone()) {
      frame.heap.add(place.child(step, ClassType.OBJECT), value, false);
    }
  }

  private Value run(Value object, MethodKey method, Value... arguments) {
    Value given = instantiation.invoke(object, method, List.of(arguments), position);
    return given == null ? Value.NONE : given;
  }
}
