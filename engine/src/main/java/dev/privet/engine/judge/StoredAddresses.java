package dev.privet.engine.judge;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.summary.Addresses;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import dev.privet.engine.wiring.Injection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The constant addresses that fields hold, by field: a client's base address is set where it is
 * made, and used elsewhere.
 */
final class StoredAddresses {

  private final Map<FieldKey, Set<String>> hosts = new HashMap<>();
  private final Map<FieldKey, Set<String>> provided = new ConcurrentHashMap<>();
  private final Function<FieldKey, Set<String>> given;

  private StoredAddresses(Function<FieldKey, Set<String>> given) {
    this.given = given;
  }

  /** None. */
  static StoredAddresses none() {
    return new StoredAddresses(field -> Set.of());
  }

  static StoredAddresses of(Program program, Map<MethodKey, MethodSummary> summaries) {
    Injection injection = program.wiring().injection();
    StoredAddresses stored =
        new StoredAddresses(
            field -> {
              Set<String> found = provided(field, injection, summaries);
              found.addAll(Addresses.ofConstants(program, field));
              return found;
            });
    for (MethodSummary summary : summaries.values()) {
      stored.collect(summary.writes());
      stored.collect(summary.stored());
    }
    return stored;
  }

  private void collect(Map<Place, Heap.Cell> writes) {
    if (writes.values().stream().noneMatch(cell -> holdsAddress(cell.value()))) {
      return;
    }
    Map<Root, List<Value>> parts = parts(writes);
    writes.forEach(
        (place, cell) -> {
          FieldKey field = field(place);
          if (field != null) {
            Set<String> found = reachable(cell.value(), parts);
            if (!found.isEmpty()) {
              hosts.computeIfAbsent(field, unused -> new TreeSet<>()).addAll(found);
            }
          }
        });
  }

  private static boolean holdsAddress(Value value) {
    for (Value.Entry entry : value.entries()) {
      if (entry.atom().place().root() instanceof Root.Address) {
        return true;
      }
    }
    return false;
  }

  /** What is held in each object that was made. */
  private static Map<Root, List<Value>> parts(Map<Place, Heap.Cell> writes) {
    Map<Root, List<Value>> parts = new HashMap<>();
    writes.forEach(
        (part, cell) -> {
          if (part.root() instanceof Root.Fresh) {
            parts.computeIfAbsent(part.root(), unused -> new ArrayList<>()).add(cell.value());
          }
        });
    return parts;
  }

  /** The addresses in what a container is provided with for an injected field. */
  private static Set<String> provided(
      FieldKey field, Injection injection, Map<MethodKey, MethodSummary> summaries) {
    Set<String> found = new TreeSet<>();
    for (MethodKey provider : injection.providers(field)) {
      MethodSummary summary = summaries.get(provider);
      if (summary != null) {
        found.addAll(reachable(summary.returned(), parts(summary.writes())));
      }
    }
    return found;
  }

  /** The addresses in a value, and in objects made beside it that it holds. */
  private static Set<String> reachable(Value value, Map<Root, List<Value>> parts) {
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
          todo.addAll(parts.getOrDefault(root, List.of()));
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
    if (field == null) {
      return Set.of();
    }
    Set<String> stored = hosts.getOrDefault(field, Set.of());
    return stored.isEmpty() ? provided.computeIfAbsent(field, given) : stored;
  }
}
