package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Declarations and their supertypes. Thread-safe; one per module's view. */
public final class Hierarchy {

  private final TypeSource source;
  private final Map<String, Optional<ClassShape>> shapes = new ConcurrentHashMap<>();
  private final Map<String, ClassType> inferred = new ConcurrentHashMap<>();
  private final Map<TypeVariable, List<Type>> bounds = new ConcurrentHashMap<>();

  public Hierarchy(TypeSource source) {
    this.source = source;
  }

  @Nullable ClassShape shape(String name) {
    Optional<ClassShape> known = shapes.get(name);
    if (known == null) {
      Optional<ClassShape> made = source.find(name).map(ClassShape::new);
      Optional<ClassShape> earlier = shapes.putIfAbsent(name, made);
      known = earlier == null ? made : earlier;
    }
    return known.orElse(null);
  }

  /** What an anonymous class with a diamond extends or implements; before its members are used. */
  public void infer(String anonymous, ClassType supertype) {
    inferred.put(anonymous, supertype);
  }

  /** A supertype as it was written, or with the arguments that were inferred for a diamond. */
  Type inferred(String name, Type written) {
    ClassType found = inferred.isEmpty() ? null : inferred.get(name);
    return found != null && written instanceof ClassType c && c.name().equals(found.name())
        ? found
        : written;
  }

  /** The declaration of a class; null if there is none. */
  public @Nullable TypeDeclaration declaration(String name) {
    ClassShape shape = shape(name);
    return shape == null ? null : shape.declaration;
  }

  /** The type that {@code this} has inside a class. */
  public ClassType self(TypeDeclaration declaration) {
    ClassShape shape = shape(declaration.name());
    return shape == null ? ClassType.of(declaration.name()) : shape.self;
  }

  /** Whether a class, or one of its supertypes, is missing. */
  public boolean incomplete(String name) {
    ClassShape shape = shape(name);
    return shape == null || shape.incomplete(this);
  }

  /** Whether a type can be asked for all of its members. */
  public boolean complete(Type type) {
    if (type instanceof ClassType c) {
      return !incomplete(c.name());
    }
    if (type instanceof ArrayType) {
      return true;
    }
    if (type instanceof TypeVariable v) {
      return bounds(v).stream().allMatch(this::complete);
    }
    return type instanceof IntersectionType i && i.parts().stream().allMatch(this::complete);
  }

  /** A generic class used without arguments. */
  public boolean isRaw(ClassType type) {
    if (!type.arguments().isEmpty()) {
      return false;
    }
    ClassShape shape = shape(type.name());
    return shape != null && !shape.parameters.isEmpty();
  }

  /** All superclasses, then all interfaces, itself first, in terms of the own parameters. */
  public Collection<ClassType> supertypes(String name) {
    ClassShape shape = shape(name);
    return shape == null ? List.of() : shape.supertypes(this).values();
  }

  /** The bounds of a type variable; {@code Object} if none. */
  public List<Type> bounds(TypeVariable variable) {
    List<Type> known = bounds.get(variable);
    if (known == null) {
      known = findBounds(variable);
      if (known.get(0) instanceof TypeVariable && isCyclic(variable)) {
        known = List.of(ClassType.OBJECT);
      }
      bounds.put(variable, known);
    }
    return known;
  }

  /** {@code <A extends B, B extends A>} does not compile, yet may be read. */
  private boolean isCyclic(TypeVariable variable) {
    Type next = variable;
    for (int i = 0; i < 16; i++) {
      if (!(next instanceof TypeVariable v)) {
        return false;
      }
      next = findBounds(v).get(0);
    }
    return true;
  }

  private List<Type> findBounds(TypeVariable variable) {
    int open = variable.owner().indexOf('(');
    if (open < 0) {
      ClassShape shape = shape(variable.owner());
      return shape == null ? List.of(ClassType.OBJECT) : boundsIn(shape.parameters, variable);
    }
    int dot = variable.owner().lastIndexOf('.', open);
    ClassShape shape = dot < 0 ? null : shape(variable.owner().substring(0, dot));
    if (shape != null) {
      for (MethodDeclaration method : shape.ownMethods(variable.owner().substring(dot + 1, open))) {
        for (TypeParameter parameter : method.typeParameters()) {
          if (parameter.variable().equals(variable)) {
            return boundsIn(method.typeParameters(), variable);
          }
        }
      }
    }
    return List.of(ClassType.OBJECT);
  }

  private static List<Type> boundsIn(List<TypeParameter> parameters, TypeVariable variable) {
    for (TypeParameter parameter : parameters) {
      if (parameter.variable().equals(variable) && !parameter.bounds().isEmpty()) {
        return parameter.bounds();
      }
    }
    return List.of(ClassType.OBJECT);
  }

  /** What the arguments of a class type (and of its outer types) stand for in its members. */
  public Substitution substitution(ClassType type) {
    ClassShape shape = shape(type.name());
    if (shape == null) {
      return Substitution.NONE;
    }
    Substitution own =
        shape.parameters.isEmpty() || type.arguments().isEmpty() || type == shape.self
            ? Substitution.NONE
            : Substitution.of(shape.parameters, withDeclaredBounds(shape, type.arguments()));
    return type.outer() == null ? own : own.or(substitution(type.outer()));
  }

  /** {@code ?} gives no more than the parameter's own bound, and no less. */
  private static List<Type> withDeclaredBounds(ClassShape shape, List<Type> arguments) {
    List<Type> result = null;
    for (int i = 0; i < arguments.size() && i < shape.parameters.size(); i++) {
      if (arguments.get(i) instanceof WildcardType w && w.lower() == null) {
        Type bound = declaredBound(shape, i, arguments);
        if (bound != null && (w.upper() == null || w.upper().equals(ClassType.OBJECT))) {
          if (result == null) {
            result = new ArrayList<>(arguments);
          }
          result.set(i, new WildcardType(bound, null));
        }
      }
    }
    return result == null ? arguments : result;
  }

  /** Its own variable is free in it; others are what they are in this use of the class. */
  private static @Nullable Type declaredBound(ClassShape shape, int index, List<Type> arguments) {
    List<Type> bounds = shape.parameters.get(index).bounds();
    if (bounds.isEmpty() || bounds.get(0).equals(ClassType.OBJECT)) {
      return null;
    }
    Substitution free =
        Substitution.by(
            v -> v.owner().equals(shape.self.name()) ? inUse(shape, v, index, arguments) : null);
    List<Type> own = free.applyToAll(bounds);
    return own.size() == 1 ? own.get(0) : new IntersectionType(own);
  }

  private static Type inUse(
      ClassShape shape, TypeVariable variable, int free, List<Type> arguments) {
    for (int i = 0; i < arguments.size() && i < shape.parameters.size(); i++) {
      if (i != free && shape.parameters.get(i).variable().equals(variable)) {
        return arguments.get(i);
      }
    }
    return new WildcardType(null, null);
  }

  /** The upper bound that a wildcard has as an argument of a class. */
  public Type upperBound(ClassType type, int index) {
    Type argument = type.arguments().get(index);
    if (!(argument instanceof WildcardType w)) {
      return argument;
    }
    if (w.upper() != null && !w.upper().equals(ClassType.OBJECT)) {
      return w.upper();
    }
    ClassShape shape = shape(type.name());
    Type declared =
        shape == null || index >= shape.parameters.size()
            ? null
            : declaredBound(shape, index, type.arguments());
    return declared == null ? ClassType.OBJECT : declared;
  }

  /** A type written in a class, seen from a use of the class. */
  Type seenThrough(ClassType use, ClassShape shape, Type written) {
    if (use.arguments().isEmpty() && !shape.parameters.isEmpty()) {
      return Erasure.of(this, written);
    }
    return substitution(use).apply(written);
  }

  /** The supertype of that name with its arguments; null if it is none. */
  public @Nullable ClassType asSuper(Type type, String name) {
    if (type instanceof ClassType c) {
      if (c.name().equals(name)) {
        return c;
      }
      ClassShape shape = shape(c.name());
      if (name.equals("java.lang.Object")) {
        return ClassType.OBJECT;
      }
      if (shape == null) {
        return null;
      }
      ClassType general = shape.supertypes(this).get(name);
      return general == null ? null : (ClassType) seenThrough(c, shape, general);
    }
    if (type instanceof TypeVariable v) {
      return asSuper(bounds(v), name);
    }
    if (type instanceof IntersectionType i) {
      return asSuper(i.parts(), name);
    }
    if (type instanceof WildcardType w) {
      return asSuper(w.upper() == null ? ClassType.OBJECT : w.upper(), name);
    }
    return type instanceof ArrayType && Subtyping.ABOVE_ARRAYS.contains(name)
        ? ClassType.of(name)
        : null;
  }

  private @Nullable ClassType asSuper(List<Type> types, String name) {
    for (Type type : types) {
      ClassType found =
          type instanceof TypeVariable v && bounds(v).contains(type) ? null : asSuper(type, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What a type inherits as superclass; {@code Object} if nothing else is known. */
  public Type superclass(ClassType type) {
    ClassShape shape = shape(type.name());
    if (shape == null) {
      return UnknownType.UNNAMED;
    }
    Type written = inferred(type.name(), shape.declaration.superclass().orElse(ClassType.OBJECT));
    return seenThrough(type, shape, written);
  }
}
