package dev.privet.engine.program;

import org.jspecify.annotations.Nullable;

/** The stable identity of a field: binary name of the declaring type, and name. */
public record FieldKey(String owner, String name) implements Comparable<FieldKey> {
  /** Written out, since keys are hashed and compared all the time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FieldKey that && name.equals(that.name) && owner.equals(that.owner));
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }

  @Override
  public int compareTo(FieldKey that) {
    int order = owner.compareTo(that.owner);
    return order == 0 ? name.compareTo(that.name) : order;
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
