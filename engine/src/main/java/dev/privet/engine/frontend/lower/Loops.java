package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.WildcardType;
import java.util.List;
import java.util.Set;

/** Loops. */
final class Loops {

  private final Lowering in;

  Loops(Lowering in) {
    this.in = in;
  }

  void whileTrue(WhileStmt s, Set<String> labels) {
    Position at = in.position(s);
    Label head = in.code.label();
    Label body = in.code.label();
    Label end = in.code.label();
    in.code.mark(head, at);
    in.conditions.branch(s.getCondition(), body, end);
    in.code.mark(body, at);
    body(s.getBody(), new Exits.Target(labels, end, head, true));
    in.code.jump(head, at);
    in.code.mark(end, at);
  }

  void doWhile(DoStmt s, Set<String> labels) {
    Position at = in.position(s);
    Label body = in.code.label();
    Label next = in.code.label();
    Label end = in.code.label();
    in.code.mark(body, at);
    body(s.getBody(), new Exits.Target(labels, end, next, true));
    in.code.mark(next, at);
    in.conditions.branch(s.getCondition(), body, end);
    in.code.mark(end, at);
  }

  void counted(ForStmt s, Set<String> labels) {
    Position at = in.position(s);
    s.getInitialization().forEach(in.expressions::effect);
    Label head = in.code.label();
    Label body = in.code.label();
    Label next = in.code.label();
    Label end = in.code.label();
    in.code.mark(head, at);
    s.getCompare()
        .ifPresentOrElse(
            compare -> in.conditions.branch(compare, body, end), () -> in.code.jump(body, at));
    in.code.mark(body, at);
    body(s.getBody(), new Exits.Target(labels, end, next, true));
    in.code.mark(next, at);
    s.getUpdate().forEach(in.expressions::effect);
    in.code.jump(head, at);
    in.code.mark(end, at);
  }

  private void body(Statement body, Exits.Target target) {
    in.exits.push(target);
    in.statements.lower(body);
    in.exits.pop();
  }

  void each(ForEachStmt s, Set<String> labels) {
    Variable source = in.expressions.value(s.getIterable());
    Type type =
        source.type() instanceof ArrayType ? source.type() : in.attribution.typeOf(s.getIterable());
    if (type instanceof ArrayType array) {
      elements(s, labels, source, array);
    } else {
      iterate(s, labels, source, type);
    }
  }

  private void elements(ForEachStmt s, Set<String> labels, Variable source, ArrayType type) {
    Position at = in.position(s);
    Variable array = in.expressions.snapshot(source, at);
    Variable index = in.code.temporary(PrimitiveType.INT);
    in.code.add(new Instruction.Constant(index, 0, at));
    Label head = in.code.label();
    Label body = in.code.label();
    Label next = in.code.label();
    Label end = in.code.label();
    in.code.mark(head, at);
    Variable length = in.names.length(array, in.position(s.getIterable()));
    Variable goesOn = in.code.temporary(PrimitiveType.BOOLEAN);
    in.code.add(new Instruction.Operation(goesOn, Operator.LESS, List.of(index, length), at));
    in.code.add(new Instruction.Branch(goesOn, body, end, at));
    in.code.mark(body, at);
    Variable element = in.code.temporary(type.element());
    in.code.add(new Instruction.GetElement(element, array, index, in.position(s.getVariable())));
    assign(s, element);
    body(s.getBody(), new Exits.Target(labels, end, next, true));
    in.code.mark(next, at);
    Variable one = in.constant(1, PrimitiveType.INT, at);
    Variable following = in.code.temporary(PrimitiveType.INT);
    in.code.add(new Instruction.Operation(following, Operator.ADD, List.of(index, one), at));
    in.code.add(new Instruction.Copy(index, following, at));
    in.code.jump(head, at);
    in.code.mark(end, at);
  }

  private void iterate(ForEachStmt s, Set<String> labels, Variable source, Type type) {
    Position at = in.position(s);
    Position each = in.position(s.getIterable());
    VariableDeclarator declarator = s.getVariable().getVariable(0);
    Type element = elementOf(type, in.attribution.typeOfVariable(declarator));
    Variable iterator = in.code.temporary(ClassType.of("java.util.Iterator", List.of(element)));
    in.code.add(
        new Instruction.Call(
            iterator, RuntimeCalls.iterator(type, iterator.type()), source, List.of(), each));
    Label head = in.code.label();
    Label body = in.code.label();
    Label end = in.code.label();
    in.code.mark(head, at);
    Variable goesOn = in.code.temporary(PrimitiveType.BOOLEAN);
    in.code.add(
        new Instruction.Call(
            goesOn, RuntimeCalls.hasNext(iterator.type()), iterator, List.of(), each));
    in.code.add(new Instruction.Branch(goesOn, body, end, at));
    in.code.mark(body, at);
    Variable next = in.code.temporary(element);
    in.code.add(
        new Instruction.Call(
            next, RuntimeCalls.next(iterator.type(), element), iterator, List.of(), each));
    assign(s, next);
    body(s.getBody(), new Exits.Target(labels, end, head, true));
    in.code.jump(head, at);
    in.code.mark(end, at);
  }

  /** The only type argument of an iterable tells its elements; else the loop's variable does. */
  private static Type elementOf(Type iterable, Type declared) {
    if (iterable instanceof ClassType c && c.arguments().size() == 1) {
      Type argument = c.arguments().get(0);
      if (!(argument instanceof WildcardType wildcard)) {
        return argument;
      }
      return wildcard.upper() == null ? declared : wildcard.upper();
    }
    return declared;
  }

  private void assign(ForEachStmt s, Variable element) {
    VariableDeclarator declarator = s.getVariable().getVariable(0);
    Variable variable = in.frame.declare(declarator, in.attribution.typeOfVariable(declarator));
    in.code.add(new Instruction.Copy(variable, element, in.position(declarator)));
  }
}
