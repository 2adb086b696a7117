package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.VoidType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds what the language implies: constructors, and members of records and enums. */
final class ImpliedMembers {
  private final SourceType type;
  private final List<FieldDeclaration> fields;
  private final List<MethodDeclaration> methods;
  private final Map<MethodKey, ImpliedMember> bodies = new LinkedHashMap<>();

  ImpliedMembers(SourceType type, List<FieldDeclaration> fields, List<MethodDeclaration> methods) {
    this.type = type;
    this.fields = fields;
    this.methods = methods;
  }

  Map<MethodKey, ImpliedMember> bodies() {
    return bodies;
  }

  void add() {
    if (type.kind() == TypeKind.INTERFACE || type.kind() == TypeKind.ANNOTATION) {
      return;
    }
    if (type.kind() == TypeKind.RECORD) {
      ofRecord();
    } else if (type.kind() == TypeKind.ENUM) {
      ofEnum();
    }
    if (methods.stream().noneMatch(MethodDeclaration::isConstructor)) {
      method(
          MethodKey.CONSTRUCTOR,
          constructorAccess(),
          List.of(),
          VoidType.VOID,
          Optional.empty(),
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

  private void ofRecord() {
    List<FieldDeclaration> components =
        fields.subList(0, TypeSyntax.components(type.node()).size());
    List<Parameter> parameters = new ArrayList<>();
    components.forEach(
        field -> parameters.add(new Parameter(field.name(), field.type(), field.annotations())));
    MethodKey canonical = type.canonicalKey();
    if (methods.stream().noneMatch(method -> method.key().equals(canonical))) {
      add(
          new MethodDeclaration(
              canonical,
              ModifierBits.access(type.modifiers()),
              isVarargs(),
              List.of(),
              parameters,
              VoidType.VOID,
              List.of(),
              List.of(),
              Origin.IMPLIED,
              type.position()),
          new ImpliedMember.FieldsConstructor(
              components.stream().map(FieldDeclaration::key).toList()));
    }
    for (FieldDeclaration field : components) {
      method(
          field.name(),
          Modifier.PUBLIC,
          List.of(),
          field.type(),
          field.position(),
          new ImpliedMember.Getter(field.key()));
    }
    method(
        "toString",
        Modifier.PUBLIC | Modifier.FINAL,
        List.of(),
        ClassType.STRING,
        Optional.empty(),
        new ImpliedMember.ToString(
            components.stream()
                .map(
                    field -> (ImpliedMember.Printed) new ImpliedMember.Printed.OfField(field.key()))
                .toList(),
            false));
    comparison();
  }

  private boolean isVarargs() {
    List<com.github.javaparser.ast.body.Parameter> components = TypeSyntax.components(type.node());
    return !components.isEmpty() && components.get(components.size() - 1).isVarArgs();
  }

  /** {@code equals} and {@code hashCode}. */
  void comparison() {
    method(
        "equals",
        Modifier.PUBLIC,
        List.of(new Parameter("o", ClassType.OBJECT, List.of())),
        PrimitiveType.BOOLEAN,
        Optional.empty(),
        new ImpliedMember.Comparison());
    method(
        "hashCode",
        Modifier.PUBLIC,
        List.of(),
        PrimitiveType.INT,
        Optional.empty(),
        new ImpliedMember.Comparison());
  }

  private void ofEnum() {
    Type self = ClassType.of(type.name());
    method(
        "values",
        Modifier.PUBLIC | Modifier.STATIC,
        List.of(),
        new ArrayType(self),
        Optional.empty(),
        new ImpliedMember.EnumValues());
    method(
        "valueOf",
        Modifier.PUBLIC | Modifier.STATIC,
        List.of(new Parameter("name", ClassType.STRING, List.of())),
        self,
        Optional.empty(),
        new ImpliedMember.EnumValueOf());
  }

  /**
   * Adds a method unless one with the same name and parameters is there.
   *
   * @param position the type's where empty
   * @return the method's key, or null if it was not added
   */
  @Nullable MethodKey method(
      String name,
      int modifiers,
      List<Parameter> parameters,
      Type result,
      Optional<Position> position,
      ImpliedMember body) {
    StringBuilder descriptor = new StringBuilder("(");
    parameters.forEach(
        parameter -> descriptor.append(type.declarations().erasure().of(parameter.type())));
    descriptor.append(')');
    String erased = descriptor.toString();
    if (methods.stream()
        .anyMatch(
            method -> method.name().equals(name) && method.key().descriptor().startsWith(erased))) {
      return null;
    }
    MethodKey key =
        new MethodKey(type.name(), name, erased + type.declarations().erasure().of(result));
    add(
        new MethodDeclaration(
            key,
            modifiers,
            false,
            List.of(),
            parameters,
            result,
            List.of(),
            List.of(),
            Origin.IMPLIED,
            position.isPresent() ? position : type.position()),
        body);
    return key;
  }

  void add(MethodDeclaration method, ImpliedMember body) {
    methods.add(method);
    bodies.put(method.key(), body);
  }
}
