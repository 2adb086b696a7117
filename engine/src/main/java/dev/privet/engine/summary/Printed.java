package dev.privet.engine.summary;

import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What objects print at one instruction, each printed once as long as nothing is written. Objects
 * print objects that print objects: without this, a class whose text has the texts of several
 * others of its kind in it costs as many prints as there are ways from one to the other.
 */
final class Printed {

  /** What is printed, however it came here. */
  private record Key(Place place, Type type, Disclosure disclosure) {}

  /**
   * How far down a print began: what began as near the top is cut off no earlier.
   *
   * @param calls methods that print within each other
   * @param parts objects that are printed within each other in one of them
   */
  record Depth(int calls, int parts) {
    boolean isWithin(Depth that) {
      return calls <= that.calls && parts <= that.parts;
    }
  }

  /** A text, and the number of the object nearest the top that is still to be put into it. */
  private record Text(Value value, Depth depth, int lacks) {}

  private final Map<Key, Text> done = new HashMap<>();

  /**
   * What is being printed, with its number, and the object nearest the top that it came back to.
   */
  private final Map<Key, Integer> open = new HashMap<>();

  /** Texts without that of an object that is not yet done, which holds them anyway. */
  private final List<Key> within = new ArrayList<>();

  /** Number of the object nearest the top that the current print came back to. */
  private int back = Integer.MAX_VALUE;

  private @Nullable Heap heap;
  private int version;
  private boolean keeping;
  private int at;
  private @Nullable Held held;

  /**
   * What an object prints, by {@code print} where nobody has asked yet. It is printed as if it had
   * come here on no way at all: on which it did is said of all its text.
   */
  Value of(
      Frame frame,
      Value.Entry entry,
      Disclosure disclosure,
      Depth depth,
      Function<Value.Entry, Value> print) {
    Value text = text(frame, entry.atom(), disclosure, depth, print);
    if (text.isNone() || (entry.held().isNothing() && entry.trace().length() == 0)) {
      return text;
    }
    List<Value.Entry> came = new ArrayList<>(text.entries().size());
    for (Value.Entry part : text.entries()) {
      Trace trace = way(frame, entry, part.trace());
      came.add(new Value.Entry(part.atom(), entry.held().and(part.held()), trace));
    }
    return Value.of(came);
  }

  /**
   * How a part of a text came: what an object from elsewhere holds came with it, what was put into
   * one that was made here goes on with it.
   */
  private static Trace way(Frame frame, Value.Entry object, Trace part) {
    Place place = object.atom().place();
    if (!place.isOwn() || part.length() == 0) {
      return object.trace().then(part);
    }
    if (frame.program.hierarchy().isProject(Types.name(place.type()))) {
      // Its own methods have told how its fields got here.
      return part;
    }
    return part.thenRest(object.trace());
  }

  private Value text(
      Frame frame,
      Atom atom,
      Disclosure disclosure,
      Depth depth,
      Function<Value.Entry, Value> print) {
    refresh(frame);
    Place place = atom.place();
    Key key = new Key(place, place.type(), disclosure);
    Integer number = open.get(key);
    if (number != null) {
      back = Math.min(back, number);
      return Value.NONE;
    }
    Text known = done.get(key);
    if (known != null && known.depth().isWithin(depth)) {
      back = Math.min(back, known.lacks());
      return known.value();
    }
    int own = open.size();
    int outer = back;
    int first = within.size();
    back = Integer.MAX_VALUE;
    open.put(key, own);
    Value value;
    try {
      value = print.apply(new Value.Entry(atom, Held.NOTHING, Trace.EMPTY));
    } finally {
      open.remove(key);
    }
    refresh(frame);
    if (back >= own) {
      List<Key> parts = within.subList(first, within.size());
      parts.forEach(done::remove);
      parts.clear();
      back = Integer.MAX_VALUE;
    } else {
      within.add(key);
    }
    done.put(key, new Text(value, depth, back));
    back = Math.min(back, outer);
    return value;
  }

  /** Whether a text is being made: what that writes is nothing that anybody reads afterwards. */
  boolean isPrinting() {
    return !open.isEmpty() && !keeping;
  }

  /** Begins or ends to run code whose writes are read though a text is being made. */
  boolean keep(boolean writes) {
    boolean before = keeping;
    keeping = writes;
    return before;
  }

  private void refresh(Frame frame) {
    if (frame.heap != heap
        || frame.heap.version() != version
        || frame.at != at
        || held == null
        || !held.equals(frame.held)) {
      done.clear();
      heap = frame.heap;
      version = frame.heap.version();
      at = frame.at;
      held = frame.held;
    }
  }
}
