package dev.privet.engine.taint;

import dev.privet.engine.program.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An access path: a root and steps from it. Immutable, hash cached, parts shared where possible. A
 * path never holds the same field twice and is at most {@link #MAX_LENGTH} steps long: a longer one
 * is folded into the shorter one it repeats, or stays where it is, so recursive structures have
 * finitely many paths.
 */
public final class Place {

  /** Longest path; a step beyond it stays at the path's end. */
  public static final int MAX_LENGTH = 6;

  /**
   * Most steps in a row through containers, as in a map of maps of lists; a deeper part falls
   * together with the one it is in. Without the bound, data whose static type is {@code Object} has
   * a part for every word over the container steps.
   */
  public static final int MAX_NESTING = 3;

  /** How many parts of a place are kept to be given again. */
  private static final int SHARED_PARTS = 12;

  private final Root root;
  private final @Nullable Place parent;
  private final @Nullable Step step;
  private final Type type;
  private final int length;
  private final int hash;

  /** What it was said to be before a cast said more; null where none did. */
  private final @Nullable Type wide;

  private @Nullable Parts parts;

  private Place(Root root, @Nullable Place parent, @Nullable Step step, Type type) {
    this(root, parent, step, type, null);
  }

  private Place(
      Root root, @Nullable Place parent, @Nullable Step step, Type type, @Nullable Type wide) {
    this.wide = wide;
    this.root = root;
    this.parent = parent;
    this.step = step;
    this.type = type;
    this.length = parent == null ? 0 : parent.length + 1;
    this.hash =
        parent == null
            ? root.hashCode()
            : 31 * parent.hash + Objects.requireNonNull(step).hashCode();
  }

  public static Place of(Root root, Type type) {
    return new Place(root, null, null, type);
  }

  /** The part of this place that {@code next} leads to. */
  public Place child(Step next, Type childType) {
    if (next instanceof Step.Field || next instanceof Step.Property) {
      for (Place at = this; at.parent != null; at = at.parent) {
        if (next.equals(at.step)) {
          return at;
        }
      }
    }
    return length >= MAX_LENGTH || nests(next) ? this : part(next, childType);
  }

  /**
   * The same object for the same part where possible, so that most comparisons end at once. Threads
   * may lose each other's parts, which costs a second object and nothing else.
   */
  private Place part(Step next, Type childType) {
    int siblings = 0;
    for (Parts at = parts; at != null; at = at.others) {
      if (at.part.type == childType && next.equals(at.part.step)) {
        return at.part;
      }
      siblings++;
    }
    Place part = new Place(root, this, next, childType);
    if (siblings < SHARED_PARTS) {
      parts = new Parts(part, parts);
    }
    return part;
  }

  /** Parts that were asked for; an immutable list. */
  private static final class Parts {
    final Place part;
    final @Nullable Parts others;

    Parts(Place part, @Nullable Parts others) {
      this.part = part;
      this.others = others;
    }
  }

  /** Whether a step goes into containers deeper than told apart. */
  private boolean nests(Step next) {
    if (!inContainer(next)) {
      return false;
    }
    int nesting = 0;
    for (Place at = this; at.parent != null && inContainer(at.step); at = at.parent) {
      nesting++;
    }
    // What was put into opaque content, and keys, are not opened any further.
    return nesting >= MAX_NESTING
        || step instanceof Step.MapKey
        || (step instanceof Step.Content && next instanceof Step.Content);
  }

  private static boolean inContainer(@Nullable Step step) {
    return step instanceof Step.Element
        || step instanceof Step.MapKey
        || step instanceof Step.MapValue
        || (step instanceof Step.Asked asked && asked.part())
        || step instanceof Step.Content;
  }

  /** The same place, said to be of another type. */
  public Place withType(Type newType) {
    return new Place(root, parent, step, newType);
  }

  /**
   * The same place where a cast found an object of that type: other objects there are not meant.
   */
  public Place narrowed(Type newType) {
    return new Place(root, parent, step, newType, wide == null ? type : wide);
  }

  /** Whether only objects of its type are meant, of those that may stand there. */
  public boolean isNarrowed() {
    return wide != null;
  }

  /** The same place where any object is meant that may stand there. */
  public Place widened() {
    return wide == null ? this : new Place(root, parent, step, wide);
  }

  public Root root() {
    return root;
  }

  public @Nullable Place parent() {
    return parent;
  }

  public @Nullable Step step() {
    return step;
  }

  /** The static type; it takes no part in equality. */
  public Type type() {
    return type;
  }

  public int length() {
    return length;
  }

  /** Whether its parts are known unless written: it hangs below nothing that came from outside. */
  public boolean isOwn() {
    return root instanceof Root.Fresh || root instanceof Root.Function;
  }

  public boolean isParameter() {
    return root instanceof Root.Parameter;
  }

  /** Whether {@code prefix} is this place or one it hangs below. */
  public boolean startsWith(Place prefix) {
    Place at = this;
    while (at != null && at.length > prefix.length) {
      at = at.parent;
    }
    return prefix.equals(at);
  }

  /** Whether it may stand for several objects. */
  public boolean isMany() {
    for (Place at = this; at != null && at.step != null; at = at.parent) {
      if (at.step instanceof Step.Element
          || at.step instanceof Step.MapKey
          || at.step instanceof Step.MapValue
          || (at.step instanceof Step.Asked asked && asked.part())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is read under a key that only callers know. */
  public boolean isAsked() {
    for (Place at = this; at != null && at.step != null; at = at.parent) {
      if (at.step instanceof Step.Asked) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a field of an object or something inside one. */
  public boolean hasField() {
    for (Place at = this; at != null; at = at.parent) {
      if (at.step instanceof Step.Field) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Place that) || hash != that.hash || length != that.length) {
      return false;
    }
    Place a = this;
    Place b = that;
    while (a.parent != null && b.parent != null) {
      if (a == b) {
        return true;
      }
      if (!Objects.equals(a.step, b.step)) {
        return false;
      }
      a = a.parent;
      b = b.parent;
    }
    return a.root.equals(b.root);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return parent == null ? root.toString() : parent + "." + step;
  }
}
