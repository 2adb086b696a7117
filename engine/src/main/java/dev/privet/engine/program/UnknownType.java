package dev.privet.engine.program;

import java.util.List;

/**
 * A type that no source and no class file declares, or whose expression could not be typed.
 *
 * @param name the best name known: binary or qualified through an import, else simple, else {@code
 *     "?"}
 * @param origin of a type without a name: the missing type by a chain of whose members the value
 *     came, as {@code a.Client} of {@code client.chat().completions()}; empty if there is none
 * @param arguments of a type with a name: its type arguments as they are written
 */
public record UnknownType(String name, String origin, List<Type> arguments) implements Type {

  private static final String NO_NAME = "?";

  public static final UnknownType UNNAMED = new UnknownType(NO_NAME);

  public UnknownType {
    arguments = List.copyOf(arguments);
  }

  public UnknownType(String name) {
    this(name, List.of());
  }

  public UnknownType(String name, String origin) {
    this(name, origin, List.of());
  }

  public UnknownType(String name, List<Type> arguments) {
    this(name, "", arguments);
  }

  /** The type of what a member of a value gives, where that type is not known either. */
  public static UnknownType ofMember(Type type) {
    if (!(type instanceof UnknownType unknown)) {
      return UNNAMED;
    }
    return unknown.isNamed() ? new UnknownType(NO_NAME, unknown.name) : unknown;
  }

  public boolean isNamed() {
    return !name.equals(NO_NAME);
  }

  @Override
  public String toString() {
    return name;
  }
}
