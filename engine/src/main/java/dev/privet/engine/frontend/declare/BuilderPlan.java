package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.Type;
import dev.privet.engine.frontend.declare.MemberList.Draft;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.WildcardType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A builder that Lombok makes for a class, or for one of its constructors or methods.
 *
 * <p>A {@code @SuperBuilder}'s builder is generic in its product and in itself, and extends the
 * superclass's builder. Lombok makes a second class that implements it; here the first one can be
 * made and has the bodies.
 *
 * @param target null for the class's own
 * @param inheriting whether it is a {@code @SuperBuilder}
 */
record BuilderPlan(
    SourceType owner,
    String simpleName,
    LombokUse use,
    @Nullable CallableDeclaration<?> target,
    boolean inheriting)
    implements ImpliedType.Content {

  /** Of superclasses that have builders; longer only in a cycle, which is an error. */
  private static final int DEPTH = 64;

  /** The builders of a type by simple name, from syntax alone. */
  static Map<String, BuilderPlan> of(SourceType type) {
    Map<String, BuilderPlan> plans = new LinkedHashMap<>();
    Node node = type.node();
    if (!(node instanceof TypeDeclaration)) {
      return plans;
    }
    LombokType lombok = type.lombok();
    LombokUse own = lombok.use("Builder", "SuperBuilder");
    if (own != null) {
      put(plans, type, type.simpleName(), own, null, lombok.has("SuperBuilder"));
    }
    for (Node member : TypeSyntax.members(node)) {
      LombokUse use =
          member instanceof CallableDeclaration
              ? LombokUse.of(member, type.unit(), type.declarations()).get("Builder")
              : null;
      if (use != null) {
        CallableDeclaration<?> callable = (CallableDeclaration<?>) member;
        String product =
            callable instanceof MethodDeclaration
                ? productName(((MethodDeclaration) callable).getType())
                : type.simpleName();
        put(plans, type, product, use, callable, false);
      }
    }
    return plans;
  }

  private static void put(
      Map<String, BuilderPlan> plans,
      SourceType type,
      String product,
      LombokUse use,
      @Nullable CallableDeclaration<?> target,
      boolean inheriting) {
    String pattern = type.lombok().config().text("lombok.builder.className", "*Builder");
    String name = use.literal("builderClassName", pattern).replace("*", product);
    plans.putIfAbsent(name, new BuilderPlan(type, name, use, target, inheriting));
  }

  private static String productName(Type type) {
    String name =
        type.isClassOrInterfaceType()
            ? type.asClassOrInterfaceType().getNameAsString()
            : type.asString().replaceAll("\\W", "");
    return AccessorNames.capitalized(name);
  }

  /** The plan that a hand-written class is the builder of. */
  static Optional<BuilderPlan> forBuilder(SourceType builder) {
    return builder.outerType().map(outer -> of(outer).get(builder.simpleName()));
  }

  String name() {
    return owner.name() + "$" + simpleName;
  }

  /**
   * A value the builder takes.
   *
   * @param type in terms of the owner's type variables
   * @param builderField where the builder keeps it
   * @param field the product's, or null for a parameter of the target
   * @param singular how one element is called; null of a simple value
   */
  record Slot(
      String name,
      dev.privet.engine.program.Type type,
      FieldKey builderField,
      @Nullable FieldKey field,
      @Nullable String singular,
      Optional<Position> position) {}

  /** Own values, in order. */
  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    if (target != null) {
      for (com.github.javaparser.ast.body.Parameter parameter : target.getParameters()) {
        slots.add(
            slot(
                parameter.getNameAsString(),
                owner.declarations().types().typeOf(parameter),
                null,
                LombokUse.of(parameter, owner.unit(), owner.declarations()),
                Optional.of(owner.declarations().position(parameter, owner.unit()))));
      }
      return slots;
    }
    for (LombokType.Field field : owner.lombok().fields(owner.declaredFields())) {
      if (field.isAssignable()) {
        slots.add(
            slot(
                owner.lombok().names(field).stripped(field.name()).orElse(field.name()),
                field.declaration().type(),
                field.declaration().key(),
                field.uses(),
                field.declaration().position()));
      }
    }
    return slots;
  }

  private Slot slot(
      String name,
      dev.privet.engine.program.Type type,
      @Nullable FieldKey field,
      Map<String, LombokUse> uses,
      Optional<Position> position) {
    LombokUse singular = uses.get("Singular");
    return new Slot(
        name,
        type,
        new FieldKey(name(), name),
        field,
        singular == null ? null : singular.text("value", AccessorNames.singular(name)),
        position);
  }

  /** The values of superclasses' builders first. */
  List<Slot> allSlots() {
    List<Slot> all = new ArrayList<>();
    Optional<BuilderPlan> next = Optional.of(this);
    for (int i = 0; next.isPresent() && i < DEPTH; i++) {
      all.addAll(0, next.get().slots());
      next = next.get().inherited();
    }
    return all;
  }

  /** The builder of the superclass. */
  private Optional<BuilderPlan> inherited() {
    if (!inheriting) {
      return Optional.empty();
    }
    for (String supertype : owner.supertypeNames()) {
      dev.privet.engine.program.TypeDeclaration declared =
          owner.declarations().find(supertype).orElse(null);
      if (declared instanceof SourceType) {
        for (BuilderPlan plan : of((SourceType) declared).values()) {
          if (plan.inheriting) {
            return Optional.of(plan);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The type parameters that the builder has copies of. */
  List<TypeParameter> generics() {
    if (target instanceof MethodDeclaration && ((MethodDeclaration) target).isStatic()) {
      return owner.declarations().types().typeParameters(target.getTypeParameters());
    }
    return owner.typeParameters();
  }

  @Override
  public List<TypeParameter> typeParameters() {
    Map<dev.privet.engine.program.Type, dev.privet.engine.program.Type> own =
        MemberList.variables(generics(), name());
    List<TypeParameter> parameters = new ArrayList<>(MemberList.parameters(generics(), own));
    if (inheriting) {
      List<dev.privet.engine.program.Type> arguments = new ArrayList<>();
      parameters.forEach(parameter -> arguments.add(parameter.variable()));
      ClassType built = ClassType.of(owner.name(), arguments);
      arguments.add(product());
      arguments.add(self());
      parameters.add(new TypeParameter(product(), List.of(built)));
      parameters.add(new TypeParameter(self(), List.of(ClassType.of(name(), arguments))));
    }
    return parameters;
  }

  /** The type variable of an inheriting builder for what it builds. */
  TypeVariable product() {
    return own("C", 2);
  }

  /** The type variable of an inheriting builder for itself. */
  TypeVariable self() {
    return own("B", 1);
  }

  /** A written builder has names of its own for them. */
  private TypeVariable own(String letter, int fromEnd) {
    if (owner.member(simpleName).orElse(null) instanceof SourceType written) {
      List<TypeParameter> parameters = written.typeParameters();
      if (parameters.size() >= fromEnd) {
        return parameters.get(parameters.size() - fromEnd).variable();
      }
    }
    List<String> taken = generics().stream().map(each -> each.variable().name()).toList();
    String free = letter;
    for (int i = 2; taken.contains(free); i++) {
      free = letter + i;
    }
    return new TypeVariable(name(), free);
  }

  @Override
  public Optional<dev.privet.engine.program.Type> superclass() {
    BuilderPlan above = inherited().orElse(null);
    if (above == null) {
      return Optional.of(ClassType.OBJECT);
    }
    List<dev.privet.engine.program.Type> arguments = new ArrayList<>();
    if (owner.superclass().orElse(null) instanceof ClassType written) {
      Map<dev.privet.engine.program.Type, dev.privet.engine.program.Type> own =
          MemberList.variables(generics(), name());
      written.arguments().forEach(each -> arguments.add(Substitution.apply(each, own)));
    }
    if (arguments.size() != above.generics().size()) {
      return Optional.of(ClassType.of(above.name()));
    }
    arguments.add(product());
    arguments.add(self());
    return Optional.of(ClassType.of(above.name(), arguments));
  }

  @Override
  public void addTo(MemberList members) {
    BuilderMembers.addTo(this, members);
    if (!members.hasConstructor()) {
      members.add(
          Draft.of(
              dev.privet.engine.program.MethodKey.CONSTRUCTOR,
              0,
              List.of(),
              dev.privet.engine.program.VoidType.VOID),
          new ImpliedMember.DefaultConstructor());
    }
  }

  /** The builder with the owner's own type variables as arguments. */
  private ClassType builderType() {
    List<dev.privet.engine.program.Type> arguments = new ArrayList<>();
    generics().forEach(parameter -> arguments.add(parameter.variable()));
    if (inheriting) {
      arguments.add(new WildcardType(null, null));
      arguments.add(new WildcardType(null, null));
    }
    return ClassType.of(name(), arguments);
  }

  /** Adds {@code builder()} and {@code toBuilder()} to the class. */
  void addFactories(MemberList members) {
    int access = use.access("access").orElse(Modifier.PUBLIC);
    boolean onInstance =
        target instanceof MethodDeclaration && !((MethodDeclaration) target).isStatic();
    String factory = use.text("builderMethodName", "builder");
    boolean made = !factory.isEmpty() && !(inheriting && Modifier.isAbstract(owner.modifiers()));
    if (made && !members.has(factory, 0)) {
      Draft draft =
          Draft.of(factory, access | (onInstance ? 0 : Modifier.STATIC), List.of(), builderType());
      members.add(
          onInstance ? draft : draft.generic(generics()), new ImpliedMember.NewBuilder(name()));
    }
    if (use.flag("toBuilder") && !members.has("toBuilder", 0)) {
      List<ImpliedMember.Copy> copies = new ArrayList<>();
      for (Slot slot : allSlots()) {
        FieldKey field =
            slot.field == null && owner.fieldSyntax().containsKey(slot.name)
                ? new FieldKey(owner.name(), slot.name)
                : slot.field;
        if (field != null) {
          copies.add(new ImpliedMember.Copy(slot.builderField, field));
        }
      }
      members.add(
          Draft.of("toBuilder", access, List.of(), builderType()),
          new ImpliedMember.ToBuilder(name(), copies));
    }
  }
}
