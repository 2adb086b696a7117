package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Conditions as jumps: {@code &&} and {@code ||} are control flow, {@code !} swaps the labels. */
final class Conditions {

  private final Lowering in;

  Conditions(Lowering in) {
    this.in = in;
  }

  /** Goes to {@code whenTrue} or {@code whenFalse}; never falls through. */
  void branch(Expression wrapped, Label whenTrue, Label whenFalse) {
    Expression e = Expressions.unwrap(wrapped);
    Position at = in.position(e);
    if (e instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      branch(unary.getExpression(), whenFalse, whenTrue);
    } else if (e instanceof BinaryExpr binary && Operators.isLogical(binary)) {
      logical(binary, whenTrue, whenFalse);
    } else if (e instanceof ConditionalExpr conditional) {
      conditional(conditional, whenTrue, whenFalse);
    } else if (e instanceof BooleanLiteralExpr literal) {
      in.code.jump(literal.getValue() ? whenTrue : whenFalse, at);
    } else if (e instanceof InstanceOfExpr test && test.getPattern().isPresent()) {
      in.patterns.branch(test, whenTrue, whenFalse);
    } else {
      Variable condition = in.expressions.value(e);
      in.code.add(new Instruction.Branch(condition, whenTrue, whenFalse, at));
    }
  }

  private void logical(BinaryExpr top, Label whenTrue, Label whenFalse) {
    List<Expression> operands = operands(top);
    boolean all = top.getOperator() == BinaryExpr.Operator.AND;
    for (int i = 0; i < operands.size(); i++) {
      if (i == operands.size() - 1) {
        branch(operands.get(i), whenTrue, whenFalse);
      } else {
        Label next = in.code.label();
        branch(operands.get(i), all ? next : whenTrue, all ? whenFalse : next);
        in.code.mark(next, in.position(operands.get(i + 1)));
      }
    }
  }

  private static List<Expression> operands(BinaryExpr top) {
    List<Expression> operands = new ArrayList<>();
    Expression left = top;
    while (left instanceof BinaryExpr binary && binary.getOperator() == top.getOperator()) {
      operands.add(binary.getRight());
      left = Expressions.unwrap(binary.getLeft());
    }
    operands.add(left);
    Collections.reverse(operands);
    return operands;
  }

  private void conditional(ConditionalExpr e, Label whenTrue, Label whenFalse) {
    Label first = in.code.label();
    Label second = in.code.label();
    branch(e.getCondition(), first, second);
    in.code.mark(first, in.position(e.getThenExpr()));
    branch(e.getThenExpr(), whenTrue, whenFalse);
    in.code.mark(second, in.position(e.getElseExpr()));
    branch(e.getElseExpr(), whenTrue, whenFalse);
  }

  /** A condition as a value: true on the paths where it holds, else false. */
  Variable value(Expression e) {
    Position at = in.position(e);
    Variable result = in.code.temporary(PrimitiveType.BOOLEAN);
    Label whenTrue = in.code.label();
    Label whenFalse = in.code.label();
    Label end = in.code.label();
    branch(e, whenTrue, whenFalse);
    in.code.mark(whenTrue, at);
    in.code.add(new Instruction.Constant(result, true, at));
    in.code.jump(end, at);
    in.code.mark(whenFalse, at);
    in.code.add(new Instruction.Constant(result, false, at));
    in.code.jump(end, at);
    in.code.mark(end, at);
    return result;
  }
}
