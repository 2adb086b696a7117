package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of a class, own and inherited (JLS 8.2, 8.4.8, 9.4.1). Thread-safe. */
public final class Members {

  private final Hierarchy hierarchy;

  public Members(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The constructors of a class. */
  public List<MethodDeclaration> constructors(String name) {
    ClassShape shape = hierarchy.shape(name);
    return shape == null ? List.of() : shape.ownMethods(MethodKey.CONSTRUCTOR);
  }

  /** Methods of that name, without those that are overridden, nearest first. */
  public List<MethodDeclaration> methods(String type, String name) {
    ClassShape shape = hierarchy.shape(type);
    if (shape == null) {
      return List.of();
    }
    List<MethodDeclaration> known = shape.members.get(name);
    if (known == null) {
      known = List.copyOf(findMethods(shape, name));
      shape.members.put(name, known);
    }
    return known;
  }

  /** Superclasses with {@code Object} come first, of interfaces as well, then interfaces. */
  private List<MethodDeclaration> findMethods(ClassShape shape, String name) {
    List<MethodDeclaration> found = new ArrayList<>(shape.ownMethods(name));
    Set<MethodDeclaration> ambiguous = new HashSet<>();
    boolean object = shape.self.equals(ClassType.OBJECT);
    for (ClassType type : shape.byRank(hierarchy)) {
      ClassShape from = hierarchy.shape(type.name());
      if (type == shape.self || from == null || type.equals(ClassType.OBJECT)) {
        continue;
      }
      if (from.isInterface() && !object) {
        inherit(shape, ClassType.OBJECT, name, found, ambiguous);
        object = true;
      }
      inherit(shape, type, name, found, ambiguous);
    }
    if (!object) {
      inherit(shape, ClassType.OBJECT, name, found, ambiguous);
    }
    return found;
  }

  private void inherit(
      ClassShape into,
      ClassType from,
      String name,
      List<MethodDeclaration> found,
      Set<MethodDeclaration> ambiguous) {
    ClassShape shape = hierarchy.shape(from.name());
    if (shape == null) {
      return;
    }
    for (MethodDeclaration method : shape.ownMethods(name)) {
      if (isInherited(into, shape, method)) {
        add(into, method, found, ambiguous);
      }
    }
  }

  private void add(
      ClassShape into,
      MethodDeclaration method,
      List<MethodDeclaration> found,
      Set<MethodDeclaration> ambiguous) {
    for (int i = 0; i < found.size(); i++) {
      MethodDeclaration earlier = found.get(i);
      if (sameSignature(into, earlier, method)) {
        if (isPreferred(into, method, earlier, ambiguous)) {
          found.set(i, method);
        }
        return;
      }
    }
    found.add(method);
  }

  /**
   * Whether a method takes the place of an earlier one with the same signature. Where both are
   * abstract and neither overrides the other, javac names the second of the first two that returns
   * as much.
   */
  private boolean isPreferred(
      ClassShape into,
      MethodDeclaration method,
      MethodDeclaration over,
      Set<MethodDeclaration> ambiguous) {
    String owner = method.key().owner();
    String other = over.key().owner();
    if (!over.isAbstract() && !isInterface(other) || over.key().owner().equals(into.self.name())) {
      return false;
    }
    if (hierarchy.asSuper(ClassType.of(other), owner) != null) {
      return false;
    }
    if (hierarchy.asSuper(ClassType.of(owner), other) != null) {
      return true;
    }
    if (!isInterface(other) && hasBody(into, method)) {
      return false;
    }
    if (method.isAbstract() != over.isAbstract()) {
      return over.isAbstract();
    }
    Type own = seen(into, method, method.returnType());
    Type others = seen(into, over, over.returnType());
    Subtyping subtyping = new Subtyping(hierarchy);
    boolean narrower = own.equals(others) || subtyping.isSubtype(own, others);
    boolean wider = own.equals(others) || subtyping.isSubtype(others, own);
    boolean first = ambiguous.add(over) && narrower;
    ambiguous.add(method);
    return first || narrower && !wider;
  }

  /** Whether a superclass has a body for it, even if an abstract class in between took it away. */
  private boolean hasBody(ClassShape into, MethodDeclaration method) {
    for (ClassType type : into.supertypes(hierarchy).values()) {
      ClassShape shape = hierarchy.shape(type.name());
      if (shape == null || shape.isInterface()) {
        continue;
      }
      for (MethodDeclaration other : shape.ownMethods(method.name())) {
        if (!other.isAbstract() && sameSignature(into, other, method)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isInterface(String name) {
    ClassShape shape = hierarchy.shape(name);
    return shape != null && shape.isInterface();
  }

  private Type seen(ClassShape into, MethodDeclaration method, Type type) {
    ClassType owner = into.supertypes(hierarchy).get(method.key().owner());
    ClassShape shape = hierarchy.shape(method.key().owner());
    if (owner == null || shape == null || owner == into.self) {
      return type;
    }
    return hierarchy.seenThrough(owner, shape, type);
  }

  private boolean sameSignature(ClassShape into, MethodDeclaration one, MethodDeclaration other) {
    int size = one.parameters().size();
    if (size != other.parameters().size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      Type a = Erasure.of(hierarchy, seen(into, one, one.parameters().get(i).type()));
      Type b = Erasure.of(hierarchy, seen(into, other, other.parameters().get(i).type()));
      if (!a.equals(b) && !a.equals(Erasure.of(hierarchy, other.parameters().get(i).type()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInherited(ClassShape into, ClassShape from, MethodDeclaration method) {
    int modifiers = method.modifiers();
    if (Modifier.isPrivate(modifiers) || from.isInterface() && Modifier.isStatic(modifiers)) {
      return false;
    }
    return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
        || from.isInterface()
        || packageOf(into.self.name()).equals(packageOf(from.self.name()));
  }

  /** The package of a binary name. */
  public static String packageOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** A field, own or inherited. */
  public @Nullable FieldDeclaration field(String type, String name) {
    ClassShape shape = hierarchy.shape(type);
    if (shape == null) {
      return null;
    }
    Optional<FieldDeclaration> known = shape.fields.get(name);
    if (known == null) {
      known = Optional.ofNullable(findField(shape, name));
      shape.fields.put(name, known);
    }
    return known.orElse(null);
  }

  private @Nullable FieldDeclaration findField(ClassShape shape, String name) {
    FieldDeclaration hidden = null;
    for (ClassType type : shape.supertypes(hierarchy).values()) {
      ClassShape each = hierarchy.shape(type.name());
      FieldDeclaration field = each == null ? null : each.ownField(name);
      if (field != null) {
        if (each == shape || !Modifier.isPrivate(field.modifiers())) {
          return field;
        }
        hidden = hidden == null ? field : hidden;
      }
    }
    return hidden;
  }
}
