package dev.privet.engine.frontend.declare;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.TypeVariable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of one type while implied ones are added. */
final class MemberList {
  private final SourceDeclarations declarations;
  private final String owner;
  private final Optional<Position> position;
  private final List<FieldDeclaration> fields = new ArrayList<>();
  private final List<MethodDeclaration> methods = new ArrayList<>();
  private final Map<MethodKey, ImpliedMember> bodies = new LinkedHashMap<>();

  /**
   * A list without members.
   *
   * @param position of implied members that have none of their own
   */
  MemberList(SourceDeclarations declarations, String owner, Optional<Position> position) {
    this.declarations = declarations;
    this.owner = owner;
    this.position = position;
  }

  SourceDeclarations declarations() {
    return declarations;
  }

  String owner() {
    return owner;
  }

  List<FieldDeclaration> fields() {
    return fields;
  }

  List<MethodDeclaration> methods() {
    return methods;
  }

  Map<MethodKey, ImpliedMember> bodies() {
    return bodies;
  }

  boolean hasConstructor() {
    return methods.stream().anyMatch(MethodDeclaration::isConstructor);
  }

  /** Whether there is a method whose name is as given but for case; Lombok then adds none. */
  boolean has(String name, int parameters) {
    return methods.stream()
        .anyMatch(
            method ->
                method.name().equalsIgnoreCase(name)
                    && (method.parameters().size() == parameters || method.varargs()));
  }

  boolean hasField(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  FieldKey field(
      String name, int modifiers, Type type, Optional<Object> constant, Optional<Position> at) {
    FieldKey key = new FieldKey(owner, name);
    if (!hasField(name)) {
      fields.add(
          new FieldDeclaration(
              key,
              modifiers,
              type,
              false,
              constant,
              List.of(),
              Origin.IMPLIED,
              at.isPresent() ? at : position));
    }
    return key;
  }

  /** One of an enum's constants. */
  void constant(String name, Optional<Position> at) {
    fields.add(
        new FieldDeclaration(
            new FieldKey(owner, name),
            Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL,
            ClassType.of(owner),
            true,
            Optional.empty(),
            List.of(),
            Origin.IMPLIED,
            at));
  }

  /** A method before it has a key. */
  record Draft(
      String name,
      int modifiers,
      boolean varargs,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      Type result,
      Optional<Position> position) {

    static Draft of(String name, int modifiers, List<Parameter> parameters, Type result) {
      return new Draft(name, modifiers, false, List.of(), parameters, result, Optional.empty());
    }

    Draft at(Optional<Position> place) {
      return new Draft(name, modifiers, varargs, typeParameters, parameters, result, place);
    }

    Draft withVarargs(boolean whether) {
      return new Draft(name, modifiers, whether, typeParameters, parameters, result, position);
    }

    /** Makes it generic as another declaration is, whose variables it uses so far. */
    Draft generic(List<TypeParameter> parametersOfOther) {
      return new Draft(name, modifiers, varargs, parametersOfOther, parameters, result, position);
    }
  }

  /** The key a method gets. */
  MethodKey keyOf(Draft draft) {
    StringBuilder descriptor = new StringBuilder("(");
    draft.parameters.forEach(
        parameter -> descriptor.append(declarations.erasure().of(parameter.type())));
    descriptor.append(')').append(declarations.erasure().of(draft.result));
    return new MethodKey(owner, draft.name, descriptor.toString());
  }

  /** Adds a method unless one with the same name and erased parameters is there. */
  MethodKey add(Draft draft, ImpliedMember body) {
    MethodKey key = keyOf(draft);
    String start = key.descriptor().substring(0, key.descriptor().indexOf(')') + 1);
    boolean there =
        methods.stream()
            .map(MethodDeclaration::key)
            .anyMatch(
                known -> known.name().equals(key.name()) && known.descriptor().startsWith(start));
    if (!there) {
      Map<Type, Type> own = variables(draft.typeParameters, key.toString());
      methods.add(
          new MethodDeclaration(
              key,
              draft.modifiers,
              draft.varargs,
              parameters(draft.typeParameters, own),
              draft.parameters.stream()
                  .map(
                      parameter ->
                          new Parameter(
                              parameter.name(),
                              Substitution.apply(parameter.type(), own),
                              parameter.annotations()))
                  .toList(),
              Substitution.apply(draft.result, own),
              List.of(),
              List.of(),
              Origin.IMPLIED,
              draft.position.isPresent() ? draft.position : position));
      bodies.put(key, body);
    }
    return key;
  }

  /** The same variables, declared by another owner. */
  static Map<Type, Type> variables(List<TypeParameter> parameters, String owner) {
    Map<Type, Type> own = new HashMap<>();
    parameters.forEach(
        parameter ->
            own.put(parameter.variable(), new TypeVariable(owner, parameter.variable().name())));
    return own;
  }

  static List<TypeParameter> parameters(List<TypeParameter> parameters, Map<Type, Type> own) {
    return parameters.stream()
        .map(
            parameter ->
                new TypeParameter(
                    (TypeVariable) Substitution.apply(parameter.variable(), own),
                    parameter.bounds().stream()
                        .map(bound -> Substitution.apply(bound, own))
                        .toList()))
        .toList();
  }
}
