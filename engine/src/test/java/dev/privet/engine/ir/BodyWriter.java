package dev.privet.engine.ir;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes bodies by hand, an instruction a line: the position's line is the instruction's index. */
public final class BodyWriter {
  private final MethodKey key;
  private final List<Variable> parameters = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<Instruction> code = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();
  private int labels;

  public BodyWriter(String owner, String name) {
    key = new MethodKey(owner, name, "()V");
  }

  public MethodBody body() {
    return new MethodBody(
        key, Optional.empty(), parameters, variables, labels, code, handlers, position());
  }

  public Position position() {
    return new Position("T.java", code.size(), 1, code.size(), 1);
  }

  public Variable self(String type) {
    return parameter("this", ClassType.of(type), Variable.Kind.THIS);
  }

  public Variable parameter(String name, Type type) {
    return parameter(name, type, Variable.Kind.PARAMETER);
  }

  public Variable parameter(String name, Type type, Variable.Kind kind) {
    Variable variable = variable(name, type, kind);
    parameters.add(variable);
    return variable;
  }

  public Variable local(String name, Type type) {
    return variable(name, type, Variable.Kind.LOCAL);
  }

  public Variable flag(String name) {
    return local(name, PrimitiveType.BOOLEAN);
  }

  private Variable temporary(Type type) {
    return variable("", type, Variable.Kind.TEMPORARY);
  }

  private Variable variable(String name, Type type, Variable.Kind kind) {
    Variable variable = new Variable(variables.size(), name, type, kind);
    variables.add(variable);
    return variable;
  }

  public Label label() {
    return new Label(labels++);
  }

  public BodyWriter mark(Label label) {
    return add(new Instruction.Mark(label, position()));
  }

  public BodyWriter add(Instruction instruction) {
    code.add(instruction);
    return this;
  }

  public BodyWriter handler(Label start, Label end, Label target, Type... types) {
    handlers.add(new Handler(start, end, target, List.of(types)));
    return this;
  }

  public Variable constant(Object value) {
    Type type =
        value instanceof Boolean
            ? PrimitiveType.BOOLEAN
            : value instanceof Integer ? PrimitiveType.INT : ClassType.STRING;
    Variable target = temporary(type);
    add(new Instruction.Constant(target, value, position()));
    return target;
  }

  public BodyWriter set(Variable target, Variable source) {
    return add(new Instruction.Copy(target, source, position()));
  }

  public Variable field(Variable receiver, String owner, String name, Type type) {
    Variable target = temporary(type);
    add(new Instruction.GetField(target, receiver, new FieldKey(owner, name), position()));
    return target;
  }

  public Variable operation(Operator operator, Variable... operands) {
    Variable target = temporary(PrimitiveType.BOOLEAN);
    add(new Instruction.Operation(target, operator, List.of(operands), position()));
    return target;
  }

  /** A virtual call on {@code receiver}, or a static one without. */
  public Variable call(
      Type returned, Variable receiver, String owner, String name, Variable... arguments) {
    Variable target = returned instanceof VoidType ? null : temporary(returned);
    callInto(target, returned, receiver, owner, name, arguments);
    return target;
  }

  public void callInto(
      Variable target,
      Type returned,
      Variable receiver,
      String owner,
      String name,
      Variable... arguments) {
    String marks = String.join(",", Arrays.stream(arguments).map(a -> "?").toList());
    add(
        new Instruction.Call(
            target,
            new Callee(
                new MethodKey(owner, name, "(" + marks + ")"),
                receiver == null ? Callee.Dispatch.STATIC : Callee.Dispatch.VIRTUAL,
                Callee.Certainty.RESOLVED,
                ClassType.of(owner),
                returned),
            receiver,
            List.of(arguments),
            position()));
  }

  public BodyWriter branch(Variable condition, Label whenTrue, Label whenFalse) {
    return add(new Instruction.Branch(condition, whenTrue, whenFalse, position()));
  }

  public BodyWriter go(Label to) {
    return add(new Instruction.Goto(to, position()));
  }

  public BodyWriter result(Variable value) {
    return add(new Instruction.Return(value, position()));
  }

  public BodyWriter fail(Variable value) {
    return add(new Instruction.Throw(value, position()));
  }
}
