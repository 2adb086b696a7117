package dev.privet.engine.wiring;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.WiringRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which classes of the project a container makes, and by which annotations. Thread-safe. */
public final class Components {

  /** How many annotations of annotations are looked through. */
  private static final int DEPTH = 4;

  private final Hierarchy hierarchy;
  private final WiringRules rules;
  private final Map<String, Set<String>> meant = new ConcurrentHashMap<>();
  private final Set<String> provided = new LinkedHashSet<>();
  private final List<MethodDeclaration> providers = new ArrayList<>();

  public Components(Hierarchy hierarchy, WiringRules rules) {
    this.hierarchy = hierarchy;
    this.rules = rules;
    for (TypeDeclaration type : hierarchy.projectTypes()) {
      for (MethodDeclaration method : type.methods()) {
        if (!method.annotations().isEmpty() && has(method.annotations(), rules.providers())) {
          providers.add(method);
          provided.add(Types.name(method.returnType()));
        }
      }
    }
  }

  /** Methods whose result a container keeps, in the project's order. */
  List<MethodDeclaration> providers() {
    return providers;
  }

  /** Whether some annotation is one of these, or has one of these. */
  boolean has(Collection<AnnotationUse> uses, Set<String> wanted) {
    for (AnnotationUse use : uses) {
      if (means(use, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an annotation is one of these, or its declaration has one, however far up. */
  boolean means(AnnotationUse use, Set<String> wanted) {
    for (String name : meanings(use.type())) {
      if (isNamed(name, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** A class that is not on the class path is known by its simple name only. */
  static boolean isNamed(String annotation, Set<String> wanted) {
    if (annotation.indexOf('.') >= 0) {
      return wanted.contains(annotation);
    }
    for (String name : wanted) {
      if (Types.simpleName(name).equals(annotation)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> meanings(String annotation) {
    Set<String> known = meant.get(annotation);
    if (known == null) {
      Set<String> all = new LinkedHashSet<>();
      collect(annotation, 0, all);
      known = Set.copyOf(all);
      meant.put(annotation, known);
    }
    return known;
  }

  private void collect(String annotation, int depth, Set<String> all) {
    if (!annotation.startsWith("java.lang.") && all.add(annotation) && depth < DEPTH) {
      hierarchy
          .find(annotation)
          .ifPresent(
              type -> type.annotations().forEach(use -> collect(use.type(), depth + 1, all)));
    }
  }

  /** Whether a container makes objects of a class, because it says so or a provider does. */
  public boolean isComponent(TypeDeclaration type) {
    if (type.kind() != TypeKind.CLASS) {
      return false;
    }
    return isDeclared(type)
        || hierarchy.supertypes(type.name()).stream().anyMatch(provided::contains);
  }

  /** Whether a class says itself that a container makes it. */
  boolean isDeclared(TypeDeclaration type) {
    return has(type.annotations(), rules.components());
  }

  /** What a component is called: by its annotation, else by its class. */
  Set<String> names(TypeDeclaration type) {
    Set<String> names = new LinkedHashSet<>();
    for (AnnotationUse use : type.annotations()) {
      if (means(use, rules.components()) || means(use, rules.qualifiers())) {
        text(use, "value").ifPresent(names::add);
      }
    }
    if (names.isEmpty()) {
      names.add(decapitalised(Types.simpleName(type.name())));
    }
    return names;
  }

  /** A text that an annotation's element gives, the first of a list. */
  static Optional<String> text(AnnotationUse use, String element) {
    return texts(use, element).filter(text -> !text.isBlank()).findFirst();
  }

  static Stream<String> texts(AnnotationUse use, String element) {
    Object value = use.elements().get(element);
    Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    return values.filter(String.class::isInstance).map(String.class::cast);
  }

  /** The classes that some elements name, as written. */
  static List<Type> classes(AnnotationUse use, List<String> elements) {
    return elements.stream()
        .map(element -> use.elements().get(element))
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
        .filter(Type.class::isInstance)
        .map(Type.class::cast)
        .toList();
  }

  static String decapitalised(String name) {
    return name.length() > 1 && Character.isUpperCase(name.charAt(1))
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
