package dev.privet.engine.frontend.declare;

import dev.privet.engine.frontend.declare.LombokType.Field;
import dev.privet.engine.frontend.declare.MemberList.Draft;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.VoidType;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lombok's constructors and the static methods that stand for them. */
final class LombokConstructors {
  private final SourceType type;
  private final LombokType lombok;
  private final List<Field> fields;
  private final MemberList members;

  private LombokConstructors(
      SourceType type, LombokType lombok, List<Field> fields, MemberList members) {
    this.type = type;
    this.lombok = lombok;
    this.fields = fields;
    this.members = members;
  }

  static void addTo(SourceType type, LombokType lombok, List<Field> fields, MemberList members) {
    if (lombok.isUsed()) {
      new LombokConstructors(type, lombok, fields, members).add();
    }
  }

  private void add() {
    boolean explicit = members.hasConstructor();
    List<Field> all = fields.stream().filter(Field::isAssignable).toList();
    List<Field> required = fields.stream().filter(Field::isRequired).toList();
    boolean annotated = annotated("NoArgsConstructor", List.of());
    annotated |= annotated("RequiredArgsConstructor", required);
    annotated |= annotated("AllArgsConstructor", all);
    annotated |= exception();
    if (explicit || annotated) {
      return;
    }
    if (lombok.has("UtilityClass")) {
      constructor(List.of(), Modifier.PRIVATE);
    } else if (lombok.has("Value")) {
      implied(lombok.use("Value"), all);
    } else if (lombok.has("Data")) {
      // A builder needs a constructor with all fields, and @Data then keeps out.
      implied(lombok.use("Data"), lombok.has("Builder") ? all : required);
    } else if (lombok.has("Builder")) {
      constructor(all, 0);
    }
  }

  /** {@code @StandardException}: with message, cause, both and neither. */
  private boolean exception() {
    LombokUse use = lombok.use("StandardException");
    if (use == null) {
      return false;
    }
    int access = use.access("access").orElse(Modifier.PUBLIC);
    Parameter message = new Parameter("message", ClassType.STRING, List.of());
    Parameter cause = new Parameter("cause", ClassType.of("java.lang.Throwable"), List.of());
    for (List<Parameter> each :
        List.of(List.<Parameter>of(), List.of(message), List.of(cause), List.of(message, cause))) {
      members.add(
          Draft.of(MethodKey.CONSTRUCTOR, access, each, VoidType.VOID),
          new ImpliedMember.PassedToSuper());
    }
    return true;
  }

  private boolean annotated(String annotation, List<Field> taken) {
    LombokUse use = lombok.use(annotation);
    if (use == null) {
      return false;
    }
    use.access("access").ifPresent(access -> create(use.text("staticName", ""), taken, access));
    return true;
  }

  private void implied(@Nullable LombokUse use, List<Field> taken) {
    String factory = use == null ? "" : use.text("staticConstructor", "");
    create(factory, taken, lombok.has("Builder") && factory.isEmpty() ? 0 : Modifier.PUBLIC);
  }

  private void create(String factory, List<Field> taken, int access) {
    if (factory.isEmpty()) {
      constructor(taken, access);
      return;
    }
    MethodKey constructor = constructor(taken, Modifier.PRIVATE);
    members.add(
        Draft.of(
                factory,
                access | Modifier.STATIC,
                parameters(taken),
                type.declarations().hierarchy().self(type))
            .generic(type.typeParameters()),
        new ImpliedMember.StaticFactory(constructor));
  }

  private MethodKey constructor(List<Field> taken, int access) {
    return members.add(
        Draft.of(MethodKey.CONSTRUCTOR, access, parameters(taken), VoidType.VOID),
        new ImpliedMember.FieldsConstructor(
            taken.stream().map(field -> field.declaration().key()).toList()));
  }

  private static List<Parameter> parameters(List<Field> taken) {
    return taken.stream()
        .map(field -> new Parameter(field.name(), field.declaration().type(), List.of()))
        .toList();
  }
}
