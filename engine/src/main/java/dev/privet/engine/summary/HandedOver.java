package dev.privet.engine.summary;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Objects made here that are given to a function which only callers know. It sees what they hold
 * now, not what is put into them later; and what they hold afterwards only callers can tell.
 *
 * @param cells what they and what hangs below them hold when they are handed over
 * @param since what stands for an argument afterwards, by its index
 */
record HandedOver(Map<Place, Heap.Cell> cells, Map<Integer, Root.Result> since) {

  /** How much of what hangs below one call's arguments is told. */
  static final int MAX_HANDED = 60;

  private static final int AFTER = 300;
  private static final HandedOver NOTHING = new HandedOver(Map.of(), Map.of());

  /** Notes in the heap that arguments are handed over now. */
  static HandedOver of(Frame frame, MethodKey method, List<Value> arguments, Position position) {
    HandedOver over = NOTHING;
    for (int i = 0; i < arguments.size(); i++) {
      for (Value.Entry entry : arguments.get(i).entries()) {
        Place object = entry.atom().place();
        if (object.isOwn() && object.length() == 0) {
          if (over == NOTHING) {
            over = new HandedOver(new LinkedHashMap<>(), new LinkedHashMap<>());
            frame.lastWrites.forget();
          }
          Site site = Site.of(frame.at, AFTER + i);
          Root.Result after =
              over.since.computeIfAbsent(
                  i, unused -> new Root.Result(site, method, List.of(), position, object.type()));
          over.take(frame, object, Place.of(after, object.type()));
        }
      }
    }
    return over;
  }

  private void take(Frame frame, Place given, Place after) {
    Map<Place, Place> since = new HashMap<>(Map.of(given, after));
    Deque<Place> todo = new ArrayDeque<>(since.keySet());
    while (!todo.isEmpty()) {
      Place object = todo.poll();
      Place later = Objects.requireNonNull(since.get(object));
      for (Place part : List.copyOf(frame.heap.partsOf(object))) {
        if (cells.size() >= MAX_HANDED) {
          frame.effects.limit("MAX_HANDED");
          return;
        }
        Heap.Cell cell = Objects.requireNonNull(frame.heap.cell(part));
        if (Heap.isTold(part, cell)) {
          cells.put(part, cell);
        }
        Place laterPart = later.child(Objects.requireNonNull(part.step()), part.type());
        if (since.putIfAbsent(part, laterPart) == null) {
          todo.add(part);
        }
        for (Value.Entry held : cell.value().entries()) {
          Place inner = held.atom().place();
          if (inner.isOwn() && inner.length() == 0 && since.putIfAbsent(inner, laterPart) == null) {
            todo.add(inner);
          }
        }
      }
      if (object.root() instanceof Root.Fresh && object.length() == 0) {
        frame.heap.handOver(object, later);
      }
    }
  }
}
