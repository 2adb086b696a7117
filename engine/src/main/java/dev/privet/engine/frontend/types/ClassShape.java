package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A declaration with what is asked of it again and again; completed lazily, same for everyone. */
final class ClassShape {

  /** Interfaces are not looked through beyond this when they are put in order. */
  private static final int DEPTH = 64;

  private static final Comparator<@Nullable Position> POSITIONS =
      Comparator.nullsLast(
          Comparator.comparing(Position::file)
              .thenComparingInt(Position::line)
              .thenComparingInt(Position::column));

  final TypeDeclaration declaration;
  final List<TypeParameter> parameters;

  /** The type that {@code this} has inside. */
  final ClassType self;

  /** Members by name, inherited ones included. */
  final Map<String, List<MethodDeclaration>> members = new ConcurrentHashMap<>();

  final Map<String, Optional<FieldDeclaration>> fields = new ConcurrentHashMap<>();

  private volatile @Nullable Map<String, List<MethodDeclaration>> ownMethods;
  private volatile @Nullable Map<String, FieldDeclaration> ownFields;
  private volatile @Nullable Map<String, ClassType> supertypes;
  private volatile boolean incomplete;
  private volatile int rank;
  volatile @Nullable Optional<MethodDeclaration> function;

  ClassShape(TypeDeclaration declaration) {
    this.declaration = declaration;
    this.parameters = declaration.typeParameters();
    List<Type> variables = new ArrayList<>();
    for (TypeParameter parameter : parameters) {
      variables.add(parameter.variable());
    }
    this.self = ClassType.of(declaration.name(), variables);
  }

  boolean isInterface() {
    return declaration.kind() == TypeKind.INTERFACE || declaration.kind() == TypeKind.ANNOTATION;
  }

  List<MethodDeclaration> ownMethods(String name) {
    Map<String, List<MethodDeclaration>> index = ownMethods;
    if (index == null) {
      index = new HashMap<>();
      for (MethodDeclaration method : declaration.methods()) {
        index.computeIfAbsent(method.name(), n -> new ArrayList<>(2)).add(method);
      }
      ownMethods = index;
    }
    return index.getOrDefault(name, List.of());
  }

  @Nullable FieldDeclaration ownField(String name) {
    Map<String, FieldDeclaration> index = ownFields;
    if (index == null) {
      index = new HashMap<>();
      for (FieldDeclaration field : declaration.fields()) {
        index.putIfAbsent(field.name(), field);
      }
      ownFields = index;
    }
    return index.get(name);
  }

  /** All supertypes in terms of the own parameters: itself, superclasses, then interfaces. */
  Map<String, ClassType> supertypes(Hierarchy hierarchy) {
    Map<String, ClassType> found = supertypes;
    if (found == null) {
      found = new LinkedHashMap<>();
      found.put(self.name(), self);
      List<Type> interfaces = new ArrayList<>(declaration.interfaces());
      interfaces.replaceAll(written -> hierarchy.inferred(self.name(), written));
      Type superclass =
          declaration.superclass().map(c -> hierarchy.inferred(self.name(), c)).orElse(null);
      while (superclass != null) {
        ClassShape shape = known(hierarchy, superclass);
        if (shape == null || found.containsKey(shape.self.name())) {
          break;
        }
        ClassType type = (ClassType) superclass;
        found.put(type.name(), type);
        Type next = shape.declaration.superclass().orElse(null);
        superclass = next == null ? null : hierarchy.seenThrough(type, shape, next);
        for (Type each : shape.declaration.interfaces()) {
          interfaces.add(hierarchy.seenThrough(type, shape, each));
        }
      }
      addInterfaces(hierarchy, interfaces, found);
      supertypes = found;
    }
    return found;
  }

  /**
   * Likewise, but interfaces with more above them come first, then those that were read first, as
   * javac looks through them.
   */
  List<ClassType> byRank(Hierarchy hierarchy) {
    List<ClassType> types = new ArrayList<>(supertypes(hierarchy).values());
    int classes = 0;
    while (classes < types.size()
        && (classes == 0 || !isInterface(hierarchy, types.get(classes)))) {
      classes++;
    }
    types
        .subList(classes, types.size())
        .sort(
            Comparator.comparingInt((ClassType type) -> -rank(hierarchy, type, 0))
                .thenComparing(type -> position(hierarchy, type), POSITIONS));
    return types;
  }

  private static @Nullable Position position(Hierarchy hierarchy, ClassType type) {
    ClassShape shape = hierarchy.shape(type.name());
    return shape == null ? null : shape.declaration.position().orElse(null);
  }

  private static boolean isInterface(Hierarchy hierarchy, ClassType type) {
    ClassShape shape = hierarchy.shape(type.name());
    return shape != null && shape.isInterface();
  }

  /** How many steps it is to {@code Object} at most; what inherits itself is no matter. */
  private static int rank(Hierarchy hierarchy, Type type, int depth) {
    ClassShape shape = type instanceof ClassType c ? hierarchy.shape(c.name()) : null;
    if (shape == null || depth == DEPTH) {
      return 0;
    }
    int known = shape.rank;
    if (known == 0) {
      for (Type each : shape.declaration.interfaces()) {
        known = Math.max(known, rank(hierarchy, each, depth + 1));
      }
      known++;
      shape.rank = known;
    }
    return known;
  }

  private void addInterfaces(
      Hierarchy hierarchy, List<Type> interfaces, Map<String, ClassType> found) {
    for (int i = 0; i < interfaces.size(); i++) {
      ClassShape shape = known(hierarchy, interfaces.get(i));
      if (shape != null) {
        ClassType type = (ClassType) interfaces.get(i);
        if (found.putIfAbsent(type.name(), type) == null) {
          for (Type each : shape.declaration.interfaces()) {
            interfaces.add(hierarchy.seenThrough(type, shape, each));
          }
        }
      }
    }
  }

  private @Nullable ClassShape known(Hierarchy hierarchy, Type type) {
    ClassShape shape = type instanceof ClassType c ? hierarchy.shape(c.name()) : null;
    if (shape == null) {
      incomplete = true;
    }
    return shape;
  }

  /** Whether a supertype is missing. */
  boolean incomplete(Hierarchy hierarchy) {
    supertypes(hierarchy);
    return incomplete;
  }
}
