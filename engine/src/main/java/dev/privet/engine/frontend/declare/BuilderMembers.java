package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.privet.engine.frontend.declare.BuilderPlan.Slot;
import dev.privet.engine.frontend.declare.MemberList.Draft;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.program.WildcardType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a builder that Lombok makes, or completes. */
final class BuilderMembers {
  private final BuilderPlan plan;
  private final MemberList members;
  private final Map<Type, Type> variables;
  private final Type self;

  private BuilderMembers(BuilderPlan plan, MemberList members) {
    this.plan = plan;
    this.members = members;
    this.variables = MemberList.variables(plan.generics(), plan.name());
    List<Type> arguments = new ArrayList<>();
    plan.typeParameters().forEach(parameter -> arguments.add(parameter.variable()));
    this.self = plan.inheriting() ? plan.self() : ClassType.of(plan.name(), arguments);
  }

  static void addTo(BuilderPlan plan, MemberList members) {
    BuilderMembers adding = new BuilderMembers(plan, members);
    for (Slot slot : plan.slots()) {
      members.field(
          slot.name(), Modifier.PRIVATE, adding.typeOf(slot), Optional.empty(), slot.position());
    }
    plan.slots().forEach(adding::setters);
    if (plan.inheriting() && !members.has("self", 0)) {
      members.add(
          Draft.of("self", Modifier.PROTECTED, List.of(), plan.self()), new ImpliedMember.Self());
    }
    adding.build();
    adding.text();
  }

  private Type typeOf(Slot slot) {
    return Substitution.apply(slot.type(), variables);
  }

  private void setters(Slot slot) {
    if (slot.singular() == null) {
      add(
          slot.name(),
          slot,
          List.of(parameter(slot.name(), typeOf(slot))),
          new ImpliedMember.BuilderSet(slot.builderField()));
      return;
    }
    Type type = typeOf(slot);
    List<Type> arguments = type instanceof ClassType ? ((ClassType) type).arguments() : List.of();
    boolean map = type instanceof ClassType && ((ClassType) type).name().endsWith("Map");
    List<Parameter> one = new ArrayList<>();
    List<Type> bounds = new ArrayList<>();
    for (int i = 0; i < (map ? 2 : 1); i++) {
      Type element = i < arguments.size() ? upper(arguments.get(i)) : ClassType.OBJECT;
      one.add(parameter(map ? (i == 0 ? "key" : "value") : slot.singular(), element));
      bounds.add(new WildcardType(element, null));
    }
    boolean guava =
        type instanceof ClassType && ((ClassType) type).name().startsWith("com.google.common.");
    String several = guava ? "java.lang.Iterable" : "java.util.Collection";
    Type many = ClassType.of(map ? "java.util.Map" : several, bounds);
    add(slot.singular(), slot, one, new ImpliedMember.BuilderAdd(slot.builderField(), false));
    add(
        slot.name(),
        slot,
        List.of(parameter(slot.name(), many)),
        new ImpliedMember.BuilderAdd(slot.builderField(), true));
    members.add(
        Draft.of("clear" + AccessorNames.capitalized(slot.name()), Modifier.PUBLIC, List.of(), self)
            .at(slot.position()),
        new ImpliedMember.BuilderClear(slot.builderField()));
  }

  private static Type upper(Type argument) {
    if (!(argument instanceof WildcardType)) {
      return argument;
    }
    Type bound = ((WildcardType) argument).upper();
    return bound == null ? ClassType.OBJECT : bound;
  }

  private static Parameter parameter(String name, Type type) {
    return new Parameter(name, type, List.of());
  }

  private void add(String name, Slot slot, List<Parameter> parameters, ImpliedMember body) {
    String prefix = plan.use().text("setterPrefix", "");
    String method = prefix.isEmpty() ? name : prefix + AccessorNames.capitalized(name);
    if (!members.has(method, parameters.size())) {
      members.add(Draft.of(method, Modifier.PUBLIC, parameters, self).at(slot.position()), body);
    }
  }

  private void build() {
    String name = plan.use().text("buildMethodName", "build");
    if (!members.has(name, 0)) {
      members.add(Draft.of(name, Modifier.PUBLIC, List.of(), product()), body());
    }
  }

  private Type product() {
    if (plan.inheriting()) {
      return plan.product();
    }
    SourceType owner = plan.owner();
    Type product = owner.declarations().hierarchy().self(owner);
    if (plan.target() instanceof MethodDeclaration) {
      product = owner.declarations().types().type(((MethodDeclaration) plan.target()).getType());
    }
    return Substitution.apply(product, variables);
  }

  private ImpliedMember body() {
    SourceType owner = plan.owner();
    List<Slot> slots = plan.allSlots();
    List<FieldKey> fields = slots.stream().map(Slot::builderField).toList();
    if (plan.target() != null) {
      return new ImpliedMember.BuilderBuild(owner.keyOf(plan.target()), fields);
    }
    List<Parameter> parameters = new ArrayList<>();
    slots.forEach(slot -> parameters.add(parameter(slot.name(), slot.type())));
    MethodKey written =
        members.keyOf(Draft.of(MethodKey.CONSTRUCTOR, 0, parameters, VoidType.VOID));
    MethodKey constructor =
        new MethodKey(owner.name(), MethodKey.CONSTRUCTOR, written.descriptor());
    if (!plan.inheriting()
        && owner.methods().stream().anyMatch(method -> method.key().equals(constructor))) {
      return new ImpliedMember.BuilderBuild(constructor, fields);
    }
    List<ImpliedMember.Copy> copies = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.field() != null) {
        copies.add(new ImpliedMember.Copy(slot.builderField(), slot.field()));
      }
    }
    return new ImpliedMember.BuilderFill(owner.name(), copies);
  }

  private void text() {
    List<ImpliedMember.Printed> printed = new ArrayList<>();
    plan.allSlots()
        .forEach(slot -> printed.add(new ImpliedMember.Printed.OfField(slot.builderField())));
    if (!members.has("toString", 0)) {
      members.add(
          Draft.of("toString", Modifier.PUBLIC, List.of(), ClassType.STRING),
          new ImpliedMember.ToString(printed, false));
    }
  }
}
