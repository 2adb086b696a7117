package dev.privet.engine.program;

import org.jspecify.annotations.Nullable;

/**
 * A use of a type parameter. Its bounds are in the {@link TypeParameter} of the declaring type or
 * method, so that {@code T extends Comparable<T>} needs no cyclic value.
 *
 * @param owner binary name of the declaring type, or {@code MethodKey.toString()} of the declaring
 *     method
 */
public record TypeVariable(String owner, String name) implements Type {
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof TypeVariable that
            && name.equals(that.name)
            && owner.equals(that.owner));
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
