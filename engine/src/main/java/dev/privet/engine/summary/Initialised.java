package dev.privet.engine.summary;

import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What initialisers gave the static fields that a method read. Whoever reads such a field asks its
 * initialiser again, so callers need not be told unless the method changed something about it.
 */
final class Initialised {

  private final Map<Place, Map<Place, Heap.Cell>> given = new HashMap<>();

  /** Remembers what a static field holds now that its initialiser has run. */
  void remember(Place field, Heap heap) {
    given.put(field, StaticFields.below(field, heap.cells()));
  }

  /** The parts of static fields that are still as their initialisers left them. */
  Set<Place> unchanged(Heap heap) {
    Set<Place> unchanged = new HashSet<>();
    given.forEach(
        (field, cells) -> {
          Map<Place, Heap.Cell> now = StaticFields.below(field, heap.cells());
          if (isSame(cells, now)) {
            unchanged.addAll(now.keySet());
          }
        });
    return unchanged;
  }

  private static boolean isSame(Map<Place, Heap.Cell> before, Map<Place, Heap.Cell> now) {
    if (!before.keySet().equals(now.keySet())) {
      return false;
    }
    for (Map.Entry<Place, Heap.Cell> entry : before.entrySet()) {
      Heap.Cell cell = now.get(entry.getKey());
      if (cell == null || !cell.value().same(entry.getValue().value())) {
        return false;
      }
    }
    return true;
  }
}
