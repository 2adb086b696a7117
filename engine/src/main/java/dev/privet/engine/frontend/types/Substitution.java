package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces type variables; what it does not know stays. */
public final class Substitution {

  /** Replaces nothing. */
  public static final Substitution NONE = new Substitution(v -> null);

  private final Function<TypeVariable, @Nullable Type> replacement;

  private Substitution(Function<TypeVariable, @Nullable Type> replacement) {
    this.replacement = replacement;
  }

  /** By any function; null keeps the variable. */
  public static Substitution by(Function<TypeVariable, @Nullable Type> replacement) {
    return new Substitution(replacement);
  }

  /** Of parameters by arguments, pairwise; surplus ones are ignored. */
  public static Substitution of(List<TypeParameter> parameters, List<? extends Type> arguments) {
    int size = Math.min(parameters.size(), arguments.size());
    if (size == 0) {
      return NONE;
    }
    return new Substitution(
        v -> {
          for (int i = 0; i < size; i++) {
            if (parameters.get(i).variable().equals(v)) {
              return arguments.get(i);
            }
          }
          return null;
        });
  }

  /** This one, and the other for what this one keeps. */
  public Substitution or(Substitution other) {
    if (this == NONE) {
      return other;
    }
    if (other == NONE) {
      return this;
    }
    return new Substitution(
        v -> {
          Type own = replacement.apply(v);
          return own == null ? other.replacement.apply(v) : own;
        });
  }

  /** The type of a value that is read: a wildcard for a variable becomes its upper bound. */
  public Type apply(Type type) {
    return this == NONE ? type : replace(type, false);
  }

  /** The type of a value that is passed: a wildcard for a variable becomes its lower bound. */
  public Type applyToParameter(Type type) {
    return this == NONE ? type : replace(type, true);
  }

  /** Applies to each. */
  public List<Type> applyToAll(List<? extends Type> types) {
    List<Type> result = new ArrayList<>(types.size());
    for (Type type : types) {
      result.add(apply(type));
    }
    return result;
  }

  private Type replace(Type type, boolean passed) {
    if (type instanceof TypeVariable v) {
      Type to = replacement.apply(v);
      if (to == null) {
        return type;
      }
      return to instanceof WildcardType w ? bound(w, passed) : to;
    }
    if (type instanceof ClassType c) {
      return replaceIn(c, passed);
    }
    if (type instanceof ArrayType a) {
      Type element = replace(a.element(), passed);
      return element == a.element() ? type : new ArrayType(element);
    }
    if (type instanceof IntersectionType i) {
      List<Type> parts = new ArrayList<>(i.parts().size());
      for (Type part : i.parts()) {
        parts.add(replace(part, passed));
      }
      return new IntersectionType(parts);
    }
    if (type instanceof UnknownType u && !u.arguments().isEmpty()) {
      List<Type> arguments = new ArrayList<>(u.arguments().size());
      u.arguments().forEach(argument -> arguments.add(argument(argument, passed)));
      return new UnknownType(u.name(), u.origin(), arguments);
    }
    return type instanceof WildcardType ? argument(type, passed) : type;
  }

  private ClassType replaceIn(ClassType type, boolean passed) {
    ClassType outer = type.outer() == null ? null : replaceIn(type.outer(), passed);
    List<Type> arguments = null;
    for (int i = 0; i < type.arguments().size(); i++) {
      Type before = type.arguments().get(i);
      Type after = argument(before, passed);
      if (after != before && arguments == null) {
        arguments = new ArrayList<>(type.arguments());
      }
      if (arguments != null) {
        arguments.set(i, after);
      }
    }
    if (arguments == null && outer == type.outer()) {
      return type;
    }
    return new ClassType(outer, type.name(), arguments == null ? type.arguments() : arguments);
  }

  private Type argument(Type type, boolean passed) {
    if (type instanceof TypeVariable v) {
      Type to = replacement.apply(v);
      return to == null ? type : to;
    }
    if (!(type instanceof WildcardType w)) {
      return replace(type, passed);
    }
    if (w.upper() != null) {
      Type upper = argument(w.upper(), passed);
      if (upper instanceof WildcardType inner) {
        return inner.upper() != null ? inner : new WildcardType(null, null);
      }
      return upper == w.upper() ? w : new WildcardType(upper, null);
    }
    if (w.lower() != null) {
      Type lower = argument(w.lower(), passed);
      if (lower instanceof WildcardType inner) {
        // Below what a capture is, which is read as its upper bound: {@code ? super ? super X}.
        Type bound = inner.upper();
        return new WildcardType(null, bound == null ? ClassType.OBJECT : bound);
      }
      return lower == w.lower() ? w : new WildcardType(null, lower);
    }
    return w;
  }

  private static Type bound(WildcardType wildcard, boolean passed) {
    if (wildcard.upper() != null) {
      return wildcard.upper();
    }
    return passed && wildcard.lower() != null ? wildcard.lower() : ClassType.OBJECT;
  }
}
