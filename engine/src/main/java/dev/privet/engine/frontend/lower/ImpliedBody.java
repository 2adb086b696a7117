package dev.privet.engine.frontend.lower;

import dev.privet.engine.frontend.declare.ImpliedMember;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.List;

/** The body of a member that the language or Lombok implies, as if it were written. */
final class ImpliedBody {

  private final Lowering in;
  private final MethodDeclaration method;
  private final List<Variable> parameters;
  private final Position at;
  private final Synthesis code;

  ImpliedBody(Lowering in, MethodDeclaration method, List<Variable> parameters, Position at) {
    this.in = in;
    this.method = method;
    this.parameters = parameters;
    this.at = at;
    this.code = new Synthesis(in, at);
  }

  void lower(ImpliedMember member) {
    if (member instanceof ImpliedMember.FieldsConstructor constructor) {
      for (int i = 0; i < Math.min(constructor.fields().size(), parameters.size()); i++) {
        code.put(self(), constructor.fields().get(i), parameters.get(i));
      }
    } else if (member instanceof ImpliedMember.Delegate delegate) {
      Variable to = value(delegate.to());
      Variable result = code.call(to, delegate.method(), Callee.Dispatch.VIRTUAL, parameters);
      finish(result);
    } else if (member instanceof ImpliedMember.StaticFactory factory) {
      code.result(code.create(factory.constructor(), parameters));
    } else if (member instanceof ImpliedMember.Getter getter) {
      code.result(code.get(method.isStatic() ? null : self(), getter.field()));
    } else if (member instanceof ImpliedMember.Setter setter) {
      code.put(method.isStatic() ? null : self(), setter.field(), parameters.get(0));
      finish(setter.chain());
    } else if (member instanceof ImpliedMember.With with) {
      with(with);
    } else if (member instanceof ImpliedMember.ToString text) {
      text(text);
    } else if (member instanceof ImpliedMember.Comparison) {
      comparison();
    } else if (member instanceof ImpliedMember.EnumValues) {
      values();
    } else if (member instanceof ImpliedMember.EnumValueOf) {
      valueOf();
    } else {
      new BuilderBody(in, parameters, at).lower(member);
    }
  }

  private Variable self() {
    return in.frame.self(at);
  }

  private void finish(boolean chain) {
    if (chain) {
      code.result(self());
    }
  }

  private void finish(Variable result) {
    if (method.returnType() != VoidType.VOID) {
      code.result(result);
    }
  }

  private Variable value(ImpliedMember.Printed printed) {
    return printed instanceof ImpliedMember.Printed.OfField field
        ? code.get(self(), field.field())
        : code.call(self(), ((ImpliedMember.Printed.OfMethod) printed).method());
  }

  private void with(ImpliedMember.With with) {
    Variable copy = code.allocate(in.frame.scope.name());
    for (FieldKey field : with.fields()) {
      Variable value = field.equals(with.field()) ? parameters.get(0) : code.get(self(), field);
      code.put(copy, field, value);
    }
    code.result(copy);
  }

  /** {@code Name(a=1, b=2)}; a record has brackets. */
  private void text(ImpliedMember.ToString text) {
    boolean isRecord = in.frame.scope.declaration().kind() == TypeKind.RECORD;
    String name = in.frame.scope.name();
    int cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'));
    List<Variable> parts = new ArrayList<>();
    String before = name.substring(cut + 1) + (isRecord ? "[" : "(");
    if (text.callSuper()) {
      parts.add(in.constant(before + "super=", ClassType.STRING, at));
      parts.add(code.callSuper(method));
      before = ", ";
    }
    for (ImpliedMember.Printed printed : text.printed()) {
      boolean isField = printed instanceof ImpliedMember.Printed.OfField;
      String label =
          isField
              ? ((ImpliedMember.Printed.OfField) printed).field().name()
              : ((ImpliedMember.Printed.OfMethod) printed).method().name();
      parts.add(in.constant(before + label + "=", ClassType.STRING, at));
      parts.add(value(printed));
      before = ", ";
    }
    String last = (parts.isEmpty() ? before : "") + (isRecord ? "]" : ")");
    parts.add(in.constant(last, ClassType.STRING, at));
    Variable target = in.code.temporary(ClassType.STRING);
    in.code.add(new Instruction.Concat(target, parts, at));
    code.result(target);
  }

  private void comparison() {
    if (method.returnType() != PrimitiveType.BOOLEAN || parameters.isEmpty()) {
      code.result(in.constant(0, PrimitiveType.INT, at));
      return;
    }
    Variable target = in.code.temporary(PrimitiveType.BOOLEAN);
    in.code.add(
        new Instruction.Operation(target, Operator.EQUAL, List.of(self(), parameters.get(0)), at));
    code.result(target);
  }

  private List<FieldDeclaration> constants() {
    return in.frame.scope.declaration().fields().stream()
        .filter(FieldDeclaration::enumConstant)
        .toList();
  }

  private void values() {
    List<Variable> values = constants().stream().map(c -> code.get(null, c.key())).toList();
    Type element = method.returnType() instanceof ArrayType a ? a.element() : VoidType.VOID;
    code.result(in.expressions.newArray(element, values, at));
  }

  private void valueOf() {
    List<FieldDeclaration> constants = constants();
    Label none = in.code.label();
    List<Instruction.Case> cases = new ArrayList<>();
    constants.forEach(c -> cases.add(new Instruction.Case(c.name(), in.code.label())));
    in.code.add(new Instruction.Switch(parameters.get(0), cases, none, at));
    for (int i = 0; i < cases.size(); i++) {
      in.code.mark(cases.get(i).to(), at);
      code.result(code.get(null, constants.get(i).key()));
    }
    in.code.mark(none, at);
    in.code.add(new Instruction.Throw(code.allocate("java.lang.IllegalArgumentException"), at));
  }
}
