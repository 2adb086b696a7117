package dev.privet.engine.summary;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.VoidType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which property a method's name reads or writes. */
final class Accessors {

  private Accessors() {}

  static @Nullable String read(Callee callee, int arguments) {
    String name = callee.method().name();
    if (arguments != 0
        || callee.returnType() instanceof VoidType
        || callee.dispatch() == Callee.Dispatch.STATIC) {
      return null;
    }
    return property(name, "get", "is");
  }

  /** What follows one of these prefixes, as a property's name; null where none is there. */
  static @Nullable String property(String name, String... prefixes) {
    for (String prefix : prefixes) {
      if (starts(name, prefix)) {
        return lower(name.substring(prefix.length()));
      }
    }
    return null;
  }

  /** The name of the method that reads a property. */
  static String getter(String property) {
    return "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
  }

  static @Nullable String written(Callee callee, int arguments) {
    String name = callee.method().name();
    return arguments == 1 && starts(name, "set") ? lower(name.substring(3)) : null;
  }

  private static boolean starts(String name, String prefix) {
    return name.length() > prefix.length()
        && name.startsWith(prefix)
        && Character.isUpperCase(name.charAt(prefix.length()));
  }

  private static String lower(String name) {
    return name.length() > 1 && Character.isUpperCase(name.charAt(1))
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
