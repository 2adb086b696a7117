package dev.privet.engine.summary;

import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which written parts outlive a method: parts of what came from outside, and of objects made or
 * looked up here that leave. What is stored in an object that was only looked up here (a row, a
 * bean of a container) nobody above can read by this path; it is kept aside as shared state, and
 * goes up only as far as it still speaks of parameters. Without that, every caller would carry
 * along all that its callees ever wrote anywhere.
 */
final class Escapes {

  /** Most parts a summary tells; of more the deepest are left out, and the limit is reported. */
  static final int MAX_WRITES = 250;

  /**
   * Most entries that the parts a summary tells hold together; of more, too, the deepest are left
   * out: each call applies them all.
   */
  static final int MAX_TOLD = 1_000;

  private final Effects effects;
  private final int most;
  private final Heap heap;
  private final Set<Place> untold;
  private final Map<Root, Map<Place, Heap.Cell>> byRoot = new HashMap<>();
  private final Map<Place, Heap.Cell> writes = new LinkedHashMap<>();
  private final Map<Place, Heap.Cell> stored = new LinkedHashMap<>();

  /**
   * Looks for what outlives a method.
   *
   * @param untold parts of static fields that whoever reads them finds out anyway
   */
  Escapes(Effects effects, Heap heap, List<Value> results, Set<Place> untold) {
    this.untold = untold;
    this.effects = effects;
    this.most = effects.bounds().writes();
    this.heap = heap;
    heap.cells()
        .forEach(
            (place, cell) ->
                byRoot
                    .computeIfAbsent(place.root(), unused -> new LinkedHashMap<>())
                    .put(place, cell));
    reach(results);
    heap.cells().forEach(this::keepAside);
  }

  /** Parts that callers see, as many as are told. */
  Map<Place, Heap.Cell> writes() {
    boolean many = writes.size() > most;
    if (!many && told(writes.values()) <= MAX_TOLD) {
      return writes;
    }
    effects.limit(many ? "MAX_WRITES" : "MAX_TOLD");
    Map<Place, Heap.Cell> kept = new LinkedHashMap<>();
    int left = MAX_TOLD;
    for (Map.Entry<Place, Heap.Cell> write : shortestFirst()) {
      left -= told(write.getValue());
      if (kept.size() == most || left < 0) {
        break;
      }
      kept.put(write.getKey(), write.getValue());
    }
    return kept;
  }

  private List<Map.Entry<Place, Heap.Cell>> shortestFirst() {
    return writes.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().length()))
        .toList();
  }

  private static int told(Collection<Heap.Cell> cells) {
    return cells.stream().mapToInt(Escapes::told).sum();
  }

  private static int told(Heap.Cell cell) {
    return 1 + cell.value().entries().size();
  }

  /** What was stored where no caller sees it. */
  Map<Place, Heap.Cell> stored() {
    return stored;
  }

  private void reach(List<Value> results) {
    Deque<Value> todo = new ArrayDeque<>(results);
    effects.deferred().forEach(call -> todo.addAll(call.arguments()));
    effects.upward().forEach(sink -> todo.add(sink.disclosed()));
    Set<Root> leaving = new HashSet<>();
    byRoot.forEach(
        (root, cells) -> {
          if (isOutside(root)) {
            leaving.add(root);
          }
        });
    heap.cells()
        .forEach(
            (place, cell) -> {
              if (leaving.contains(place.root()) && !untold.contains(place)) {
                tell(place, cell);
                todo.add(cell.value());
              }
            });
    while (!todo.isEmpty()) {
      for (Value.Entry item : todo.poll().entries()) {
        Root root = item.atom().place().root();
        if (leaving.add(root)) {
          byRoot
              .getOrDefault(root, Map.of())
              .forEach(
                  (place, cell) -> {
                    tell(place, cell);
                    todo.add(cell.value());
                  });
        }
      }
    }
  }

  private void tell(Place place, Heap.Cell cell) {
    if (Heap.isTold(place, cell)) {
      writes.put(place, effects.told(cell));
    }
  }

  private boolean isOutside(Root root) {
    return root instanceof Root.Parameter
        || root instanceof Root.Statics
        || effects.isDeferred(root);
  }

  private void keepAside(Place place, Heap.Cell cell) {
    if (place.isOwn() || writes.containsKey(place) || !place.hasField() || untold.contains(place)) {
      return;
    }
    Map<Place, Heap.Cell> made = made(cell.value());
    boolean open = tells(made, true);
    boolean closed = tells(made, false);
    put(writes, place, part(cell.value(), true, open));
    put(stored, place, part(cell.value(), false, closed));
    made.forEach(
        (part, held) -> {
          if (open && !writes.containsKey(part)) {
            put(writes, part, part(held.value(), true, true));
          }
          if (closed) {
            put(stored, part, part(held.value(), false, true));
          }
        });
  }

  /** What objects hold that were made here and stand somewhere, and those within them. */
  private Map<Place, Heap.Cell> made(Value value) {
    Map<Place, Heap.Cell> made = new LinkedHashMap<>();
    Set<Root> seen = new HashSet<>();
    Deque<Value> todo = new ArrayDeque<>(List.of(value));
    while (!todo.isEmpty()) {
      for (Value.Entry entry : todo.poll().entries()) {
        Place place = entry.atom().place();
        if (place.isOwn() && seen.add(place.root())) {
          Map<Place, Heap.Cell> parts = byRoot.getOrDefault(place.root(), Map.of());
          made.putAll(parts);
          parts.values().forEach(part -> todo.add(part.value()));
        }
      }
    }
    return made;
  }

  /** Whether objects hold something of parameters, or else something that is known here. */
  private boolean tells(Map<Place, Heap.Cell> made, boolean open) {
    for (Heap.Cell cell : made.values()) {
      if (!part(cell.value(), open, false).isNone()) {
        return true;
      }
    }
    return false;
  }

  /** The part of a value that is of parameters or is known here, with the objects made or not. */
  private Value part(Value value, boolean open, boolean withMade) {
    Value.Builder part = new Value.Builder();
    for (Value.Entry entry : value.entries()) {
      boolean own = entry.atom().place().isOwn();
      if (own ? withMade : effects.isOpen(entry.atom().place()) == open) {
        part.add(entry);
      }
    }
    return part.build();
  }

  private static void put(Map<Place, Heap.Cell> cells, Place place, Value value) {
    if (!value.isNone()) {
      cells.put(place, new Heap.Cell(value, false));
    }
  }
}
