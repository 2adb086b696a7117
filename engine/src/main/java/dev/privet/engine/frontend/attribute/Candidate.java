package dev.privet.engine.frontend.attribute;

import dev.privet.engine.frontend.types.Erasure;
import dev.privet.engine.frontend.types.Hierarchy;
import dev.privet.engine.frontend.types.Substitution;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method as a member of the type it is looked for in. */
record Candidate(
    MethodDeclaration method,
    List<TypeParameter> typeParameters,
    List<Type> parameters,
    Type result) {

  /** A method seen through a receiver. */
  static Candidate of(Hierarchy hierarchy, MethodDeclaration method, @Nullable Type site) {
    if (method.isStatic() || site == null) {
      return new Candidate(method, method.typeParameters(), types(method), method.returnType());
    }
    ClassType owner = hierarchy.asSuper(site, method.key().owner());
    if (owner == null) {
      return new Candidate(method, method.typeParameters(), types(method), method.returnType());
    }
    if (hierarchy.isRaw(owner)) {
      return new Candidate(
          method, List.of(), erased(hierarchy, method), Erasure.of(hierarchy, method.returnType()));
    }
    Substitution members = hierarchy.substitution(owner);
    return through(method, method.typeParameters(), members, members.apply(method.returnType()));
  }

  /** A constructor of a class whose arguments are given, or of one without type parameters. */
  static Candidate constructor(Hierarchy hierarchy, MethodDeclaration method, ClassType type) {
    return hierarchy.isRaw(type)
        ? new Candidate(method, List.of(), erased(hierarchy, method), type)
        : through(method, method.typeParameters(), hierarchy.substitution(type), type);
  }

  private static List<Type> erased(Hierarchy hierarchy, MethodDeclaration method) {
    List<Type> erased = new ArrayList<>(method.parameters().size());
    for (Parameter parameter : method.parameters()) {
      erased.add(Erasure.of(hierarchy, parameter.type()));
    }
    return erased;
  }

  /** A constructor whose class arguments are inferred. */
  static Candidate diamond(
      MethodDeclaration method, TypeDeclaration declaration, ClassType self, Substitution outer) {
    List<TypeParameter> parameters = new ArrayList<>(declaration.typeParameters());
    parameters.addAll(method.typeParameters());
    return through(method, parameters, outer, self);
  }

  private static Candidate through(
      MethodDeclaration method, List<TypeParameter> own, Substitution members, Type result) {
    if (members == Substitution.NONE) {
      return new Candidate(method, own, types(method), result);
    }
    List<Type> parameters = new ArrayList<>();
    for (Parameter parameter : method.parameters()) {
      parameters.add(members.applyToParameter(parameter.type()));
    }
    List<TypeParameter> bounded = new ArrayList<>();
    for (TypeParameter parameter : own) {
      bounded.add(new TypeParameter(parameter.variable(), members.applyToAll(parameter.bounds())));
    }
    return new Candidate(method, bounded, parameters, result);
  }

  private static List<Type> types(MethodDeclaration method) {
    List<Type> types = new ArrayList<>(method.parameters().size());
    for (Parameter parameter : method.parameters()) {
      types.add(parameter.type());
    }
    return types;
  }

  /** Whether so many arguments can be passed. */
  boolean takes(int count) {
    return method.varargs() ? count >= parameters.size() - 1 : count == parameters.size();
  }

  /** The parameter's type that an argument meets. */
  Type formal(int index, boolean varargs) {
    int last = parameters.size() - 1;
    if (varargs && index >= last && parameters.get(last) instanceof ArrayType array) {
      return array.element();
    }
    return parameters.get(Math.min(index, last));
  }
}
