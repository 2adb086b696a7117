package dev.privet.engine.frontend.declare;

import dev.privet.engine.frontend.LombokConfig;
import dev.privet.engine.frontend.declare.LombokType.Field;
import dev.privet.engine.frontend.declare.MemberList.Draft;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/** Adds the members that Lombok 1.18 makes. */
final class LombokMembers {
  private final SourceType type;
  private final LombokType lombok;
  private final MemberList members;
  private final List<Field> fields;

  private LombokMembers(SourceType type, LombokType lombok, MemberList members) {
    this.type = type;
    this.lombok = lombok;
    this.members = members;
    this.fields = lombok.fields(members.fields());
  }

  static void addTo(SourceType type, MemberList members) {
    LombokType lombok = type.lombok();
    LombokMembers adding = new LombokMembers(type, lombok, members);
    adding.loggers();
    LombokConstructors.addTo(type, lombok, adding.fields, members);
    adding.fields.forEach(adding::accessors);
    LombokDelegates.addTo(type, adding.fields, members);
    if (lombok.use("ToString", "Data", "Value") != null && !members.has("toString", 0)) {
      LombokToString.addTo(type, lombok, adding.fields, members);
    }
    if (lombok.use("EqualsAndHashCode", "Data", "Value") != null) {
      ImpliedMembers.comparison(members);
      members.add(
          Draft.of(
              "canEqual",
              Modifier.PROTECTED,
              List.of(new Parameter("other", ClassType.OBJECT, List.of())),
              PrimitiveType.BOOLEAN),
          new ImpliedMember.Comparison());
    }
    BuilderPlan.of(type).values().forEach(plan -> plan.addFactories(members));
    BuilderPlan.forBuilder(type).ifPresent(plan -> BuilderMembers.addTo(plan, members));
  }

  private void loggers() {
    Loggers.TYPES.forEach(
        (name, logger) -> {
          LombokUse use = lombok.use(name);
          if (use != null) {
            logger(use, logger);
          }
        });
    LombokUse custom = lombok.use("CustomLog");
    String declaration = lombok.config().text("lombok.log.custom.declaration", "");
    if (custom != null && !declaration.isEmpty()) {
      logger(custom, customLogger(declaration));
    }
  }

  private void logger(LombokUse use, String logger) {
    LombokConfig config = lombok.config();
    Type loggerType =
        type.declarations()
            .names()
            .named(logger, type.node())
            .map(found -> (Type) ClassType.of(found.name()))
            .orElse(new UnknownType(logger));
    int access = use.access("access").orElse(Modifier.PRIVATE);
    boolean isStatic = !config.text("lombok.log.fieldIsStatic", "").equalsIgnoreCase("false");
    members.field(
        config.text("lombok.log.fieldName", "log"),
        (access == Modifier.PUBLIC ? Modifier.PRIVATE : access)
            | (isStatic ? Modifier.STATIC : 0)
            | Modifier.FINAL,
        loggerType,
        Optional.empty(),
        Optional.empty());
  }

  /** {@code my.Log my.Logs.of(NAME)} gives a {@code my.Log}; so does {@code my.Log.of(NAME)}. */
  private static String customLogger(String declaration) {
    int space = declaration.indexOf(' ');
    int open = declaration.indexOf('(');
    if (space > 0 && (open < 0 || space < open)) {
      return declaration.substring(0, space);
    }
    String call = open < 0 ? declaration : declaration.substring(0, open);
    return call.substring(0, Math.max(0, call.lastIndexOf('.')));
  }

  private void accessors(Field field) {
    AccessorNames names = lombok.names(field);
    access(field, "Getter", "Data", "Value").ifPresent(bits -> getter(field, names, bits));
    if (!field.isFinal()) {
      access(field, "Setter", "Data").ifPresent(bits -> setter(field, names, bits));
    }
    if (!(field.isFinal() && field.initialized()) && !field.declaration().isStatic()) {
      Optional<Integer> with = access(field, "With");
      (with.isPresent() ? with : access(field, "Wither"))
          .ifPresent(bits -> with(field, names, bits));
    }
  }

  /** The field's own annotation, else the type's; the type's is not for static fields. */
  private Optional<Integer> access(Field field, String name, String... others) {
    LombokUse own = field.uses().get(name);
    if (own != null) {
      return own.access("value");
    }
    if (!field.isOrdinary()) {
      return Optional.empty();
    }
    LombokUse ofType = lombok.use(name);
    if (ofType != null) {
      return ofType.access("value");
    }
    return lombok.use(name, others) == null ? Optional.empty() : Optional.of(Modifier.PUBLIC);
  }

  private static int statics(Field field) {
    return field.declaration().modifiers() & Modifier.STATIC;
  }

  private void getter(Field field, AccessorNames names, int access) {
    String name = names.getter(field.name(), field.isBoolean()).orElse(null);
    if (name != null && !members.has(name, 0)) {
      add(
          field,
          name,
          access,
          List.of(),
          field.declaration().type(),
          new ImpliedMember.Getter(field.declaration().key()));
    }
  }

  private void setter(Field field, AccessorNames names, int access) {
    String name = names.setter(field.name(), field.isBoolean()).orElse(null);
    if (name != null && !members.has(name, 1)) {
      boolean chain = names.chain() && !field.declaration().isStatic();
      add(
          field,
          name,
          access,
          parameter(field),
          chain ? self() : VoidType.VOID,
          new ImpliedMember.Setter(field.declaration().key(), chain));
    }
  }

  private void with(Field field, AccessorNames names, int access) {
    String name = names.with(field.name(), field.isBoolean()).orElse(null);
    if (name != null && !members.has(name, 1)) {
      List<FieldKey> all =
          fields.stream()
              .filter(other -> !other.declaration().isStatic())
              .map(Field::declaration)
              .map(FieldDeclaration::key)
              .toList();
      add(
          field,
          name,
          access,
          parameter(field),
          self(),
          new ImpliedMember.With(field.declaration().key(), all));
    }
  }

  private void add(
      Field field,
      String name,
      int access,
      List<Parameter> parameters,
      Type result,
      ImpliedMember body) {
    members.add(
        Draft.of(name, access | statics(field), parameters, result)
            .at(field.declaration().position()),
        body);
  }

  private static List<Parameter> parameter(Field field) {
    return List.of(new Parameter(field.name(), field.declaration().type(), List.of()));
  }

  private ClassType self() {
    return type.declarations().hierarchy().self(type);
  }
}
