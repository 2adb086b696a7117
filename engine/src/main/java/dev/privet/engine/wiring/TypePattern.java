package dev.privet.engine.wiring;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which types a pattern of a pointcut speaks of, as {@code com.acme..*Service+}. */
sealed interface TypePattern {

  boolean matches(String type, Hierarchy hierarchy);

  /** The same of a type as declared: an array is only what a pattern with brackets says. */
  default boolean matches(Type type, Hierarchy hierarchy) {
    String brackets = type instanceof ArrayType array ? "[]".repeat(dimensions(array)) : "";
    return matches(Types.name(type) + brackets, hierarchy);
  }

  private static int dimensions(ArrayType array) {
    return array.element() instanceof ArrayType inner ? 1 + dimensions(inner) : 1;
  }

  /** {@code *}. */
  record Any() implements TypePattern {
    @Override
    public boolean matches(String type, Hierarchy hierarchy) {
      return true;
    }
  }

  /** A name with wildcards; simple where it has no dot. */
  record Named(String glob, boolean below) implements TypePattern {
    @Override
    public boolean matches(String type, Hierarchy hierarchy) {
      if (!below) {
        return isNamed(type);
      }
      for (String ancestor : hierarchy.supertypes(type)) {
        if (isNamed(ancestor)) {
          return true;
        }
      }
      return false;
    }

    private boolean isNamed(String type) {
      String shown = type.replace('$', '.');
      return glob.indexOf('.') < 0
          ? Glob.matches(glob, shown.substring(shown.lastIndexOf('.') + 1))
          : Glob.matches(glob, shown);
    }
  }

  /** {@code @Service *}. */
  record Annotated(String annotation, TypePattern type) implements TypePattern {
    @Override
    public boolean matches(String name, Hierarchy hierarchy) {
      return hierarchy
              .find(name)
              .map(TypeDeclaration::annotations)
              .map(uses -> has(uses, annotation))
              .orElse(false)
          && type.matches(name, hierarchy);
    }
  }

  record Either(List<TypePattern> parts) implements TypePattern {
    @Override
    public boolean matches(String type, Hierarchy hierarchy) {
      return parts.stream().anyMatch(part -> part.matches(type, hierarchy));
    }
  }

  record Both(List<TypePattern> parts) implements TypePattern {
    @Override
    public boolean matches(String type, Hierarchy hierarchy) {
      return parts.stream().allMatch(part -> part.matches(type, hierarchy));
    }
  }

  record Not(TypePattern part) implements TypePattern {
    @Override
    public boolean matches(String type, Hierarchy hierarchy) {
      return !part.matches(type, hierarchy);
    }
  }

  /** Whether one of these is the annotation, by its whole or by its simple name. */
  static boolean has(List<AnnotationUse> uses, String annotation) {
    for (AnnotationUse use : uses) {
      String name = use.type().replace('$', '.');
      boolean simple = annotation.indexOf('.') < 0 || name.indexOf('.') < 0;
      if (simple
          ? Types.simpleName(name).equals(Types.simpleName(annotation))
          : name.equals(annotation)) {
        return true;
      }
    }
    return false;
  }

  static TypePattern parse(String text) {
    List<String> either = Cut.at(text, "||", " or ");
    if (either.size() > 1) {
      return new Either(either.stream().map(TypePattern::parse).toList());
    }
    List<String> both = Cut.at(text, "&&", " and ");
    if (both.size() > 1) {
      return new Both(both.stream().map(TypePattern::parse).toList());
    }
    return single(text.strip());
  }

  private static TypePattern single(String text) {
    if (text.startsWith("!")) {
      return new Not(parse(text.substring(1)));
    }
    if (text.startsWith("(") && Cut.closing(text, 0) == text.length() - 1) {
      return parse(text.substring(1, text.length() - 1));
    }
    if (text.startsWith("@")) {
      List<String> words = Cut.words(text);
      List<TypePattern> parts = new ArrayList<>();
      for (String word : words.subList(0, words.size() - 1)) {
        parts.add(new Annotated(word.substring(1), new Any()));
      }
      String last = words.get(words.size() - 1);
      parts.add(last.startsWith("@") ? new Annotated(last.substring(1), new Any()) : parse(last));
      return new Both(parts);
    }
    String plain = withoutArguments(text);
    boolean below = plain.endsWith("+");
    String name = below ? plain.substring(0, plain.length() - 1) : plain;
    return name.equals("*") ? new Any() : new Named(name, below);
  }

  /** Type arguments are erased. */
  private static String withoutArguments(String text) {
    int open = text.indexOf('<');
    int close = text.lastIndexOf('>');
    return open < 0 || close < open ? text : text.substring(0, open) + text.substring(close + 1);
  }

  /** Whether a word is one of Java's primitives. */
  static boolean isPrimitive(String name) {
    return !name.isEmpty() && name.toLowerCase(Locale.ROOT).equals(name) && name.indexOf('.') < 0;
  }
}
