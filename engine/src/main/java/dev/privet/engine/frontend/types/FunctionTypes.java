package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The function type of a functional interface (JLS 9.8 and 9.9). */
public final class FunctionTypes {

  /**
   * A function type.
   *
   * @param type the interface's parameterisation without wildcards
   */
  public record FunctionType(
      ClassType type, MethodDeclaration method, List<Type> parameters, Type result) {}

  private final Hierarchy hierarchy;
  private final Members members;

  public FunctionTypes(Hierarchy hierarchy, Members members) {
    this.hierarchy = hierarchy;
    this.members = members;
  }

  /** The function type; null if the type is no functional interface. */
  public @Nullable FunctionType of(Type type) {
    if (type instanceof IntersectionType i) {
      for (Type part : i.parts()) {
        FunctionType found = of(part);
        if (found != null) {
          return found;
        }
      }
    }
    if (!(type instanceof ClassType c)) {
      return null;
    }
    MethodDeclaration method = method(c.name());
    if (method == null) {
      return null;
    }
    ClassType proper = withoutWildcards(c);
    ClassType owner = hierarchy.asSuper(proper, method.key().owner());
    ClassShape shape = hierarchy.shape(method.key().owner());
    if (owner == null || shape == null) {
      return null;
    }
    List<Type> parameters = new ArrayList<>();
    for (Parameter parameter : method.parameters()) {
      parameters.add(hierarchy.seenThrough(owner, shape, parameter.type()));
    }
    Type result = hierarchy.seenThrough(owner, shape, method.returnType());
    return new FunctionType(proper, method, parameters, result);
  }

  /** The single abstract method; null if there is not exactly one. */
  public @Nullable MethodDeclaration method(String name) {
    ClassShape shape = hierarchy.shape(name);
    if (shape == null || !shape.isInterface()) {
      return null;
    }
    Optional<MethodDeclaration> known = shape.function;
    if (known == null) {
      known = Optional.ofNullable(find(name));
      shape.function = known;
    }
    return known.orElse(null);
  }

  private @Nullable MethodDeclaration find(String name) {
    MethodDeclaration found = null;
    List<String> names = new ArrayList<>();
    for (ClassType type : hierarchy.supertypes(name)) {
      ClassShape shape = hierarchy.shape(type.name());
      if (shape == null || type.equals(ClassType.OBJECT)) {
        continue;
      }
      for (MethodDeclaration method : shape.declaration.methods()) {
        if (method.isAbstract() && !names.contains(method.name())) {
          names.add(method.name());
          for (MethodDeclaration member : members.methods(name, method.name())) {
            if (member.isAbstract() && !isOfObject(member)) {
              if (found != null) {
                return null;
              }
              found = member;
            }
          }
        }
      }
    }
    return found;
  }

  private boolean isOfObject(MethodDeclaration method) {
    int arity = method.parameters().size();
    return switch (method.name()) {
      case "hashCode", "toString" -> arity == 0;
      case "equals" ->
          arity == 1
              && Erasure.of(hierarchy, method.parameters().get(0).type()).equals(ClassType.OBJECT);
      default -> false;
    };
  }

  private ClassType withoutWildcards(ClassType type) {
    boolean any = false;
    for (Type argument : type.arguments()) {
      any |= argument instanceof WildcardType;
    }
    if (!any) {
      return type;
    }
    List<Type> arguments = new ArrayList<>();
    for (int i = 0; i < type.arguments().size(); i++) {
      arguments.add(
          type.arguments().get(i) instanceof WildcardType w && w.lower() != null
              ? w.lower()
              : hierarchy.upperBound(type, i));
    }
    return new ClassType(type.outer(), type.name(), arguments);
  }
}
