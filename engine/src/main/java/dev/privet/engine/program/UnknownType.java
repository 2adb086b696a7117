package dev.privet.engine.program;

/**
 * A type that no source and no class file declares, or whose expression could not be typed.
 *
 * @param name the best name known: binary or qualified through an import, else simple, else {@code
 *     "?"}
 */
public record UnknownType(String name) implements Type {
  public static final UnknownType UNNAMED = new UnknownType("?");

  @Override
  public String toString() {
    return name;
  }
}
