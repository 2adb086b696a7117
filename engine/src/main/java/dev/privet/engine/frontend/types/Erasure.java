package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.NullType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.program.WildcardType;
import java.util.List;

/** Erasure (JLS 4.6) and JVM descriptors. */
public final class Erasure {

  /** A chain of type variables is no longer than this. */
  private static final int CHAIN = 16;

  private Erasure() {}

  /** The erased type. */
  public static Type of(Hierarchy hierarchy, Type type) {
    return of(hierarchy, type, CHAIN);
  }

  private static Type of(Hierarchy hierarchy, Type type, int depth) {
    if (type instanceof ClassType c) {
      return c.arguments().isEmpty() && c.outer() == null ? c : ClassType.of(c.name());
    }
    if (depth == 0) {
      return ClassType.OBJECT;
    }
    if (type instanceof TypeVariable v) {
      return of(hierarchy, hierarchy.bounds(v).get(0), depth - 1);
    }
    if (type instanceof ArrayType a) {
      return new ArrayType(of(hierarchy, a.element(), depth - 1));
    }
    if (type instanceof IntersectionType i) {
      return of(hierarchy, i.parts().get(0), depth - 1);
    }
    if (type instanceof WildcardType w) {
      return w.upper() == null ? ClassType.OBJECT : of(hierarchy, w.upper(), depth - 1);
    }
    return type;
  }

  /** A method's descriptor; an unknown type counts as {@code Object}. */
  public static String descriptor(Hierarchy hierarchy, List<Type> parameters, Type result) {
    StringBuilder text = new StringBuilder("(");
    for (Type parameter : parameters) {
      append(of(hierarchy, parameter), text);
    }
    text.append(')');
    append(of(hierarchy, result), text);
    return text.toString();
  }

  private static void append(Type erased, StringBuilder text) {
    if (erased instanceof PrimitiveType p) {
      text.append(p.descriptor());
    } else if (erased == VoidType.VOID) {
      text.append('V');
    } else if (erased instanceof ArrayType a) {
      text.append('[');
      append(a.element(), text);
    } else if (erased instanceof ClassType c) {
      text.append('L').append(c.name().replace('.', '/')).append(';');
    } else {
      text.append(erased == NullType.NULL ? "V" : "Ljava/lang/Object;");
    }
  }
}
