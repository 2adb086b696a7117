package dev.privet.engine.program;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who extends whom: all supertypes of any type, the project's subtypes of any type, and which
 * method a call on a class runs. Thread-safe.
 */
public final class Hierarchy implements TypeSource {

  /** Kinds of objects that hold others, of which an object is at most one. */
  private static final List<String> HOLDERS =
      List.of(
          "java.util.Map",
          "java.util.Collection",
          "java.util.Iterator",
          "java.util.stream.BaseStream");

  private static final Set<String> ITERATORS =
      Set.of("java.util.Iterator", "java.util.ListIterator");

  private final Map<String, TypeDeclaration> project = new LinkedHashMap<>();
  private final TypeSource libraries;
  private final Function<String, List<String>> missing;
  private final Map<String, List<String>> supertypes = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> ancestors = new ConcurrentHashMap<>();
  private final Map<String, List<TypeDeclaration>> subtypes = new LinkedHashMap<>();
  private final Memo<Pair, Boolean> both = new Memo<>();
  private final Map<String, Optional<TypeDeclaration>> found = new ConcurrentHashMap<>();
  private final Memo<MethodKey, Optional<MethodDeclaration>> methods = new Memo<>();

  /**
   * Indexes the project.
   *
   * @param projectTypes all of them, in a fixed order
   * @param libraries finds what the project does not declare
   */
  public Hierarchy(List<TypeDeclaration> projectTypes, TypeSource libraries) {
    this(projectTypes, libraries, missing -> List.of());
  }

  /**
   * Indexes the project.
   *
   * @param projectTypes all of them, in a fixed order
   * @param libraries finds what the project does not declare
   * @param missing supertypes that are known of types that nobody declares
   */
  public Hierarchy(
      List<TypeDeclaration> projectTypes,
      TypeSource libraries,
      Function<String, List<String>> missing) {
    this.libraries = libraries;
    this.missing = missing;
    projectTypes.forEach(type -> project.putIfAbsent(type.name(), type));
    for (TypeDeclaration type : project.values()) {
      for (String ancestor : supertypes(type.name())) {
        subtypes.computeIfAbsent(ancestor, unused -> new ArrayList<>()).add(type);
      }
    }
  }

  @Override
  public Optional<TypeDeclaration> find(String name) {
    TypeDeclaration own = project.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    Optional<TypeDeclaration> known = found.get(name);
    if (known == null) {
      known = libraries.find(name);
      found.put(name, known);
    }
    return known;
  }

  /** Remembered, since generated classes have hundreds of methods. */
  @Override
  public Optional<MethodDeclaration> method(MethodKey key) {
    return methods.of(key, TypeSource.super::method);
  }

  public boolean isProject(String name) {
    return project.containsKey(name);
  }

  public Iterable<TypeDeclaration> projectTypes() {
    return project.values();
  }

  /** The type itself and all supertypes, superclasses and their interfaces nearest first. */
  public List<String> supertypes(String name) {
    List<String> known = supertypes.get(name);
    if (known == null) {
      Set<String> order = new LinkedHashSet<>();
      order.add(name);
      List<String> queue = new ArrayList<>(order);
      for (int i = 0; i < queue.size(); i++) {
        Optional<TypeDeclaration> type = find(queue.get(i));
        if (type.isEmpty()) {
          missing.apply(queue.get(i)).forEach(parent -> enqueue(parent, order, queue));
          continue;
        }
        type.get().superclass().ifPresent(parent -> enqueue(Types.name(parent), order, queue));
        type.get().interfaces().forEach(parent -> enqueue(Types.name(parent), order, queue));
      }
      order.remove("java.lang.Object");
      order.add("java.lang.Object");
      known = List.copyOf(order);
      supertypes.put(name, known);
    }
    return known;
  }

  private static void enqueue(String parent, Set<String> order, List<String> queue) {
    if (order.add(parent)) {
      queue.add(parent);
    }
  }

  public boolean isSubtype(String sub, String ancestor) {
    return sub.equals(ancestor)
        || ancestor.equals("java.lang.Object")
        || ancestors(sub).contains(ancestor);
  }

  /**
   * Whether an object can be both: one is the other's subtype, or some class of the project is
   * below both. Interfaces of the JDK go with everything, and so does what is not known.
   */
  public boolean canBeBoth(String a, String b) {
    return both.of(new Pair(a, b), this::findBoth);
  }

  /** Written out, since casts and calls ask for pairs all the time. */
  private record Pair(String a, String b) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair that && a.equals(that.a) && b.equals(that.b);
    }

    @Override
    public int hashCode() {
      return 31 * a.hashCode() + b.hashCode();
    }
  }

  private boolean findBoth(Pair pair) {
    String a = pair.a();
    String b = pair.b();
    Optional<TypeDeclaration> first = find(a);
    Optional<TypeDeclaration> second = find(b);
    if (first.isEmpty() || second.isEmpty() || isSubtype(a, b) || isSubtype(b, a)) {
      return true;
    }
    if (!isWhole(a) || !isWhole(b)) {
      return true;
    }
    if (!isInterface(first.get()) && !isInterface(second.get())) {
      return false;
    }
    if (isFinal(first.get()) || isFinal(second.get())) {
      return false;
    }
    if (isJdk(a) || isJdk(b)) {
      return isIterated(a, b) || isIterated(b, a) || (!areApart(a, b) && !areApart(b, a));
    }
    return projectSubtypes(a).stream().anyMatch(type -> isSubtype(type.name(), b));
  }

  /** Whether one iterates over the other: an iterator that writes stands for its list. */
  private boolean isIterated(String iterator, String list) {
    return ITERATORS.contains(iterator) && isSubtype(list, "java.util.List");
  }

  /**
   * Whether {@code a} is one kind of holder and {@code b} another or none: nobody writes a list
   * that is also a map, or a class below a library's that is one.
   */
  private boolean areApart(String a, String b) {
    for (String holder : HOLDERS) {
      if (isSubtype(a, holder)) {
        boolean isClass = find(b).filter(type -> !isInterface(type)).isPresent();
        boolean other = isClass || HOLDERS.stream().anyMatch(kind -> isSubtype(b, kind));
        return other && projectSubtypes(b).stream().noneMatch(type -> isSubtype(type.name(), a));
      }
    }
    return false;
  }

  private static boolean isJdk(String name) {
    return name.startsWith("java.");
  }

  private static boolean isFinal(TypeDeclaration type) {
    return Modifier.isFinal(type.modifiers());
  }

  /** Whether all supertypes of a type are seen. */
  private boolean isWhole(String name) {
    return supertypes(name).stream().allMatch(type -> find(type).isPresent());
  }

  private static boolean isInterface(TypeDeclaration type) {
    return type.kind() == TypeKind.INTERFACE || type.kind() == TypeKind.ANNOTATION;
  }

  private Set<String> ancestors(String name) {
    Set<String> known = ancestors.get(name);
    if (known == null) {
      known = Set.copyOf(supertypes(name));
      ancestors.put(name, known);
    }
    return known;
  }

  /** The project's types that are {@code name} or below it, in the project's order. */
  public List<TypeDeclaration> projectSubtypes(String name) {
    return subtypes.getOrDefault(name, List.of());
  }

  /**
   * The method that a call of {@code called} on an object of class {@code type} runs: the same
   * descriptor first, else the same name and number of parameters (an override with more specific
   * parameters), in superclasses before interfaces' defaults.
   */
  public Optional<MethodDeclaration> implementation(String type, MethodKey called) {
    Optional<MethodDeclaration> byShape = Optional.empty();
    for (String ancestor : supertypes(type)) {
      Optional<TypeDeclaration> declaration = find(ancestor);
      if (declaration.isEmpty()) {
        continue;
      }
      for (MethodDeclaration method : declaration.get().methods()) {
        if (!method.name().equals(called.name()) || method.isAbstract() || method.isStatic()) {
          continue;
        }
        if (method.key().descriptor().equals(called.descriptor())) {
          // An override whose parameters are more specific sits lower in the hierarchy.
          return byShape.isPresent() ? byShape : Optional.of(method);
        }
        if (byShape.isEmpty()
            && method.parameters().size() == arity(called.descriptor())
            && fits(method, called)) {
          byShape = Optional.of(method);
        }
      }
    }
    return byShape;
  }

  private boolean fits(MethodDeclaration method, MethodKey called) {
    List<String> wanted = parameterNames(called.descriptor());
    for (int i = 0; i < wanted.size(); i++) {
      String want = wanted.get(i);
      if (want.equals("?")) {
        continue;
      }
      Type have = method.parameters().get(i).type();
      boolean wantPrimitive = want.indexOf('.') < 0 && Character.isLowerCase(want.charAt(0));
      if (have instanceof PrimitiveType primitive) {
        if (!primitive.keyword().equals(want)) {
          return false;
        }
      } else if (wantPrimitive && want.indexOf('[') < 0) {
        return false;
      } else if (have instanceof ClassType && !isSubtype(Types.name(have), want)) {
        return false;
      }
    }
    return true;
  }

  /** Number of parameters of a descriptor, {@code ?} ones included. */
  public static int arity(String descriptor) {
    return parameterNames(descriptor).size();
  }

  /** Erased parameter type names of a descriptor, as in sources; {@code ?} where unknown. */
  public static List<String> parameterNames(String descriptor) {
    List<String> names = new ArrayList<>();
    int at = 1;
    while (at < descriptor.length() && descriptor.charAt(at) != ')') {
      int dimensions = 0;
      while (descriptor.charAt(at) == '[') {
        dimensions++;
        at++;
      }
      char letter = descriptor.charAt(at);
      String name;
      if (letter == 'L') {
        int end = descriptor.indexOf(';', at);
        name = descriptor.substring(at + 1, end).replace('/', '.');
        at = end + 1;
      } else if (letter == ',') {
        at++;
        continue;
      } else {
        name = letter == '?' ? "?" : primitive(letter);
        at++;
      }
      names.add(name + "[]".repeat(dimensions));
    }
    return names;
  }

  private static String primitive(char letter) {
    for (PrimitiveType type : PrimitiveType.values()) {
      if (type.descriptor() == letter) {
        return type.keyword();
      }
    }
    return "void";
  }
}
