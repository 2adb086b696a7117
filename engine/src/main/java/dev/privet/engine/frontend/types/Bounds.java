package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.NullType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Least upper and greatest lower bounds (JLS 4.10.4 and 5.1.10). */
public final class Bounds {

  /** How deep the arguments of a least upper bound are joined before they become {@code ?}. */
  private static final int DEPTH = 2;

  private final Hierarchy hierarchy;
  private final Subtyping subtyping;

  public Bounds(Hierarchy hierarchy, Subtyping subtyping) {
    this.hierarchy = hierarchy;
    this.subtyping = subtyping;
  }

  /** The least upper bound; an unknown type if one of them is unknown and none is above it. */
  public Type leastUpper(Collection<? extends Type> types) {
    return leastUpper(types, DEPTH);
  }

  private Type leastUpper(Collection<? extends Type> types, int depth) {
    List<Type> distinct = new ArrayList<>();
    for (Type type : types) {
      Type boxed = Primitives.boxed(type);
      if (boxed != NullType.NULL && !distinct.contains(boxed)) {
        distinct.add(boxed);
      }
    }
    if (distinct.isEmpty()) {
      return types.isEmpty() ? ClassType.OBJECT : NullType.NULL;
    }
    distinct.removeIf(t -> t instanceof UnknownType && distinct.size() > 1);
    for (Type candidate : distinct) {
      if (distinct.stream().allMatch(t -> subtyping.isSubtype(t, candidate))) {
        return candidate;
      }
    }
    if (distinct.stream().allMatch(ArrayType.class::isInstance)) {
      return arrays(distinct, depth);
    }
    return classes(distinct, depth);
  }

  private Type arrays(List<Type> types, int depth) {
    List<Type> elements = new ArrayList<>();
    for (Type type : types) {
      elements.add(((ArrayType) type).element());
    }
    if (elements.stream().anyMatch(PrimitiveType.class::isInstance)) {
      return ClassType.OBJECT;
    }
    return new ArrayType(leastUpper(elements, depth));
  }

  private Type classes(List<Type> types, int depth) {
    Map<String, List<ClassType>> shared = new LinkedHashMap<>();
    for (ClassType type : above(types.get(0))) {
      shared.put(type.name(), new ArrayList<>(List.of(type)));
    }
    for (Type type : types.subList(1, types.size())) {
      shared
          .entrySet()
          .removeIf(
              entry -> {
                ClassType found = hierarchy.asSuper(type, entry.getKey());
                return found == null || !entry.getValue().add(found);
              });
    }
    List<Type> minimal = new ArrayList<>();
    for (String name : shared.keySet()) {
      boolean least =
          shared.keySet().stream()
              .noneMatch(
                  other ->
                      !other.equals(name) && hierarchy.asSuper(ClassType.of(other), name) != null);
      if (least) {
        minimal.add(joined(name, shared.get(name), depth));
      }
    }
    if (minimal.isEmpty()) {
      return ClassType.OBJECT;
    }
    if (minimal.size() == 1) {
      return minimal.get(0);
    }
    if (isInterface(minimal.get(0))) {
      // Of interfaces javac names this one first: the erased type is the same.
      minimal.sort((a, b) -> Boolean.compare(isSerializable(b), isSerializable(a)));
    }
    return new IntersectionType(minimal);
  }

  private static boolean isSerializable(Type type) {
    return type instanceof ClassType c && c.name().equals("java.io.Serializable");
  }

  private List<ClassType> above(Type type) {
    if (type instanceof ClassType c) {
      List<ClassType> result = new ArrayList<>();
      for (ClassType each : hierarchy.supertypes(c.name())) {
        ClassType seen = hierarchy.asSuper(c, each.name());
        if (seen != null) {
          result.add(seen);
        }
      }
      return result;
    }
    List<ClassType> result = new ArrayList<>();
    if (type instanceof TypeVariable v) {
      hierarchy.bounds(v).forEach(bound -> result.addAll(above(bound)));
    } else if (type instanceof IntersectionType i) {
      i.parts().forEach(part -> result.addAll(above(part)));
    }
    return result;
  }

  private Type joined(String name, List<ClassType> types, int depth) {
    ClassType first = types.get(0);
    List<Type> arguments = new ArrayList<>();
    for (int i = 0; i < first.arguments().size(); i++) {
      List<Type> column = new ArrayList<>();
      for (ClassType type : types) {
        if (i >= type.arguments().size()) {
          return ClassType.of(name);
        }
        column.add(type.arguments().get(i));
      }
      arguments.add(joinedArgument(column, types, i, depth));
    }
    return arguments.isEmpty() ? first : new ClassType(first.outer(), name, arguments);
  }

  private Type joinedArgument(List<Type> column, List<ClassType> types, int index, int depth) {
    if (column.stream().allMatch(column.get(0)::equals)) {
      return column.get(0);
    }
    if (depth == 0
        || column.stream().anyMatch(t -> t instanceof WildcardType w && w.lower() != null)) {
      return new WildcardType(null, null);
    }
    List<Type> uppers = new ArrayList<>();
    for (ClassType type : types) {
      uppers.add(hierarchy.upperBound(type, index));
    }
    return new WildcardType(leastUpper(uppers, depth - 1), null);
  }

  /** The greatest lower bound: the most specific ones, {@code Object} of none. */
  public Type greatestLower(Collection<? extends Type> types) {
    List<Type> least = new ArrayList<>();
    for (Type type : types) {
      if (least.stream().noneMatch(other -> subtyping.isSubtype(other, type))) {
        least.removeIf(other -> subtyping.isSubtype(type, other));
        least.add(type);
      }
    }
    if (least.isEmpty()) {
      return ClassType.OBJECT;
    }
    if (least.size() == 1) {
      return least.get(0);
    }
    least.sort((a, b) -> Boolean.compare(isInterface(a), isInterface(b)));
    return new IntersectionType(least);
  }

  private boolean isInterface(Type type) {
    ClassShape shape = type instanceof ClassType c ? hierarchy.shape(c.name()) : null;
    return shape != null && shape.isInterface();
  }
}
