package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks for each judgement once: a flow is judged by every step of its path, and the same few fields
 * lie on most paths. One per audit, as declarations of one program have keys of their own.
 */
public final class RememberedVerdicts implements PersonalData {

  private final PersonalData judge;
  private final Map<FieldKey, Verdict> fields = new ConcurrentHashMap<>();
  private final Map<Property, Verdict> properties = new ConcurrentHashMap<>();
  private final Map<MethodKey, Verdict> accessors = new ConcurrentHashMap<>();
  private final Map<Formal, Verdict> parameters = new ConcurrentHashMap<>();
  private final Map<Type, Verdict> types = new ConcurrentHashMap<>();
  private final Map<String, Boolean> persons = new ConcurrentHashMap<>();
  private final Map<String, Boolean> children = new ConcurrentHashMap<>();
  private final Map<Carried, Boolean> carried = new ConcurrentHashMap<>();

  private record Property(String owner, String name, Type type) {}

  private record Formal(MethodKey method, String name) {}

  private record Carried(Type type, String category) {}

  public RememberedVerdicts(PersonalData judge) {
    this.judge = judge;
  }

  @Override
  public Verdict field(FieldDeclaration field, TypeDeclaration owner) {
    return fields.computeIfAbsent(field.key(), unused -> judge.field(field, owner));
  }

  @Override
  public Verdict property(String ownerType, String name, Type type) {
    return properties.computeIfAbsent(
        new Property(ownerType, name, type), unused -> judge.property(ownerType, name, type));
  }

  @Override
  public Verdict accessor(MethodDeclaration method, TypeDeclaration owner) {
    return accessors.computeIfAbsent(method.key(), unused -> judge.accessor(method, owner));
  }

  @Override
  public Verdict parameter(Parameter parameter, MethodDeclaration method) {
    return parameters.computeIfAbsent(
        new Formal(method.key(), parameter.name()), unused -> judge.parameter(parameter, method));
  }

  @Override
  public Verdict key(String key, Type type) {
    return judge.key(key, type);
  }

  @Override
  public Verdict type(Type type) {
    return types.computeIfAbsent(type, judge::type);
  }

  @Override
  public boolean standsForWhole(String name) {
    return judge.standsForWhole(name);
  }

  @Override
  public boolean isPerson(String typeName) {
    return persons.computeIfAbsent(typeName, judge::isPerson);
  }

  @Override
  public boolean isChild(String typeName) {
    return children.computeIfAbsent(typeName, judge::isChild);
  }

  @Override
  public boolean speaksOfChild(String name) {
    return judge.speaksOfChild(name);
  }

  @Override
  public boolean canHold(Type type, String category) {
    return carried.computeIfAbsent(
        new Carried(type, category), unused -> judge.canHold(type, category));
  }
}
