package dev.privet.engine.taint;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes parts of values in a heap. One per method at hand. */
public final class Memory {

  /** What holds one element at most. */
  private static final Set<String> SINGLE =
      Set.of(
          "Optional",
          "Entry",
          "AtomicReference",
          "ThreadLocal",
          "Future",
          "CompletableFuture",
          "CompletionStage",
          "Mono",
          "Uni",
          "Maybe",
          "Single");

  private static final String FUTURE = "java.util.concurrent.CompletableFuture";

  private final Set<Place> several = new HashSet<>();
  private final Names names;

  /** Whether what is done now is only one of several things that may be done. */
  private boolean alternative;

  private boolean cut;

  /** What the names of parts say. */
  @FunctionalInterface
  public interface Names {

    /**
     * The same value, of which what comes from nobody knows where goes by the part's name.
     *
     * @param part where it was put, by a name
     */
    Value named(Place part, Value stored);

    /** What of the data of an object a field holds of another that was made from it. */
    default Value readBack(Value.Entry data, Step.Field read, Type type) {
      return Value.of(List.of(data));
    }
  }

  public Memory() {
    this((part, stored) -> stored);
  }

  public Memory(Names names) {
    this.names = names;
  }

  /** Says whether writes are one of several alternatives, so that none replaces anything. */
  public boolean alternative(boolean one) {
    boolean before = alternative;
    alternative = one;
    return before;
  }

  public boolean isAlternative() {
    return alternative;
  }

  /** Whether a part was read whose name a path was too long to keep. */
  public boolean isCut() {
    return cut;
  }

  private static boolean isNamed(Step step) {
    return step instanceof Step.Field || step instanceof Step.Property;
  }

  /** Says that an allocation ran more than once, so its place stands for several objects. */
  public void multiply(Place fresh) {
    several.add(fresh);
  }

  /** The same with the type that the places' own types tell. */
  public Value read(Heap heap, Value base, Step step) {
    Value.Builder result = new Value.Builder();
    for (Value.Entry entry : base.entries()) {
      Type type = StepTypes.after(entry.atom().place().type(), step);
      readOne(heap, entry, step, type, ClassType.OBJECT, result);
    }
    return result.build();
  }

  /** What the part of {@code base} that {@code step} leads to holds. */
  public Value read(Heap heap, Value base, Step step, Type type) {
    return read(heap, base, step, type, ClassType.OBJECT);
  }

  /**
   * The same of something that is read as a value of type {@code owner}, whatever its places are
   * said to be: an object that was made from a text has parts of its own.
   */
  public Value read(Heap heap, Value base, Step step, Type type, Type owner) {
    Value.Builder result = new Value.Builder();
    for (Value.Entry entry : base.entries()) {
      readOne(heap, entry, step, type, owner, result);
    }
    return result.build();
  }

  private void readOne(
      Heap heap, Value.Entry entry, Step step, Type type, Type owner, Value.Builder result) {
    Place place = entry.atom().place();
    if (entry.atom().mode() != Atom.Mode.ITSELF || place.root() instanceof Root.Source) {
      Place part = decoded(entry.atom(), step, type, owner);
      if (part != null) {
        result.add(
            new Value.Entry(
                new Atom(part, entry.atom().mode(), entry.atom().weak()),
                entry.held(),
                entry.trace()));
      } else if (step instanceof Step.Field field && isObject(entry.atom())) {
        result.add(names.readBack(entry, field, type));
      } else {
        result.add(entry);
      }
      return;
    }
    boolean said = Types.isVague(place.type()) && !Types.isVague(owner);
    Place part = (said ? place.withType(owner) : place).child(step, type);
    if (part == place) {
      // Too deep to be told apart: it may be what was put below it.
      cut |= place.length() == Place.MAX_LENGTH && !place.isOwn() && isNamed(step);
      result.add(entry);
      addCell(heap.cell(part), entry, result);
      return;
    }
    if (isMany(step) && !isSingle(place.type())) {
      heap.pickAgain(part);
    }
    boolean known;
    if (Step.isSlot(step)) {
      Value.Builder slot = new Value.Builder();
      known = addCell(heap.cell(part), entry, slot);
      addOverlapping(heap, place, step, entry, slot);
      result.add(names.named(part, slot.build()));
    } else {
      known = addNamed(heap.cell(part), part, entry, result);
      if (heap.hasSlots()) {
        addOverlapping(heap, place, step, entry, result);
      }
    }
    if (!known) {
      addUnknown(heap, entry, part, result);
    }
  }

  /** What a part may hold that was not certainly written here. */
  private static void addUnknown(Heap heap, Value.Entry base, Place part, Value.Builder result) {
    Place place = base.atom().place();
    if (!place.isOwn()) {
      result.add(new Value.Entry(Atom.itself(part), base.held(), base.trace()));
      return;
    }
    for (Place since : heap.since(place)) {
      Step step = Objects.requireNonNull(part.step());
      result.add(
          new Value.Entry(Atom.itself(since.child(step, part.type())), base.held(), base.trace()));
    }
  }

  /** What a part holds besides what constant keys and indices are known to hold. */
  public Value unslotted(Heap heap, Value base, Step step) {
    Value.Builder result = new Value.Builder();
    for (Value.Entry entry : base.entries()) {
      Place place = entry.atom().place();
      if (entry.atom().mode() != Atom.Mode.ITSELF || place.root() instanceof Root.Source) {
        readOne(heap, entry, step, ClassType.OBJECT, ClassType.OBJECT, result);
        continue;
      }
      Place part = place.child(step, StepTypes.after(place.type(), step));
      if (!addCell(heap.cell(part), entry, result)) {
        addUnknown(heap, entry, part, result);
      }
    }
    return result.build();
  }

  /** Whether it leads to all that a container holds. */
  public static boolean isMany(Step step) {
    return step instanceof Step.Element
        || step instanceof Step.MapKey
        || step instanceof Step.MapValue;
  }

  private static boolean isSingle(Type holder) {
    return SINGLE.contains(Types.simpleName(Types.name(holder)));
  }

  /** Whether it is data of a whole object of a class. */
  private static boolean isObject(Atom data) {
    return data.mode() == Atom.Mode.DERIVED
        && data.place().type() instanceof ClassType
        && !(data.place().root() instanceof Root.Source);
  }

  /** A named part of an object that was made from a text, which goes by its own name. */
  private static @Nullable Place decoded(Atom data, Step step, Type type, Type owner) {
    boolean readable =
        data.mode() == Atom.Mode.ITSELF
            || data.mode() == Atom.Mode.DERIVED
            || data.mode() == Atom.Mode.PART;
    boolean whole =
        Types.isScalar(data.place().type())
            || (data.place().root() instanceof Root.Source && data.place().length() == 0);
    if (!readable || !whole) {
      return null;
    }
    if (step instanceof Step.Field || isKeyOfText(data.place(), step)) {
      return data.place().child(step, type);
    }
    boolean named = step instanceof Step.Property && !Types.isVague(owner);
    return named && !Types.isScalar(owner) ? data.place().withType(owner).child(step, type) : null;
  }

  /** What callees read under a key of a text that they were given. */
  private static boolean isKeyOfText(Place text, Step step) {
    return step instanceof Step.At slot
        && Types.isText(text.type())
        && !text.isOwn()
        && !slot.key().isEmpty()
        && !Character.isDigit(slot.key().charAt(0));
  }

  private boolean addNamed(
      Heap.@Nullable Cell cell, Place part, Value.Entry base, Value.Builder result) {
    Step step = part.step();
    if (cell == null || step == null || !isNamed(step) || !Types.isScalar(part.type())) {
      return addCell(cell, base, result);
    }
    result.add(names.named(part, cell.value()).under(base.held()));
    return cell.certain();
  }

  private static boolean addCell(Heap.@Nullable Cell cell, Value.Entry base, Value.Builder result) {
    if (cell == null) {
      return false;
    }
    result.add(cell.value().under(base.held()));
    return cell.certain();
  }

  /** A constant slot may have been written through an unknown one, and the other way round. */
  private static void addOverlapping(
      Heap heap, Place place, Step step, Value.Entry entry, Value.Builder result) {
    if (Step.isSlot(step)) {
      addCell(heap.cell(place.child(Step.ELEMENT, place.type())), entry, result);
      addValues(heap.cell(place.child(Step.MAP_VALUE, place.type())), step, entry, result);
      addSameKeys(heap, place, step, entry, result);
    } else if (step instanceof Step.Element || step instanceof Step.MapValue) {
      for (Place part : heap.partsOf(place)) {
        if (Step.isSlot(part.step())) {
          addCell(heap.cell(part), entry, result);
        }
      }
    }
  }

  /** A key that only callers know may be any other. */
  private static void addSameKeys(
      Heap heap, Place place, Step step, Value.Entry entry, Value.Builder result) {
    for (Place part : heap.partsOf(place)) {
      boolean same = step instanceof Step.Asked ? Step.isSlot(part.step()) : isAsked(part);
      if (same && !step.equals(part.step())) {
        addCell(heap.cell(part), entry, result);
      }
    }
  }

  private static boolean isAsked(Place part) {
    return part.step() instanceof Step.Asked asked && asked.part();
  }

  /** Of all values that were copied from a map outside, one key's is the one under that key. */
  private static void addValues(
      Heap.@Nullable Cell cell, Step key, Value.Entry base, Value.Builder result) {
    if (cell == null) {
      return;
    }
    for (Value.Entry entry : cell.value().under(base.held()).entries()) {
      Place place = entry.atom().place();
      Place map = place.parent();
      boolean copied =
          entry.atom().mode() == Atom.Mode.ITSELF
              && place.step() instanceof Step.MapValue
              && !place.isOwn();
      result.add(
          copied && map != null ? entry.with(Atom.itself(map.child(key, place.type()))) : entry);
    }
  }

  /**
   * Writes a part: strongly where {@code base} is one single object, or one that was picked out of
   * many and is still at hand; else weakly.
   */
  public void write(Heap heap, Value base, Step step, Type type, Value value) {
    Place only = base.only();
    boolean single =
        only != null
            && !alternative
            && !several.contains(rootOf(only))
            && (step instanceof Step.Field
                || step instanceof Step.Property
                || Step.isSlot(step)
                || step instanceof Step.Captured);
    for (Place place : places(base)) {
      Place part = place.child(step, type);
      if (single && part.length() > place.length()) {
        heap.set(part, value);
      } else {
        // A part that falls together with what holds it may still be either.
        heap.add(part, value, false);
      }
      if (!part.isOwn() && part.length() > place.length()) {
        awaited(heap, part, value);
      }
    }
  }

  /** A future that is left where others find it holds what they complete it with. */
  private static void awaited(Heap heap, Place left, Value value) {
    for (Value.Entry entry : value.entries()) {
      Place future = entry.atom().place();
      if (future.length() == 0
          && future.root() instanceof Root.Fresh fresh
          && fresh.type().equals(FUTURE)) {
        Type type = StepTypes.after(left.type(), Step.ELEMENT);
        heap.add(future.child(Step.ELEMENT, type), Value.of(left.child(Step.ELEMENT, type)), false);
      }
    }
  }

  /** Empties a part of one single object: what was there is there no more. */
  public void clear(Heap heap, Value base, Step step) {
    Place only = base.only();
    if (only == null || alternative || only.isMany() || several.contains(rootOf(only))) {
      return;
    }
    Place part = only.child(step, ClassType.OBJECT);
    if (part.length() == only.length()) {
      return;
    }
    if (step instanceof Step.Element || step instanceof Step.MapValue) {
      for (Place slot : List.copyOf(heap.partsOf(only))) {
        if (Step.isSlot(slot.step())) {
          heap.set(slot, Value.NONE);
        }
      }
    }
    heap.set(part, Value.NONE);
  }

  private static Place rootOf(Place place) {
    Place at = place;
    for (Place up = at.parent(); up != null; up = up.parent()) {
      at = up;
    }
    return at;
  }

  /** The places whose parts can be read and written. */
  public static List<Place> places(Value value) {
    List<Place> places = new ArrayList<>();
    for (Value.Entry entry : value.entries()) {
      if (entry.atom().mode() == Atom.Mode.ITSELF
          && !(entry.atom().place().root() instanceof Root.Source)) {
        places.add(entry.atom().place());
      }
    }
    return places;
  }
}
