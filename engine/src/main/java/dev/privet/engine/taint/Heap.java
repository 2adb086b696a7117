package dev.privet.engine.taint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of objects hold at a point of a method: place of the part to its cell. A part that
 * has no cell holds what it held on entry: nothing where the object was created here, else whatever
 * stands at that place. Mutable while a block is walked, copied at its end; copies share their
 * cells until one of them is written to, for most blocks write nothing.
 */
public final class Heap {

  private Map<Place, Cell> cells;
  private boolean shared;
  private boolean slots;

  /** Objects made here that callers' functions were given, and what stands for each since then. */
  private Map<Place, Set<Place>> handed = Map.of();

  /** How often anything was written. */
  private int version;

  /** Whether anything of one of many was certainly written. */
  private boolean picked;

  /** The parts of each place that have a cell, once somebody asked; null again after changes. */
  private @Nullable Map<Place, List<Place>> parts;

  public Heap() {
    this(new LinkedHashMap<>(), false, null);
  }

  private Heap(Map<Place, Cell> cells, boolean shared, @Nullable Map<Place, List<Place>> parts) {
    this.cells = cells;
    this.shared = shared;
    this.parts = parts;
  }

  /**
   * A part that was written.
   *
   * @param certain on every way; else it may also still hold what it held on entry
   */
  public record Cell(Value value, boolean certain) {
    /** Whether both hold the same. */
    public boolean same(Cell that) {
      return this == that || (certain == that.certain && value.same(that.value));
    }
  }

  public Heap copy() {
    shared = true;
    Heap copy = new Heap(cells, true, parts);
    copy.slots = slots;
    copy.picked = picked;
    copy.handed = handed;
    return copy;
  }

  /** A number that is another one after each write. */
  public int version() {
    return version;
  }

  public Map<Place, Cell> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** Whether any constant key or index was written. */
  public boolean hasSlots() {
    return slots;
  }

  public @Nullable Cell cell(Place part) {
    return cells.get(part);
  }

  /** The parts of an object that have a cell, in the order in which they were first written. */
  public List<Place> partsOf(Place object) {
    if (parts == null) {
      parts = new HashMap<>();
      for (Place part : cells.keySet()) {
        parts
            .computeIfAbsent(Objects.requireNonNull(part.parent()), unused -> new ArrayList<>(2))
            .add(part);
      }
    }
    return parts.getOrDefault(object, List.of());
  }

  public void set(Place part, Value value) {
    Cell old = cells.get(part);
    if (old == null || !old.certain() || old.value() != value) {
      picked |= part.isMany();
      put(part, new Cell(value, true), old == null);
    }
  }

  /**
   * Says that {@code many} may now be another one of those it stands for: what was written to one
   * of them is no longer certain.
   */
  void pickAgain(Place many) {
    if (picked) {
      loosenBelow(many);
    }
  }

  private void loosenBelow(Place object) {
    for (Place part : partsOf(object)) {
      Cell cell = Objects.requireNonNull(cells.get(part));
      if (cell.certain()) {
        put(part, new Cell(cell.value(), false), false);
      }
      loosenBelow(part);
    }
  }

  /**
   * Says that a function which only callers know was given an object made here: its parts may hold
   * what they did, or what the same parts of {@code since} do.
   */
  public void handOver(Place object, Place since) {
    Set<Place> all = new LinkedHashSet<>(handed.getOrDefault(object, Set.of()));
    if (all.add(since)) {
      Map<Place, Set<Place>> changed = new LinkedHashMap<>(handed);
      changed.put(object, all);
      handed = changed;
      version++;
    }
    loosenBelow(object);
  }

  /** What stands for an object since functions which only callers know were given it. */
  public Set<Place> since(Place object) {
    return handed.getOrDefault(object, Set.of());
  }

  /** Whether a part of anything else holds what {@code root} stands for, or something below it. */
  public boolean isHeld(Root root) {
    for (Map.Entry<Place, Cell> entry : cells.entrySet()) {
      if (!entry.getKey().root().equals(root) && entry.getValue().value().isAt(root)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any part of what {@code root} stands for was written. */
  public boolean isFilled(Root root) {
    for (Place part : cells.keySet()) {
      if (part.root().equals(root)) {
        return true;
      }
    }
    return handed.keySet().stream().anyMatch(object -> object.root().equals(root));
  }

  /** Lets go of an object that nobody can reach any more. */
  public void forget(Root root) {
    version++;
    cells = new LinkedHashMap<>(cells);
    cells.keySet().removeIf(part -> part.root().equals(root));
    if (!handed.isEmpty()) {
      handed = new LinkedHashMap<>(handed);
      handed.keySet().removeIf(object -> object.root().equals(root));
    }
    shared = false;
    parts = null;
  }

  /** What the parts hold once these have taken a consent back. */
  public void takeBack(Set<Withdrawn> gone) {
    List<Place> gated = new ArrayList<>();
    cells.forEach(
        (part, cell) -> {
          if (cell.value().isConditional()) {
            gated.add(part);
          }
        });
    for (Place part : gated) {
      Cell cell = Objects.requireNonNull(cells.get(part));
      Value left = cell.value().without(gone);
      if (left != cell.value()) {
        put(part, new Cell(left, cell.certain()), false);
      }
    }
  }

  public void add(Place part, Value value, boolean certain) {
    Cell old = cells.get(part);
    if (old == null) {
      if (certain || !isIdle(part, value)) {
        put(part, new Cell(value, certain), true);
      }
    } else {
      Value joined = old.value().join(value);
      if (joined != old.value() || (certain && !old.certain())) {
        put(part, new Cell(joined, old.certain() || certain), false);
      }
    }
  }

  /** Whether a summary has to tell of a cell: an object made here holds nothing but what is put. */
  public static boolean isTold(Place part, Cell cell) {
    return cell.certain() && !part.isOwn() || !isIdle(part, cell.value());
  }

  /**
   * Whether a cell that is not certain says nothing: what it adds is nothing, and what the part
   * held on entry stays. Most parts that are written hold no data at all, and summaries would carry
   * them up to every caller. That something was put into a library's object is kept.
   */
  private static boolean isIdle(Place part, Value value) {
    return value.isNone() && !(part.isOwn() && part.length() == 1 && holds(part.step()));
  }

  private static boolean holds(@Nullable Step step) {
    return !(step instanceof Step.Field || step instanceof Step.Property);
  }

  private void replace(Place part, Value value, boolean certain) {
    if (certain || !isIdle(part, value)) {
      put(part, new Cell(value, certain), false);
      return;
    }
    own();
    version++;
    cells.remove(part);
    parts = null;
  }

  private void own() {
    if (shared) {
      cells = new LinkedHashMap<>(cells);
      shared = false;
    }
  }

  private void put(Place part, Cell cell, boolean isNew) {
    own();
    version++;
    if (isNew) {
      slots |= Step.isSlot(part.step());
      parts = null;
    }
    cells.put(part, cell);
  }

  /** Where two ways meet; false if nothing changed. */
  public boolean join(Heap that) {
    slots |= that.slots;
    picked |= that.picked;
    boolean changed = joinHanded(that);
    if (cells == that.cells) {
      return changed;
    }
    int idle = 0;
    for (Map.Entry<Place, Cell> entry : that.cells.entrySet()) {
      Cell mine = cells.get(entry.getKey());
      Cell other = entry.getValue();
      if (mine == null) {
        if (isIdle(entry.getKey(), other.value())) {
          idle++;
        } else {
          put(entry.getKey(), new Cell(other.value(), false), true);
          changed = true;
        }
      } else if (mine != other) {
        Value joined = mine.value().join(other.value());
        boolean certain = mine.certain() && other.certain();
        if (joined != mine.value() || certain != mine.certain()) {
          replace(entry.getKey(), joined, certain);
          changed = true;
        }
      }
    }
    return (cells.size() + idle > that.cells.size() && loosen(that)) || changed;
  }

  private boolean joinHanded(Heap that) {
    if (handed == that.handed || that.handed.isEmpty()) {
      return false;
    }
    boolean changed = false;
    Map<Place, Set<Place>> both = new LinkedHashMap<>(handed);
    for (Map.Entry<Place, Set<Place>> entry : that.handed.entrySet()) {
      Set<Place> all = new LinkedHashSet<>(both.getOrDefault(entry.getKey(), Set.of()));
      changed |= all.addAll(entry.getValue());
      both.put(entry.getKey(), all);
    }
    handed = changed ? both : handed;
    return changed;
  }

  /** What only this way wrote is no longer certain. */
  private boolean loosen(Heap that) {
    List<Place> only = new ArrayList<>();
    for (Map.Entry<Place, Cell> entry : cells.entrySet()) {
      if (entry.getValue().certain() && !that.cells.containsKey(entry.getKey())) {
        only.add(entry.getKey());
      }
    }
    for (Place part : only) {
      replace(part, Objects.requireNonNull(cells.get(part)).value(), false);
    }
    return !only.isEmpty();
  }

  /** Whether both hold the same in the same parts. */
  public boolean same(Heap that) {
    if (!handed.equals(that.handed)) {
      return false;
    }
    if (cells == that.cells) {
      return true;
    }
    if (cells.size() != that.cells.size()) {
      return false;
    }
    for (Map.Entry<Place, Cell> entry : cells.entrySet()) {
      Cell other = that.cells.get(entry.getKey());
      if (other == null || !entry.getValue().same(other)) {
        return false;
      }
    }
    return true;
  }
}
