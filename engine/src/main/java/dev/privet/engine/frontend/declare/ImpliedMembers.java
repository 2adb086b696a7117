package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.privet.engine.frontend.declare.MemberList.Draft;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.VoidType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Adds what the language implies: constructors, and members of records and enums. */
final class ImpliedMembers {
  private final SourceType type;
  private final MemberList members;

  private ImpliedMembers(SourceType type, MemberList members) {
    this.type = type;
    this.members = members;
  }

  /** Completes what is written, Lombok's members included. */
  static void addTo(SourceType type, MemberList members) {
    if (type.kind() == TypeKind.INTERFACE || type.kind() == TypeKind.ANNOTATION) {
      return;
    }
    new ImpliedMembers(type, members).add();
  }

  private void add() {
    if (type.kind() == TypeKind.RECORD) {
      canonicalConstructor();
    }
    if (type.node() instanceof com.github.javaparser.ast.body.TypeDeclaration) {
      LombokMembers.addTo(type, members);
    }
    if (type.kind() == TypeKind.RECORD) {
      ofRecord();
    } else if (type.kind() == TypeKind.ENUM) {
      ofEnum(members);
    }
    if (!members.hasConstructor()) {
      members.add(
          Draft.of(MethodKey.CONSTRUCTOR, constructorAccess(), List.of(), VoidType.VOID),
          new ImpliedMember.DefaultConstructor());
    }
  }

  private int constructorAccess() {
    if (type.kind() == TypeKind.ENUM) {
      return Modifier.PRIVATE;
    }
    return type.node() instanceof ObjectCreationExpr
            || type.node() instanceof EnumConstantDeclaration
        ? 0
        : ModifierBits.access(type.modifiers());
  }

  private List<FieldDeclaration> components() {
    return List.copyOf(members.fields().subList(0, TypeSyntax.components(type.node()).size()));
  }

  private void canonicalConstructor() {
    List<Parameter> parameters = new ArrayList<>();
    for (FieldDeclaration field : components()) {
      parameters.add(new Parameter(field.name(), field.type(), field.annotations()));
    }
    members.add(
        Draft.of(
                MethodKey.CONSTRUCTOR,
                ModifierBits.access(type.modifiers()),
                parameters,
                VoidType.VOID)
            .withVarargs(isVarargs()),
        new ImpliedMember.FieldsConstructor(
            components().stream().map(FieldDeclaration::key).toList()));
  }

  private boolean isVarargs() {
    List<com.github.javaparser.ast.body.Parameter> components = TypeSyntax.components(type.node());
    return !components.isEmpty() && components.get(components.size() - 1).isVarArgs();
  }

  private void ofRecord() {
    for (FieldDeclaration field : components()) {
      members.add(
          Draft.of(field.name(), Modifier.PUBLIC, List.of(), field.type()).at(field.position()),
          new ImpliedMember.Getter(field.key()));
    }
    List<ImpliedMember.Printed> printed = new ArrayList<>();
    components().forEach(field -> printed.add(new ImpliedMember.Printed.OfField(field.key())));
    members.add(
        Draft.of("toString", Modifier.PUBLIC | Modifier.FINAL, List.of(), ClassType.STRING),
        new ImpliedMember.ToString(printed, false));
    comparison(members);
  }

  /** {@code equals} and {@code hashCode}. */
  static void comparison(MemberList members) {
    members.add(
        Draft.of(
            "equals",
            Modifier.PUBLIC,
            List.of(new Parameter("o", ClassType.OBJECT, List.of())),
            PrimitiveType.BOOLEAN),
        new ImpliedMember.Comparison());
    members.add(
        Draft.of("hashCode", Modifier.PUBLIC, List.of(), PrimitiveType.INT),
        new ImpliedMember.Comparison());
  }

  /** {@code values} and {@code valueOf}. */
  static void ofEnum(MemberList members) {
    int modifiers = Modifier.PUBLIC | Modifier.STATIC;
    Type self = ClassType.of(members.owner());
    members.add(
        Draft.of("values", modifiers, List.of(), new ArrayType(self)),
        new ImpliedMember.EnumValues());
    members.add(
        Draft.of(
            "valueOf",
            modifiers,
            List.of(new Parameter("name", ClassType.STRING, List.of())),
            self),
        new ImpliedMember.EnumValueOf());
  }
}
