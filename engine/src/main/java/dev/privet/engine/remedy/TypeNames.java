package dev.privet.engine.remedy;

import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.regex.Pattern;

/** What types are called in a file, and whether code of a class may use them. */
final class TypeNames {

  private final Hierarchy hierarchy;

  TypeNames(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The shortest name that means the type in a file whose code is of some class. */
  String in(CodeText code, String user, String type) {
    String name = type.replace('$', '.');
    String top = top(type);
    String nested = name.substring(top.length());
    String simple = top.substring(top.lastIndexOf('.') + 1);
    return packageOf(user).equals(packageOf(type)) || imports(code, top) ? simple + nested : name;
  }

  /** Whether a file imports a top-level type by its name. */
  static boolean imports(CodeText code, String type) {
    return Pattern.compile("(?m)^\\s*import\\s+" + Pattern.quote(type) + "\\s*;")
        .matcher(code.code(new CodeText.Span(0, code.length())))
        .find();
  }

  /** Whether a class may name another: public all the way, or in the same package. */
  boolean isVisible(String user, String type) {
    boolean near = packageOf(user).equals(packageOf(type));
    if (top(user).equals(top(type))) {
      return true;
    }
    for (Optional<TypeDeclaration> at = hierarchy.find(type);
        at.isPresent();
        at = at.get().outer().flatMap(hierarchy::find)) {
      int modifiers = at.get().modifiers();
      if (!Modifier.isPublic(modifiers) && (!near || Modifier.isPrivate(modifiers))) {
        return false;
      }
    }
    return true;
  }

  static String packageOf(String type) {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  static String top(String type) {
    int nested = type.indexOf('$');
    return nested < 0 ? type : type.substring(0, nested);
  }
}
