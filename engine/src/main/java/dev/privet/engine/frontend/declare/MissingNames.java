package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import java.util.Locale;
import java.util.Optional;

/** The types that names probably stand for which mean none that is found. */
final class MissingNames {
  private final SourceDeclarations declarations;

  MissingNames(SourceDeclarations declarations) {
    this.declarations = declarations;
  }

  /**
   * The binary name of the type that a name probably stands for, by the imports; itself if they say
   * nothing. What follows a capital is nested in it.
   */
  String binaryName(String name, Node at) {
    int cut = name.indexOf('.');
    String first = cut < 0 ? name : name.substring(0, cut);
    if (cut >= 0 && !isCapital(first)) {
      return nested(name);
    }
    return declarations
        .unitOf(at)
        .missingName(first)
        .map(found -> nested(found + name.substring(first.length())))
        .orElse(name);
  }

  /** The same of a name that may mean something else than a type, as a constant. */
  Optional<String> type(String name, Node at) {
    int cut = name.lastIndexOf('.');
    String last = name.substring(cut + 1);
    String before = name.substring(name.lastIndexOf('.', cut - 1) + 1, Math.max(cut, 0));
    boolean isConstant =
        last.equals(last.toUpperCase(Locale.ROOT)) && (isCapital(before) || last.contains("_"));
    return isCapital(last) && !isConstant ? Optional.of(binaryName(name, at)) : Optional.empty();
  }

  private static String nested(String name) {
    for (int dot = name.indexOf('.'), start = 0; dot >= 0; dot = name.indexOf('.', start)) {
      if (Character.isUpperCase(name.charAt(start))) {
        return name.substring(0, dot) + name.substring(dot).replace('.', '$');
      }
      start = dot + 1;
    }
    return name;
  }

  private static boolean isCapital(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }
}
