package dev.privet.engine.program;

/**
 * A use of a type parameter. Its bounds are in the {@link TypeParameter} of the declaring type or
 * method, so that {@code T extends Comparable<T>} needs no cyclic value.
 *
 * @param owner binary name of the declaring type, or {@code MethodKey.toString()} of the declaring
 *     method
 */
public record TypeVariable(String owner, String name) implements Type {
  @Override
  public String toString() {
    return name;
  }
}
