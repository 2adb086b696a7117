package dev.privet.engine.taint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a variable or a part of an object may hold: atoms, each with the facts under which it came
 * there and its trace. A constant, or a value that carries no data, is {@link #NONE}. Immutable.
 */
public final class Value {

  /** Most atoms a value keeps; further ones are left out and the limit is reported. */
  public static final int MAX_ATOMS = 40;

  public static final Value NONE = new Value(List.of());

  private final List<Entry> entries;

  private Value(List<Entry> entries) {
    this.entries = entries;
  }

  /** One atom with how it came. */
  public record Entry(Atom atom, Held held, Trace trace) {
    /** The same of another atom, or of one that is known to be of another type. */
    public Entry with(Atom newAtom) {
      return newAtom == atom ? this : new Entry(newAtom, held, trace);
    }

    public Entry step(Trace.Step step) {
      return new Entry(atom, held, trace.then(step));
    }
  }

  public static Value of(Atom atom) {
    return new Value(List.of(new Entry(atom, Held.NOTHING, Trace.EMPTY)));
  }

  public static Value of(Place place) {
    return of(Atom.itself(place));
  }

  public static Value of(List<Entry> entries) {
    Builder builder = new Builder();
    entries.forEach(builder::add);
    return builder.build();
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Whether it holds as many atoms as are kept, so that some may have been left out. */
  public boolean isFull() {
    return entries.size() >= MAX_ATOMS;
  }

  /** What came to it first, no more than so many atoms. */
  public Value first(int most) {
    return entries.size() <= most ? this : new Value(List.copyOf(entries.subList(0, most)));
  }

  public boolean isNone() {
    return entries.isEmpty();
  }

  /** The only place this value can be, or null. */
  public @Nullable Place only() {
    return entries.size() == 1 && entries.get(0).atom().mode() == Atom.Mode.ITSELF
        ? entries.get(0).atom().place()
        : null;
  }

  /** Whether it may be what {@code root} stands for, or something below it. */
  public boolean isAt(Root root) {
    for (Entry entry : entries) {
      if (entry.atom().place().root().equals(root)) {
        return true;
      }
    }
    return false;
  }

  public Value join(Value that) {
    if (this == that || that.isNone()) {
      return this;
    }
    if (isNone()) {
      return that;
    }
    Builder builder = new Builder(this);
    builder.add(that);
    return builder.changed ? builder.build() : this;
  }

  /** The same atoms, each only where {@code held} holds, too. */
  public Value under(Held held) {
    return held(held, entry -> entry.and(held));
  }

  /** The same atoms, each reached from where {@code outer} holds; see {@link Held#then}. */
  public Value from(Held outer) {
    return held(outer, outer::then);
  }

  /** The same atoms once these have taken a consent back. */
  public Value without(Set<Withdrawn> gone) {
    return gone.isEmpty() || !isConditional() ? this : changed(known -> known.without(gone));
  }

  /** Whether some atom is there under facts only. */
  public boolean isConditional() {
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).held().isNothing()) {
        return true;
      }
    }
    return false;
  }

  private Value held(Held held, UnaryOperator<Held> change) {
    return held.isNothing() || isNone() ? this : changed(change);
  }

  private Value changed(UnaryOperator<Held> change) {
    List<Entry> changed = new ArrayList<>(entries.size());
    boolean same = true;
    for (Entry entry : entries) {
      Held both = change.apply(entry.held());
      same &= both == entry.held();
      changed.add(both == entry.held() ? entry : new Entry(entry.atom(), both, entry.trace()));
    }
    return same ? this : new Value(changed);
  }

  public Value step(Trace.Step step) {
    if (isNone()) {
      return this;
    }
    List<Entry> changed = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      changed.add(entry.step(step));
    }
    return new Value(changed);
  }

  /** Every atom that is a place becomes data of that mode, and of data a part is just that. */
  public Value as(Atom.Mode mode) {
    if (mode == Atom.Mode.ITSELF || !changes(mode)) {
      return this;
    }
    Builder builder = new Builder();
    for (Entry entry : entries) {
      builder.add(changes(entry.atom(), mode) ? entry.with(entry.atom().as(mode)) : entry);
    }
    return builder.build();
  }

  private boolean changes(Atom.Mode mode) {
    for (int i = 0; i < entries.size(); i++) {
      if (changes(entries.get(i).atom(), mode)) {
        return true;
      }
    }
    return false;
  }

  private static boolean changes(Atom atom, Atom.Mode mode) {
    return atom.mode() == Atom.Mode.ITSELF
        || (atom.mode() == Atom.Mode.DERIVED && mode == Atom.Mode.PART);
  }

  /** Nothing to read, unless somebody makes it readable again. */
  public Value asProtected() {
    Builder builder = new Builder();
    for (Entry entry : entries) {
      builder.add(entry.with(entry.atom().as(Atom.Mode.PROTECTED)));
    }
    return builder.build();
  }

  /** The same as where something goes. */
  public Value asAddress() {
    Builder builder = new Builder();
    for (Entry entry : entries) {
      builder.add(entry.with(new Atom(entry.atom().place(), Atom.Mode.ADDRESS, false)));
    }
    return builder.build();
  }

  /** What can be read of it. */
  public Value readable() {
    for (Entry entry : entries) {
      if (entry.atom().mode() == Atom.Mode.PROTECTED) {
        Builder builder = new Builder();
        entries.stream().filter(e -> e.atom().mode() != Atom.Mode.PROTECTED).forEach(builder::add);
        return builder.build();
      }
    }
    return this;
  }

  /** Every atom marked as digested. */
  public Value weakened() {
    Builder builder = new Builder();
    for (Entry entry : as(Atom.Mode.DERIVED).entries) {
      builder.add(entry.with(new Atom(entry.atom().place(), entry.atom().mode(), true)));
    }
    return builder.build();
  }

  /** Whether both hold the same atoms under the same facts, with traces of the same length. */
  public boolean same(Value that) {
    if (this == that) {
      return true;
    }
    if (entries.size() != that.entries.size()) {
      return false;
    }
    for (int i = 0; i < entries.size(); i++) {
      Entry a = entries.get(i);
      Entry b = that.entries.get(i);
      if (a == b) {
        continue;
      }
      if (!a.atom().equals(b.atom())) {
        return sameInOtherOrder(that);
      }
      if (a.trace().length() != b.trace().length() || !a.held().equals(b.held())) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code later} holds the same atoms under the same facts, on ways no shorter. */
  public boolean settles(Value later) {
    if (this == later) {
      return true;
    }
    if (entries.size() != later.entries.size()) {
      return false;
    }
    for (int i = 0; i < entries.size(); i++) {
      Entry before = entries.get(i);
      Entry now = later.entries.get(i);
      if (!before.atom().equals(now.atom())) {
        now = later.find(before.atom());
      }
      if (now == null
          || now.trace().length() < before.trace().length()
          || !now.held().equals(before.held())) {
        return false;
      }
    }
    return true;
  }

  private boolean sameInOtherOrder(Value that) {
    for (Entry a : entries) {
      Entry b = that.find(a.atom());
      if (b == null || a.trace().length() != b.trace().length() || !a.held().equals(b.held())) {
        return false;
      }
    }
    return true;
  }

  @Nullable Entry find(Atom atom) {
    for (Entry entry : entries) {
      if (entry.atom().equals(atom)) {
        return entry;
      }
    }
    return null;
  }

  public void forEach(BiConsumer<Atom, Entry> action) {
    entries.forEach(entry -> action.accept(entry.atom(), entry));
  }

  @Override
  public String toString() {
    return entries.stream().map(entry -> entry.atom().toString()).toList().toString();
  }

  /** Collects atoms; of equal ones the ways are united and the shorter trace is kept. */
  public static final class Builder {
    private final List<Entry> entries;

    /** Above this many atoms an index is worth its making. */
    private static final int SEARCHED = 10;

    /** Slots of the index, a power of two. */
    private static final int SLOTS = 128;

    /** Where atoms are, plus one, by hash: open addressing in room for three times as many. */
    private int @Nullable [] index;

    /** What was added first, as long as nothing else was. */
    private @Nullable Value whole;

    /** Whether an atom, a way or a shorter trace has come to what it began with. */
    private boolean changed;

    public Builder() {
      entries = new ArrayList<>(4);
    }

    private Builder(Value start) {
      entries = new ArrayList<>(start.entries.size() + 4);
      entries.addAll(start.entries);
    }

    public void add(Value value) {
      if (entries.isEmpty()) {
        entries.addAll(value.entries);
        whole = value;
      } else if (value != whole) {
        for (int i = 0; i < value.entries.size(); i++) {
          add(value.entries.get(i));
        }
      }
    }

    public void add(Entry entry) {
      int at = indexOf(entry);
      if (at >= 0) {
        Entry old = entries.get(at);
        Entry merged = old == entry ? old : merge(old, entry);
        if (merged != old) {
          changed |=
              merged.trace().length() != old.trace().length()
                  || !merged.held().equals(old.held())
                  || merged.atom().place().isNarrowed() != old.atom().place().isNarrowed();
          entries.set(at, merged);
          whole = null;
        }
      } else if (entries.size() < MAX_ATOMS) {
        entries.add(entry);
        if (index != null) {
          index[slot(index, entry.atom())] = entries.size();
        }
        changed = true;
        whole = null;
      }
    }

    /** Where an equal atom is; small values are searched, others have an index. */
    private int indexOf(Entry entry) {
      if (entries.size() <= SEARCHED) {
        for (int i = 0; i < entries.size(); i++) {
          Entry old = entries.get(i);
          if (old == entry || old.atom().equals(entry.atom())) {
            return i;
          }
        }
        return -1;
      }
      if (index == null) {
        index = new int[SLOTS];
        for (int i = 0; i < entries.size(); i++) {
          index[slot(index, entries.get(i).atom())] = i + 1;
        }
      }
      return index[slot(index, entry.atom())] - 1;
    }

    /** The slot that an atom has, or would have. */
    private int slot(int[] slots, Atom atom) {
      int hash = atom.hashCode();
      int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
      while (slots[slot] != 0 && !entries.get(slots[slot] - 1).atom().equals(atom)) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      return slot;
    }

    private static Entry merge(Entry a, Entry b) {
      Held held = a.held().or(b.held());
      // The witness goes through the less guarded way, then the shorter one.
      boolean second =
          b.held().isNothing() != a.held().isNothing()
              ? b.held().isNothing()
              : b.trace().length() < a.trace().length();
      Atom atom = telling(a.atom(), b.atom());
      Trace trace = second ? b.trace() : a.trace();
      return atom == a.atom() && held == a.held() && trace == a.trace()
          ? a
          : new Entry(atom, held, trace);
    }

    /** Of two equal atoms the one that knows more of what it was looked up by. */
    private static Atom telling(Atom a, Atom b) {
      return keys(b) > keys(a) ? wide(b, a) : wide(a, b);
    }

    /** Where casts to different types meet, what they were cast from is meant. */
    private static Atom wide(Atom a, Atom b) {
      return a.place().isNarrowed() && !a.place().type().equals(b.place().type())
          ? new Atom(a.place().widened(), a.mode(), a.weak())
          : a;
    }

    private static int keys(Atom atom) {
      Root root = atom.place().root();
      return root instanceof Root.Result result
          ? result.keys().size()
          : root instanceof Root.Source source ? source.keys().size() : 0;
    }

    /** Whether there is no room for another atom. */
    public boolean isFull() {
      return entries.size() >= MAX_ATOMS;
    }

    public Value build() {
      if (whole != null) {
        return whole;
      }
      return entries.isEmpty() ? NONE : new Value(List.copyOf(entries));
    }
  }
}
