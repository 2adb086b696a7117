package dev.privet.engine.program;

import java.util.List;
import java.util.Set;

/** Questions about types that need no hierarchy. */
public final class Types {

  private static final Set<String> SCALARS =
      Set.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.lang.Number",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.UUID",
          "java.util.Date",
          "java.util.Calendar",
          "java.net.URI",
          "java.net.URL",
          "java.net.InetAddress",
          "java.util.Locale",
          "java.util.Currency");

  private Types() {}

  /**
   * Binary name of the class a type erases to; of an array its element's, of a primitive its own.
   */
  public static String name(Type type) {
    if (type instanceof ClassType classType) {
      return classType.name();
    }
    if (type instanceof ArrayType array) {
      return name(array.element());
    }
    if (type instanceof UnknownType unknown) {
      return unknown.name();
    }
    if (type instanceof PrimitiveType primitive) {
      return primitive.keyword();
    }
    if (type instanceof IntersectionType intersection && !intersection.parts().isEmpty()) {
      return name(intersection.parts().get(0));
    }
    if (type instanceof WildcardType wildcard && wildcard.upper() != null) {
      return name(wildcard.upper());
    }
    return type instanceof VoidType ? "void" : "java.lang.Object";
  }

  /** A value without parts worth following: text, numbers, dates, primitives. */
  public static boolean isScalar(Type type) {
    if (type instanceof PrimitiveType) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return array.element() instanceof PrimitiveType;
    }
    return type instanceof ClassType classType
        && (SCALARS.contains(classType.name()) || classType.name().startsWith("java.time."));
  }

  public static boolean isText(Type type) {
    String name = name(type);
    return name.equals("java.lang.String")
        || name.equals("java.lang.CharSequence")
        || (type instanceof ArrayType array
            && (array.element() == PrimitiveType.CHAR || array.element() == PrimitiveType.BYTE));
  }

  public static boolean isBoolean(Type type) {
    return type == PrimitiveType.BOOLEAN || name(type).equals("java.lang.Boolean");
  }

  public static boolean isNumber(Type type) {
    if (type instanceof PrimitiveType primitive) {
      return primitive != PrimitiveType.BOOLEAN && primitive != PrimitiveType.CHAR;
    }
    String name = name(type);
    return type instanceof ClassType
        && (name.equals("java.math.BigDecimal")
            || name.equals("java.math.BigInteger")
            || name.equals("java.lang.Number")
            || name.equals("java.lang.Integer")
            || name.equals("java.lang.Long")
            || name.equals("java.lang.Short")
            || name.equals("java.lang.Byte")
            || name.equals("java.lang.Float")
            || name.equals("java.lang.Double"));
  }

  /** Whether it says nothing about what is there: {@code Object}, a type variable, unknown. */
  public static boolean isVague(Type type) {
    return type instanceof TypeVariable
        || type instanceof WildcardType
        || type == UnknownType.UNNAMED
        || (type instanceof ClassType classType && classType.name().equals("java.lang.Object"));
  }

  /** What a type says of what it holds, whether its class is there or not. */
  public static List<Type> arguments(Type type) {
    if (type instanceof ClassType classType) {
      return classType.arguments();
    }
    return type instanceof UnknownType unknown ? unknown.arguments() : List.of();
  }

  /** The type argument at {@code index}, or {@code Object}. */
  public static Type argument(Type type, int index) {
    List<Type> arguments = arguments(type);
    if (index < arguments.size()) {
      Type argument = arguments.get(index);
      if (argument instanceof WildcardType wildcard) {
        return wildcard.upper() != null ? wildcard.upper() : ClassType.OBJECT;
      }
      return argument;
    }
    return ClassType.OBJECT;
  }

  /** Name after the last dot and dollar sign, without the number of a local class. */
  public static String simpleName(String binaryName) {
    int start = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1;
    int named = start;
    while (named < binaryName.length() && Character.isDigit(binaryName.charAt(named))) {
      named++;
    }
    return binaryName.substring(named == binaryName.length() ? start : named);
  }
}
