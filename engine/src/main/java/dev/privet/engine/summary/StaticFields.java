package dev.privet.engine.summary;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of a class's initialiser a reader of one static field needs: that field, and whatever it
 * holds. An enum's initialiser fills dozens of objects; to apply all of it wherever one constant
 * table is read would cost more than the method around it. Thread-safe.
 */
final class StaticFields {

  private record Slice(MethodSummary whole, MethodSummary part) {}

  private final Map<FieldKey, Slice> slices = new ConcurrentHashMap<>();

  /** The part of an initialiser's summary that gives a field what it holds. */
  MethodSummary of(FieldKey field, Place place, MethodSummary whole) {
    Slice known = slices.get(field);
    // A group of methods that call each other sees several summaries of an initialiser among them.
    if (known == null || known.whole() != whole) {
      known = new Slice(whole, part(place, whole));
      slices.put(field, known);
    }
    return known.part();
  }

  private static MethodSummary part(Place place, MethodSummary whole) {
    return whole.deferred().isEmpty() ? whole.with(below(place, whole.writes())) : whole;
  }

  /** The cells of a place, and of all objects that can be reached from there. */
  static Map<Place, Heap.Cell> below(Place place, Map<Place, Heap.Cell> cells) {
    Map<Object, Map<Place, Heap.Cell>> byObject = new HashMap<>();
    cells.forEach(
        (part, cell) ->
            byObject
                .computeIfAbsent(object(part), unused -> new LinkedHashMap<>())
                .put(part, cell));
    Map<Place, Heap.Cell> found = new LinkedHashMap<>();
    Set<Object> seen = new HashSet<>();
    Deque<Object> todo = new ArrayDeque<>(List.of(place));
    seen.add(place);
    while (!todo.isEmpty()) {
      byObject
          .getOrDefault(todo.poll(), Map.of())
          .forEach(
              (part, cell) -> {
                found.put(part, cell);
                for (Value.Entry entry : cell.value().entries()) {
                  Object held = object(entry.atom().place());
                  if (seen.add(held)) {
                    todo.add(held);
                  }
                }
              });
    }
    return found;
  }

  /** What a place is a part of: a static field, or an object. */
  private static Object object(Place place) {
    Place at = place;
    for (Place up = at.parent(); up != null; up = up.parent()) {
      if (up.length() == 0) {
        return up.root() instanceof Root.Statics ? at : up.root();
      }
      at = up;
    }
    return place.root();
  }
}
