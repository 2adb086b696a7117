package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Memo;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;

/**
 * Asks for each judgement once: a flow is judged by every step of its path, and the same few fields
 * lie on most paths. One per audit, as declarations of one program have keys of their own.
 */
public final class RememberedVerdicts implements PersonalData {

  private final PersonalData judge;
  private final Memo<FieldKey, Verdict> fields = new Memo<>();
  private final Memo<Property, Verdict> properties = new Memo<>();
  private final Memo<Property, Verdict> results = new Memo<>();
  private final Memo<MethodKey, Verdict> accessors = new Memo<>();
  private final Memo<Formal, Verdict> parameters = new Memo<>();
  private final Memo<Type, Verdict> types = new Memo<>();
  private final Memo<String, Boolean> persons = new Memo<>();
  private final Memo<String, Boolean> children = new Memo<>();
  private final Memo<Carried, Boolean> carried = new Memo<>();

  private record Property(String owner, String name, Type type) {}

  private record Formal(MethodKey method, String name) {}

  private record Carried(Type type, String category) {}

  public RememberedVerdicts(PersonalData judge) {
    this.judge = judge;
  }

  @Override
  public Verdict field(FieldDeclaration field, TypeDeclaration owner) {
    return fields.of(field.key(), unused -> judge.field(field, owner));
  }

  @Override
  public Verdict property(String ownerType, String name, Type type) {
    return properties.of(
        new Property(ownerType, name, type), unused -> judge.property(ownerType, name, type));
  }

  @Override
  public Verdict result(String ownerType, String method, Type type) {
    return results.of(
        new Property(ownerType, method, type), unused -> judge.result(ownerType, method, type));
  }

  @Override
  public Verdict accessor(MethodDeclaration method, TypeDeclaration owner) {
    return accessors.of(method.key(), unused -> judge.accessor(method, owner));
  }

  @Override
  public Verdict parameter(Parameter parameter, MethodDeclaration method) {
    return parameters.of(
        new Formal(method.key(), parameter.name()), unused -> judge.parameter(parameter, method));
  }

  @Override
  public Verdict key(String key, Type type) {
    return judge.key(key, type);
  }

  @Override
  public Verdict personKey(String key, Type type) {
    return judge.personKey(key, type);
  }

  @Override
  public Verdict sentKey(String key, Type type) {
    return judge.sentKey(key, type);
  }

  @Override
  public Verdict type(Type type) {
    return types.of(type, judge::type);
  }

  @Override
  public boolean standsForWhole(String name) {
    return judge.standsForWhole(name);
  }

  @Override
  public boolean isPerson(String typeName) {
    return persons.of(typeName, judge::isPerson);
  }

  @Override
  public boolean isChild(String typeName) {
    return children.of(typeName, judge::isChild);
  }

  @Override
  public boolean speaksOfChild(String name) {
    return judge.speaksOfChild(name);
  }

  @Override
  public boolean canHold(Type type, String category) {
    return carried.of(new Carried(type, category), unused -> judge.canHold(type, category));
  }
}
