package dev.privet.engine.taint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of objects hold at a point of a method: place of the part to its cell. A part that
 * has no cell holds what it held on entry: nothing where the object was created here, else whatever
 * stands at that place. Mutable while a block is walked, copied at its end.
 */
public final class Heap {

  private final Map<Place, Cell> cells;
  private boolean slots;

  public Heap() {
    this(new LinkedHashMap<>(), false);
  }

  private Heap(Map<Place, Cell> cells, boolean slots) {
    this.cells = cells;
    this.slots = slots;
  }

  /**
   * A part that was written.
   *
   * @param certain on every way; else it may also still hold what it held on entry
   */
  public record Cell(Value value, boolean certain) {}

  public Heap copy() {
    return new Heap(new LinkedHashMap<>(cells), slots);
  }

  public Map<Place, Cell> cells() {
    return cells;
  }

  /** Whether any constant key or index was written. */
  public boolean hasSlots() {
    return slots;
  }

  public @Nullable Cell cell(Place part) {
    return cells.get(part);
  }

  public void set(Place part, Value value) {
    slots |= part.step() instanceof Step.At;
    cells.put(part, new Cell(value, true));
  }

  public void add(Place part, Value value, boolean certain) {
    slots |= part.step() instanceof Step.At;
    Cell old = cells.get(part);
    if (old == null) {
      cells.put(part, new Cell(value, certain));
    } else {
      cells.put(part, new Cell(old.value().join(value), old.certain() || certain));
    }
  }

  /** Where two ways meet; false if nothing changed. */
  public boolean join(Heap that) {
    boolean changed = false;
    for (Map.Entry<Place, Cell> entry : that.cells.entrySet()) {
      Cell mine = cells.get(entry.getKey());
      Cell other = entry.getValue();
      Cell joined =
          mine == null
              ? new Cell(other.value(), false)
              : new Cell(mine.value().join(other.value()), mine.certain() && other.certain());
      if (mine == null
          || mine.certain() != joined.certain()
          || !mine.value().same(joined.value())) {
        cells.put(entry.getKey(), joined);
        changed = true;
      }
    }
    for (Map.Entry<Place, Cell> entry : cells.entrySet()) {
      if (entry.getValue().certain() && !that.cells.containsKey(entry.getKey())) {
        entry.setValue(new Cell(entry.getValue().value(), false));
        changed = true;
      }
    }
    slots |= that.slots;
    return changed;
  }
}
