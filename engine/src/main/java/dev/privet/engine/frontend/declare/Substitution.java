package dev.privet.engine.frontend.declare;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces type variables. */
final class Substitution {
  private Substitution() {}

  static Type apply(Type type, Map<Type, Type> arguments) {
    if (arguments.isEmpty()) {
      return type;
    }
    if (type instanceof TypeVariable) {
      return arguments.getOrDefault(type, type);
    }
    if (type instanceof ArrayType) {
      return new ArrayType(apply(((ArrayType) type).element(), arguments));
    }
    if (type instanceof ClassType) {
      ClassType declared = (ClassType) type;
      return new ClassType(
          (ClassType) bound(declared.outer(), arguments),
          declared.name(),
          all(declared.arguments(), arguments));
    }
    if (type instanceof WildcardType) {
      WildcardType wildcard = (WildcardType) type;
      return new WildcardType(
          bound(wildcard.upper(), arguments), bound(wildcard.lower(), arguments));
    }
    return type instanceof IntersectionType
        ? new IntersectionType(all(((IntersectionType) type).parts(), arguments))
        : type;
  }

  private static @Nullable Type bound(@Nullable Type type, Map<Type, Type> arguments) {
    return type == null ? null : apply(type, arguments);
  }

  private static List<Type> all(List<Type> types, Map<Type, Type> arguments) {
    List<Type> applied = new ArrayList<>(types.size());
    types.forEach(type -> applied.add(apply(type, arguments)));
    return applied;
  }
}
