package dev.privet.engine.program;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class or interface type.
 *
 * @param outer the parameterised enclosing type of an inner (non-static) class, where it matters
 * @param name binary name, for example {@code java.util.Map$Entry}
 * @param arguments type arguments; empty for a non-generic or a raw type
 */
public record ClassType(@Nullable ClassType outer, String name, List<Type> arguments)
    implements Type {

  public static final ClassType OBJECT = of("java.lang.Object");
  public static final ClassType STRING = of("java.lang.String");

  public ClassType {
    arguments = List.copyOf(arguments);
  }

  public static ClassType of(String name) {
    return new ClassType(null, name, List.of());
  }

  public static ClassType of(String name, List<Type> arguments) {
    return new ClassType(null, name, arguments);
  }

  /** Written out, as those below, since types are compared all the time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ClassType that
            && name.equals(that.name)
            && arguments.equals(that.arguments)
            && Objects.equals(outer, that.outer));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + arguments.hashCode()) + Objects.hashCode(outer);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    if (!arguments.isEmpty()) {
      text.append('<');
      for (int i = 0; i < arguments.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(arguments.get(i));
      }
      text.append('>');
    }
    return text.toString();
  }
}
