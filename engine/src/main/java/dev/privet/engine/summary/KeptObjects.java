package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the project's classes the objects are of that methods put into fields as no more than
 * objects, as into a {@code Map<String, Object>}. Told apart by field and by constant key.
 */
public final class KeptObjects {

  /** Most classes of one field that are followed; objects of further ones print nothing there. */
  static final int MAX_CLASSES = 8;

  static final KeptObjects NONE = new KeptObjects();

  private final Map<FieldKey, Set<Kept>> byField = new HashMap<>();
  private final Set<FieldKey> overfull = new TreeSet<>();

  /**
   * Objects of a class that a field holds.
   *
   * @param key under which constant; null of an own field, of a list, and of other keys
   */
  private record Kept(Type type, Step.@Nullable At key) {}

  /** Collects what all summaries say is stored, in the order of the methods. */
  public static KeptObjects of(Hierarchy hierarchy, Map<MethodKey, MethodSummary> summaries) {
    KeptObjects kept = new KeptObjects();
    new TreeMap<>(summaries)
        .values()
        .forEach(
            summary ->
                summary.writes().forEach((place, cell) -> kept.stored(hierarchy, place, cell)));
    return kept;
  }

  private void stored(Hierarchy hierarchy, Place place, Heap.Cell cell) {
    FieldKey field = KeptAsObjects.isKept(place) ? KeptAsObjects.field(place) : null;
    if (field == null) {
      return;
    }
    for (Value.Entry entry : cell.value().entries()) {
      if (entry.atom().mode() == Atom.Mode.ITSELF
          && entry.atom().place().type() instanceof ClassType type
          && hierarchy.isProject(type.name())) {
        Set<Kept> known = byField.computeIfAbsent(field, unused -> new LinkedHashSet<>());
        if (known.size() < MAX_CLASSES) {
          known.add(new Kept(type, KeptAsObjects.key(place)));
        } else {
          overfull.add(field);
        }
      }
    }
  }

  /** Fields that hold objects of more classes than are followed. */
  public Set<FieldKey> overfull() {
    return overfull;
  }

  /** Of which classes objects may stand at a place. */
  List<Type> at(Place place) {
    FieldKey field = KeptAsObjects.field(place);
    if (field == null) {
      return List.of();
    }
    Step.At asked = KeptAsObjects.key(place);
    return byField.getOrDefault(field, Set.of()).stream()
        .filter(kept -> asked == null || kept.key() == null || asked.equals(kept.key()))
        .map(Kept::type)
        .distinct()
        .toList();
  }
}
