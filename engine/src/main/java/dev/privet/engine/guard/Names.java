package dev.privet.engine.guard;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.List;

/** What the types of values say about the role they play at a check. */
final class Names {
  private Names() {}

  static boolean isBoolean(Type type) {
    return type == PrimitiveType.BOOLEAN || isClass(type, "java.lang.Boolean");
  }

  /** A box of one boolean: an optional, a future, a reactive value. */
  static boolean isBooleanBox(Type type) {
    return type instanceof ClassType box
        && box.arguments().size() == 1
        && isBoolean(box.arguments().get(0));
  }

  /** A type whose objects hold others: that such a box is there does not say that one is in it. */
  static boolean isBox(Type type) {
    return type instanceof ClassType box && !box.arguments().isEmpty();
  }

  static boolean isVoid(Type type) {
    return type == VoidType.VOID || isClass(type, "java.lang.Void");
  }

  /** A point in time. */
  static boolean isTime(Type type) {
    return type instanceof ClassType time
        && (time.name().startsWith("java.time.")
            || time.name().startsWith("org.joda.time.")
            || List.of(
                    "java.util.Date",
                    "java.sql.Date",
                    "java.sql.Timestamp",
                    "java.util.Calendar",
                    "java.lang.Long")
                .contains(time.name()));
  }

  static boolean isString(Type type) {
    return isClass(type, "java.lang.String");
  }

  static boolean isUnknown(Type type) {
    return type instanceof UnknownType || type instanceof TypeVariable;
  }

  static boolean isClass(Type type, String name) {
    return type instanceof ClassType classType && classType.name().equals(name);
  }

  /** Name without package and enclosing types; empty of what has none. */
  static String simple(Type type) {
    if (type instanceof ClassType classType) {
      return simple(classType.name());
    } else if (type instanceof ArrayType array) {
      return simple(array.element());
    }
    return type instanceof UnknownType ? simple(type.toString()) : "";
  }

  static String simple(String binaryName) {
    int cut = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$'));
    return binaryName.substring(cut + 1);
  }

  /** Whether a name is a word, or begins with it. */
  static boolean startsWithWord(String name, String word) {
    return name.startsWith(word)
        && (name.length() == word.length() || !Character.isLowerCase(name.charAt(word.length())));
  }
}
