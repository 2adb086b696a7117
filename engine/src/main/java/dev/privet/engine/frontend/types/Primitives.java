package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Boxing, unboxing, widening and promotion (JLS 5.1 and 5.6). */
public final class Primitives {

  private static final Map<String, PrimitiveType> BY_BOX = byBox();

  private Primitives() {}

  private static Map<String, PrimitiveType> byBox() {
    Map<String, PrimitiveType> map = new HashMap<>();
    for (PrimitiveType primitive : PrimitiveType.values()) {
      map.put(primitive.boxName(), primitive);
    }
    return Map.copyOf(map);
  }

  /** The class of a primitive; any other type as it is. */
  public static Type boxed(Type type) {
    return type instanceof PrimitiveType p ? ClassType.of(p.boxName()) : type;
  }

  /** The primitive that a type is or unboxes to; null if none. */
  public static @Nullable PrimitiveType unboxed(Type type) {
    if (type instanceof PrimitiveType p) {
      return p;
    }
    return type instanceof ClassType c ? BY_BOX.get(c.name()) : null;
  }

  /** Whether it is numeric, {@code char} included. */
  public static boolean isNumeric(@Nullable PrimitiveType type) {
    return type != null && type != PrimitiveType.BOOLEAN;
  }

  /** Subtyping among primitive types (JLS 4.10.1). */
  public static boolean widens(PrimitiveType from, PrimitiveType to) {
    if (from == to) {
      return true;
    }
    if (from == PrimitiveType.BOOLEAN || to == PrimitiveType.BOOLEAN) {
      return false;
    }
    if (from == PrimitiveType.CHAR) {
      return rank(to) >= rank(PrimitiveType.INT);
    }
    return to != PrimitiveType.CHAR && rank(from) < rank(to);
  }

  private static int rank(PrimitiveType type) {
    return switch (type) {
      case BOOLEAN -> -1;
      case BYTE -> 0;
      case SHORT, CHAR -> 1;
      case INT -> 2;
      case LONG -> 3;
      case FLOAT -> 4;
      case DOUBLE -> 5;
    };
  }

  /** Unary numeric promotion; null of what is not numeric. */
  public static @Nullable PrimitiveType promoted(Type type) {
    PrimitiveType primitive = unboxed(type);
    if (primitive == null || !isNumeric(primitive)) {
      return null;
    }
    return rank(primitive) < rank(PrimitiveType.INT) ? PrimitiveType.INT : primitive;
  }

  /** Binary numeric promotion; null if one of them is not numeric. */
  public static @Nullable PrimitiveType promoted(Type left, Type right) {
    PrimitiveType a = promoted(left);
    PrimitiveType b = promoted(right);
    if (a == null || b == null) {
      return null;
    }
    return rank(a) >= rank(b) ? a : b;
  }
}
