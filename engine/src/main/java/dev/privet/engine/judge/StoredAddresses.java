package dev.privet.engine.judge;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The constant addresses that fields hold, by field: a client's base address is set where it is
 * made, and used elsewhere.
 */
final class StoredAddresses {

  private final Map<FieldKey, Set<String>> hosts = new HashMap<>();

  static StoredAddresses of(Map<MethodKey, MethodSummary> summaries) {
    StoredAddresses stored = new StoredAddresses();
    for (MethodSummary summary : summaries.values()) {
      stored.collect(summary.writes());
      stored.collect(summary.stored());
    }
    return stored;
  }

  private void collect(Map<Place, Heap.Cell> writes) {
    writes.forEach(
        (place, cell) -> {
          FieldKey field = field(place);
          if (field != null) {
            Set<String> found = reachable(cell.value(), writes);
            if (!found.isEmpty()) {
              hosts.computeIfAbsent(field, unused -> new TreeSet<>()).addAll(found);
            }
          }
        });
  }

  /** The addresses in a value, and in objects made beside it that it holds. */
  private static Set<String> reachable(Value value, Map<Place, Heap.Cell> writes) {
    Set<String> found = new TreeSet<>();
    Set<Root> seen = new HashSet<>();
    Deque<Value> todo = new ArrayDeque<>();
    todo.add(value);
    while (!todo.isEmpty()) {
      for (Value.Entry entry : todo.poll().entries()) {
        Root root = entry.atom().place().root();
        if (root instanceof Root.Address address) {
          found.add(address.host());
        } else if (root instanceof Root.Fresh && seen.add(root)) {
          writes.forEach(
              (part, cell) -> {
                if (part.root().equals(root)) {
                  todo.add(cell.value());
                }
              });
        }
      }
    }
    return found;
  }

  private static @Nullable FieldKey field(Place place) {
    for (Place at = place; at != null; at = at.parent()) {
      if (at.step() instanceof Step.Field field) {
        return field.key();
      }
    }
    return null;
  }

  /** What the field at the end of a place may hold. */
  Set<String> at(Place place) {
    FieldKey field = field(place);
    return field == null ? Set.of() : hosts.getOrDefault(field, Set.of());
  }
}
