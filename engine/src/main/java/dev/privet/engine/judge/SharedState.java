package dev.privet.engine.judge;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.SideBySide;
import dev.privet.engine.program.Types;
import dev.privet.engine.summary.Grounding;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Trace;
import dev.privet.engine.taint.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Personal data kept in static fields and in fields of objects that outlive a call: what one entry
 * point stores, another may read. Field-based and weak: all objects of a class share a cell,
 * nothing removes what a cell holds. Of a field that several classes inherit, each has what was
 * stored in its own objects. Only where the field's own name says nothing does its cell speak.
 */
final class SharedState {

  /** Most different items that a cell keeps. */
  static final int MAX_ITEMS = 8;

  /** How deep containers are held in containers that fields hold. */
  private static final int MAX_HELD = 3;

  /**
   * A personal item that was stored, with how it came there.
   *
   * @param method in whose terms the place of the item is
   */
  record Item(MethodKey method, Atom atom, Personal personal, Trace trace) {}

  /** An item, and the classes of the objects that it was stored in. */
  private record Stored(Item item, Set<String> holders) {}

  private record Cell(FieldKey field, List<Step> inside) {}

  /** The method that something is written in. */
  private record At(MethodKey method, @Nullable MethodDeclaration declaration) {}

  /** A personal item that is written to a part of a field. */
  private record Write(Cell cell, Place written, Value.Entry entry, Item item) {}

  private final Map<Cell, Map<String, Stored>> cells = new HashMap<>();
  private final Map<FieldKey, Map<Cell, Map<String, Stored>>> byField = new HashMap<>();
  private final Set<FieldKey> overfull = new TreeSet<>();
  private final Hierarchy hierarchy;

  /** Nothing stored yet. */
  SharedState(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * Collects what methods store: whatever those that are run from outside leave behind, and what
   * any of them put where its callers do not see it.
   */
  static SharedState of(
      Program program,
      Map<MethodKey, MethodSummary> ordered,
      PersonalPlaces places,
      Map<MethodKey, Grounding> outside,
      Function<MethodKey, Held> facts,
      SideBySide work) {
    List<MethodKey> methods = List.copyOf(ordered.keySet());
    List<List<Write>> written = new ArrayList<>(Collections.nCopies(methods.size(), List.of()));
    work.forEach(
        methods.size(),
        i -> {
          MethodKey method = methods.get(i);
          MethodSummary summary = Objects.requireNonNull(ordered.get(method));
          At at = new At(method, program.declaration(method).orElse(null));
          boolean initialises = method.name().equals(MethodKey.STATIC_INITIALISER);
          List<Write> personal = new ArrayList<>();
          Grounding open = outside.get(method);
          if (initialises || open != null) {
            Map<Place, Heap.Cell> writes = open == null ? summary.writes() : open.writes();
            find(writes, places, at, Held.NOTHING, personal);
          }
          if (open != null && !open.given().isEmpty()) {
            find(open.given(), places, at, Held.NOTHING, personal);
          }
          if (!summary.stored().isEmpty()) {
            find(summary.stored(), places, at, facts.apply(method), personal);
          }
          written.set(i, personal);
        });
    SharedState state = new SharedState(program.hierarchy());
    written.forEach(some -> some.forEach(state::keep));
    return state;
  }

  private static void find(
      Map<Place, Heap.Cell> writes, PersonalPlaces places, At at, Held entry, List<Write> found) {
    Map<Root, Place> holding = holding(writes);
    Set<Root> left = left(writes);
    for (Map.Entry<Place, Heap.Cell> write : writes.entrySet()) {
      Place written = outside(write.getKey(), holding);
      Cell cell = written.isOwn() && !left.contains(written.root()) ? null : cell(written);
      if (cell != null) {
        for (Value.Entry item : write.getValue().value().readable().entries()) {
          if (entry.then(item.held()).facts().isNothing()) {
            places
                .personal(item.atom().place(), at.declaration())
                .map(personal -> new Item(at.method(), item.atom(), personal, item.trace()))
                .ifPresent(kept -> found.add(new Write(cell, written, item, kept)));
          }
        }
      }
    }
  }

  /**
   * What was made and stands, at last, in something that was there before. What is only given back
   * to whoever runs the method, as by a factory that nobody here calls, is no state.
   */
  private static Set<Root> left(Map<Place, Heap.Cell> writes) {
    Map<Root, List<Value>> parts = new HashMap<>();
    Deque<Value> todo = new ArrayDeque<>();
    writes.forEach(
        (place, cell) -> {
          if (place.isOwn()) {
            parts.computeIfAbsent(place.root(), unused -> new ArrayList<>()).add(cell.value());
          } else {
            todo.add(cell.value());
          }
        });
    Set<Root> left = new HashSet<>();
    while (!todo.isEmpty()) {
      for (Value.Entry entry : todo.poll().entries()) {
        Place place = entry.atom().place();
        if (place.isOwn() && left.add(place.root())) {
          todo.addAll(parts.getOrDefault(place.root(), List.of()));
        }
      }
    }
    return left;
  }

  /** Where arrays and containers are held that a method made, as rows of a queue. */
  private static Map<Root, Place> holding(Map<Place, Heap.Cell> writes) {
    Map<Root, Place> holding = new HashMap<>();
    for (Map.Entry<Place, Heap.Cell> write : writes.entrySet()) {
      for (Value.Entry entry : write.getValue().value().entries()) {
        Place held = entry.atom().place();
        if (held.isOwn() && held.length() == 0 && entry.atom().mode() == Atom.Mode.ITSELF) {
          holding.putIfAbsent(held.root(), write.getKey());
        }
      }
    }
    return holding;
  }

  /** A part without a field of what was made and is held by a field, as a part of that field. */
  private static Place outside(Place part, Map<Root, Place> holding) {
    Place at = part;
    for (int i = 0; i < MAX_HELD && at.isOwn() && cell(at) == null; i++) {
      Place holder = holding.get(at.root());
      if (holder == null) {
        return part;
      }
      at = below(holder, at);
    }
    return at;
  }

  private static Place below(Place holder, Place part) {
    Place parent = part.parent();
    return parent == null || part.step() == null
        ? holder
        : below(holder, parent).child(part.step(), part.type());
  }

  private void keep(Write write) {
    Cell cell = write.cell();
    Item item = write.item();
    Personal personal = item.personal();
    Map<String, Stored> items = cells.computeIfAbsent(cell, unused -> new LinkedHashMap<>());
    byField.computeIfAbsent(cell.field(), unused -> new LinkedHashMap<>()).put(cell, items);
    String name = personal.classification().category() + " " + personal.label();
    if (items.size() == MAX_ITEMS && !items.containsKey(name)) {
      overfull.add(cell.field());
    } else {
      items
          .computeIfAbsent(name, unused -> new Stored(item, new TreeSet<>()))
          .holders()
          .add(holder(write.written(), write.entry()));
    }
  }

  /**
   * The class of the object that something is stored in. What comes out of a part that only a class
   * below it has was stored in one of that class.
   */
  private String holder(Place written, Value.Entry item) {
    // What was narrowed may stand for what several classes wrote.
    Place holder = holder(written).widened();
    String type = Types.name(holder.type());
    for (Place at = item.atom().place(); at.parent() != null; at = at.parent()) {
      if (at.step() instanceof Step.Field field
          && at.parent().equals(holder)
          && hierarchy.isSubtype(field.key().owner(), type)) {
        return field.key().owner();
      }
    }
    return type;
  }

  /** The object that a part's last field is of; the part itself of what has none. */
  private static Place holder(Place part) {
    Place at = part;
    while (at.parent() != null && !(at.step() instanceof Step.Field)) {
      at = at.parent();
    }
    return at.parent() == null ? at : at.parent();
  }

  private static @Nullable Cell cell(Place place) {
    List<Step> inside = new ArrayList<>();
    for (Place at = place; at.step() != null; at = Objects.requireNonNull(at.parent())) {
      if (at.step() instanceof Step.Field field) {
        Collections.reverse(inside);
        return new Cell(field.key(), inside);
      }
      inside.add(at.step());
    }
    return null;
  }

  /** Fields that keep more than is followed. */
  Set<FieldKey> overfull() {
    return overfull;
  }

  /** What was stored where a value was read. */
  List<Item> at(Place place) {
    Cell cell = place.isOwn() ? null : cell(place);
    if (cell == null) {
      return List.of();
    }
    Map<String, Stored> found = new LinkedHashMap<>(cells.getOrDefault(cell, Map.of()));
    if (cell.inside().stream().anyMatch(SharedState::isSlot)) {
      for (Map.Entry<Cell, Map<String, Stored>> other :
          byField.getOrDefault(cell.field(), Map.of()).entrySet()) {
        if (overlap(cell.inside(), other.getKey().inside())) {
          other.getValue().forEach(found::putIfAbsent);
        }
      }
    }
    String reader = Types.name(holder(place).type());
    return found.values().stream()
        .filter(
            stored -> stored.holders().stream().anyMatch(one -> hierarchy.canBeBoth(one, reader)))
        .map(Stored::item)
        .toList();
  }

  /** Whether two ways into an object may lead to the same: an unknown slot may be any. */
  private static boolean overlap(List<Step> a, List<Step> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      boolean same = a.get(i).equals(b.get(i));
      boolean keyed = a.get(i) instanceof Step.At && b.get(i) instanceof Step.At;
      if (!same && (keyed || !isSlot(a.get(i)) || !isSlot(b.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSlot(Step step) {
    return step instanceof Step.At
        || step instanceof Step.MapValue
        || step instanceof Step.Asked
        || step instanceof Step.Element;
  }
}
