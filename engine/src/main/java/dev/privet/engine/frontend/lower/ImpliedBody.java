package dev.privet.engine.frontend.lower;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a member that the language implies: of records, enums and default constructors. */
final class ImpliedBody {

  private final Lowering in;
  private final MethodDeclaration method;
  private final List<Variable> parameters;
  private final Position at;
  private final TypeDeclaration type;

  ImpliedBody(Lowering in, MethodDeclaration method, List<Variable> parameters, Position at) {
    this.in = in;
    this.method = method;
    this.parameters = parameters;
    this.at = at;
    this.type = in.frame.scope.declaration();
  }

  void lower() {
    if (method.isConstructor()) {
      parameters.forEach(p -> field(p.name()).ifPresent(f -> put(f, p)));
    } else if (type.kind() == TypeKind.ENUM && method.isStatic()) {
      constants();
    } else if (method.name().equals("toString")) {
      text();
    } else if (method.name().equals("equals")) {
      result(operation(PrimitiveType.BOOLEAN, Operator.EQUAL));
    } else if (method.name().equals("hashCode")) {
      result(in.constant(0, PrimitiveType.INT, at));
    } else if (parameters.isEmpty()) {
      field(method.name()).ifPresent(f -> result(get(f)));
    }
  }

  private Variable operation(Type result, Operator operator) {
    Variable target = in.code.temporary(result);
    List<Variable> operands = new ArrayList<>(List.of(in.frame.self(at)));
    operands.addAll(parameters);
    in.code.add(new Instruction.Operation(target, operator, operands, at));
    return target;
  }

  private Optional<FieldDeclaration> field(String name) {
    return type.fields().stream().filter(f -> f.name().equals(name)).findFirst();
  }

  private Variable get(FieldDeclaration field) {
    Variable target = in.code.temporary(field.type());
    Variable receiver = field.isStatic() ? null : in.frame.self(at);
    in.code.add(new Instruction.GetField(target, receiver, field.key(), at));
    return target;
  }

  private void put(FieldDeclaration field, Variable value) {
    in.code.add(new Instruction.PutField(in.frame.self(at), field.key(), value, at));
  }

  private void result(Variable value) {
    in.code.add(new Instruction.Return(method.returnType() == VoidType.VOID ? null : value, at));
  }

  /** {@code Name[a=1, b=2]}, as {@code Record.toString} gives it. */
  private void text() {
    List<Variable> parts = new ArrayList<>();
    String simple =
        type.name()
            .substring(Math.max(type.name().lastIndexOf('.'), type.name().lastIndexOf('$')) + 1);
    String before = simple + "[";
    for (FieldDeclaration field : type.fields()) {
      if (!field.isStatic()) {
        parts.add(in.constant(before + field.name() + "=", ClassType.STRING, at));
        parts.add(get(field));
        before = ", ";
      }
    }
    parts.add(in.constant(parts.isEmpty() ? before + "]" : "]", ClassType.STRING, at));
    Variable target = in.code.temporary(ClassType.STRING);
    in.code.add(new Instruction.Concat(target, parts, at));
    result(target);
  }

  /** {@code values()} and {@code valueOf(String)}. */
  private void constants() {
    List<FieldDeclaration> constants =
        type.fields().stream().filter(FieldDeclaration::enumConstant).toList();
    if (parameters.isEmpty()) {
      List<Variable> values = constants.stream().map(this::get).toList();
      Type element = method.returnType() instanceof ArrayType a ? a.element() : ClassType.OBJECT;
      result(in.expressions.newArray(element, values, at));
      return;
    }
    Label none = in.code.label();
    List<Instruction.Case> cases = new ArrayList<>();
    constants.forEach(c -> cases.add(new Instruction.Case(c.name(), in.code.label())));
    in.code.add(new Instruction.Switch(parameters.get(0), cases, none, at));
    for (int i = 0; i < cases.size(); i++) {
      in.code.mark(cases.get(i).to(), at);
      result(get(constants.get(i)));
    }
    in.code.mark(none, at);
    ClassType type = ClassType.of("java.lang.IllegalArgumentException");
    Variable failure = in.code.temporary(type);
    in.code.add(new Instruction.New(failure, type, at));
    in.code.add(new Instruction.Throw(failure, at));
  }
}
