package dev.privet.engine.summary;

import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.Disclosure;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What objects print at one instruction, each printed once as long as nothing is written. Objects
 * print objects that print objects: without this, a class whose text has the texts of several
 * others of its kind in it costs as many prints as there are ways from one to the other.
 */
final class Printed {

  /** What is printed; the trace is that of the very same value. */
  private record Key(Place place, Type type, Held held, TraceOf trace, Disclosure disclosure) {}

  private record TraceOf(Trace trace) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof TraceOf that && trace == that.trace;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(trace);
    }
  }

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
  private int at;
  private @Nullable Held held;

  /** What an object prints, by {@code print} where nobody has asked yet. */
  Value of(
      Frame frame, Value.Entry entry, Disclosure disclosure, Depth depth, Supplier<Value> print) {
    refresh(frame);
    Place place = entry.atom().place();
    Key key = new Key(place, place.type(), entry.held(), new TraceOf(entry.trace()), disclosure);
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
      value = print.get();
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
    return !open.isEmpty();
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
