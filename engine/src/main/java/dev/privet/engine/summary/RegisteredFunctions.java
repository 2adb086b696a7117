package dev.privet.engine.summary;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Functions that methods of the project put into fields, or into containers that fields hold, for
 * others to run: listeners, handlers, strategies. Told apart by field and by constant key.
 */
public final class RegisteredFunctions {

  /** Most functions of one field that are followed; further ones are run by nobody. */
  static final int MAX_FUNCTIONS = 12;

  private final Map<FieldKey, Set<Kept>> byField = new HashMap<>();
  private final Set<FieldKey> overfull = new TreeSet<>();

  /** What functions captured that are functions, as a listener that adapts a listener. */
  private final Map<Place, Map<Place, Value>> captured = new HashMap<>();

  /** What functions captured that is the object in whose method they were made. */
  private final Map<Place, Set<Place>> selves = new HashMap<>();

  /**
   * A function that a field holds.
   *
   * @param key under which constant; null of an own field, of a list, and of other keys
   */
  private record Kept(Atom function, Step.@Nullable At key) {}

  /** Collects what all summaries say is stored, in the order of the methods. */
  public static RegisteredFunctions of(Map<MethodKey, MethodSummary> summaries) {
    RegisteredFunctions registered = new RegisteredFunctions();
    new TreeMap<>(summaries)
        .forEach(
            (method, summary) -> {
              Set<Root> shared = shared(summary.writes());
              Map<Root, FieldKey> held = held(summary.writes());
              summary
                  .writes()
                  .forEach((place, cell) -> registered.stored(place, cell, shared, held));
              summary.writes().forEach(registered::capture);
            });
    return registered;
  }

  /** Objects made by a method that static fields hold when it ends, as the constants of an enum. */
  private static Set<Root> shared(Map<Place, Heap.Cell> writes) {
    Set<Root> shared = new HashSet<>();
    writes.forEach(
        (place, cell) -> {
          if (place.root() instanceof Root.Statics) {
            cell.value().entries().forEach(entry -> shared.add(entry.atom().place().root()));
          }
        });
    return shared;
  }

  /** Containers made by a method that a field of its object holds when it ends. */
  private static Map<Root, FieldKey> held(Map<Place, Heap.Cell> writes) {
    Map<Root, FieldKey> held = new HashMap<>();
    writes.forEach(
        (place, cell) -> {
          if (place.isParameter() && place.step() instanceof Step.Field field) {
            for (Value.Entry entry : cell.value().entries()) {
              if (entry.atom().place().isOwn() && entry.atom().place().length() == 0) {
                held.put(entry.atom().place().root(), field.key());
              }
            }
          }
        });
    return held;
  }

  /** Fields that hold more functions than are followed. */
  public Set<FieldKey> overfull() {
    return overfull;
  }

  /** What may stand in a field, or in a container that it holds. */
  List<Value.Entry> at(Place place) {
    FieldKey field = field(place);
    if (field == null) {
      return List.of();
    }
    Step.At asked = key(place);
    return byField.getOrDefault(field, Set.of()).stream()
        .filter(kept -> asked == null || kept.key() == null || asked.equals(kept.key()))
        .map(Kept::function)
        .distinct()
        .map(function -> new Value.Entry(function, Held.NOTHING, Trace.EMPTY))
        .toList();
  }

  /** The constant key on the way from a field to what a container in it holds. */
  private static Step.@Nullable At key(Place place) {
    for (Place at = place; at != null && !(at.step() instanceof Step.Field); at = at.parent()) {
      if (at.step() instanceof Step.At key) {
        return key;
      }
    }
    return null;
  }

  /** The functions among what a function captured, by the place in it. */
  Map<Place, Value> captured(Place function) {
    return captured.getOrDefault(function, Map.of());
  }

  /** Which captured values of a function are the object whose method made it. */
  Set<Place> selves(Place function) {
    return selves.getOrDefault(function, Set.of());
  }

  private void capture(Place place, Heap.Cell cell) {
    Place function = place.parent();
    if (function != null && isFunction(function) && place.step() instanceof Step.Captured) {
      Place only = cell.value().only();
      if (only != null && only.length() == 0 && only.root().equals(new Root.Parameter(0))) {
        selves.computeIfAbsent(function, unused -> new LinkedHashSet<>()).add(place);
      }
      Value.Builder functions = new Value.Builder();
      for (Value.Entry entry : cell.value().entries()) {
        if (isFunction(entry.atom().place())) {
          functions.add(new Value.Entry(entry.atom(), Held.NOTHING, Trace.EMPTY));
        }
      }
      Value found = functions.build();
      if (!found.isNone()) {
        captured
            .computeIfAbsent(function, unused -> new LinkedHashMap<>())
            .merge(place, found, Value::join);
      }
    }
  }

  private static boolean isFunction(Place place) {
    return place.root() instanceof Root.Function && place.length() == 0;
  }

  private void stored(Place place, Heap.Cell cell, Set<Root> shared, Map<Root, FieldKey> held) {
    FieldKey field =
        place.isOwn() && !shared.contains(place.root()) ? held(place, held) : field(place);
    if (field == null) {
      return;
    }
    for (Value.Entry entry : cell.value().entries()) {
      Set<Kept> known = byField.computeIfAbsent(field, unused -> new LinkedHashSet<>());
      Kept kept = new Kept(entry.atom(), key(place));
      if (isFunction(entry.atom().place()) && !known.contains(kept)) {
        if (known.size() == MAX_FUNCTIONS) {
          overfull.add(field);
          return;
        }
        known.add(kept);
      }
    }
  }

  /** The field that holds the container of which a place is a part. */
  private static @Nullable FieldKey held(Place place, Map<Root, FieldKey> held) {
    for (Place at = place; at != null && at.step() != null; at = at.parent()) {
      if (at.step() instanceof Step.Field
          || at.step() instanceof Step.Property
          || at.step() instanceof Step.Captured) {
        return null;
      }
    }
    return held.get(place.root());
  }

  /** The field that a place is, or whose container it is a part of. */
  private static @Nullable FieldKey field(Place place) {
    Place at = place;
    while (at != null && at.step() != null && !(at.step() instanceof Step.Field)) {
      if (at.step() instanceof Step.Property || at.step() instanceof Step.Captured) {
        return null;
      }
      at = at.parent();
    }
    return at != null && at.step() instanceof Step.Field field ? field.key() : null;
  }
}
