package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Operators, and {@code +} of strings. Long chains are walked, not recursed into. */
final class Operators {

  private final Lowering in;

  Operators(Lowering in) {
    this.in = in;
  }

  static boolean isLogical(BinaryExpr e) {
    return e.getOperator() == BinaryExpr.Operator.AND || e.getOperator() == BinaryExpr.Operator.OR;
  }

  Variable binary(BinaryExpr top) {
    if (isLogical(top)) {
      return in.conditions.value(top);
    }
    Optional<Object> constant = in.unit.constantOf(top);
    if (constant.isPresent()) {
      return in.constant(constant.get(), in.attribution.typeOf(top), in.position(top));
    }
    return new Chain(top).lower();
  }

  /** {@code a op b op c}, from the left. */
  private final class Chain {
    private final List<BinaryExpr> steps = new ArrayList<>();
    private final List<Expression> operands = new ArrayList<>();
    private final List<Variable> parts = new ArrayList<>();

    Chain(BinaryExpr top) {
      Expression left = top;
      while (left instanceof BinaryExpr binary && !isLogical(binary)) {
        steps.add(binary);
        left = Expressions.unwrap(binary.getLeft());
      }
      Collections.reverse(steps);
      operands.add(left);
      steps.forEach(s -> operands.add(s.getRight()));
    }

    Variable lower() {
      Variable last = steps();
      return joined(steps.get(steps.size() - 1), last);
    }

    private Variable steps() {
      boolean[] assignedLater = Expressions.assignedLater(operands);
      Variable current = operand(0, assignedLater);
      for (int i = 0; i < steps.size(); i++) {
        BinaryExpr step = steps.get(i);
        boolean text = step.getOperator() == BinaryExpr.Operator.PLUS && joins(step, i);
        if (text) {
          if (parts.isEmpty()) {
            parts.add(current);
          }
          join(i + 1, assignedLater);
        } else {
          current = joined(i == 0 ? step : steps.get(i - 1), current);
          Variable right = operand(i + 1, assignedLater);
          current = operation(step, current, right);
        }
      }
      return current;
    }

    private boolean joins(BinaryExpr step, int i) {
      return !parts.isEmpty()
          || isText(in.attribution.typeOf(step))
          || isText(in.attribution.typeOf(operands.get(i + 1)))
          || i == 0 && isText(in.attribution.typeOf(operands.get(0)));
    }

    private void join(int operand, boolean[] assignedLater) {
      Expression e = Expressions.unwrap(operands.get(operand));
      boolean nested =
          e instanceof BinaryExpr b
              && b.getOperator() == BinaryExpr.Operator.PLUS
              && isText(in.attribution.typeOf(b))
              && in.unit.constantOf(b).isEmpty();
      if (nested) {
        parts.addAll(new Chain((BinaryExpr) e).lowerParts());
      } else {
        parts.add(operand(operand, assignedLater));
      }
    }

    /** The parts of a parenthesised concatenation, to be part of the one around it. */
    private List<Variable> lowerParts() {
      Variable last = steps();
      return parts.isEmpty() ? List.of(last) : List.copyOf(parts);
    }

    private Variable operand(int i, boolean[] assignedLater) {
      Expression e = operands.get(i);
      Variable operand = in.expressions.value(e);
      return assignedLater[i] ? in.expressions.snapshot(operand, in.position(e)) : operand;
    }

    private Variable joined(BinaryExpr upTo, Variable current) {
      if (parts.isEmpty()) {
        return current;
      }
      Variable target = in.code.temporary(ClassType.STRING);
      in.code.add(new Instruction.Concat(target, parts, in.position(upTo)));
      parts.clear();
      return target;
    }
  }

  private Variable operation(BinaryExpr step, Variable left, Variable right) {
    Variable target = in.code.temporary(in.attribution.typeOf(step));
    in.code.add(
        new Instruction.Operation(
            target, operator(step.getOperator()), List.of(left, right), in.position(step)));
    return target;
  }

  static boolean isText(Type type) {
    return type instanceof ClassType c && c.name().equals("java.lang.String");
  }

  Variable unary(UnaryExpr e) {
    Position at = in.position(e);
    Optional<Object> constant = in.unit.constantOf(e);
    if (constant.isPresent()) {
      return in.constant(constant.get(), in.attribution.typeOf(e), at);
    }
    Variable operand = in.expressions.value(e.getExpression());
    Operator operator =
        switch (e.getOperator()) {
          case LOGICAL_COMPLEMENT -> Operator.NOT;
          case BITWISE_COMPLEMENT -> Operator.COMPLEMENT;
          default -> Operator.NEGATE;
        };
    if (e.getOperator() == UnaryExpr.Operator.PLUS) {
      return operand;
    }
    Type type = operator == Operator.NOT ? PrimitiveType.BOOLEAN : in.attribution.typeOf(e);
    Variable target = in.code.temporary(type);
    in.code.add(new Instruction.Operation(target, operator, List.of(operand), at));
    return target;
  }

  static Operator operator(BinaryExpr.Operator operator) {
    return switch (operator) {
      case PLUS -> Operator.ADD;
      case MINUS -> Operator.SUBTRACT;
      case MULTIPLY -> Operator.MULTIPLY;
      case DIVIDE -> Operator.DIVIDE;
      case REMAINDER -> Operator.REMAINDER;
      case BINARY_AND, AND -> Operator.AND;
      case BINARY_OR, OR -> Operator.OR;
      case XOR -> Operator.XOR;
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> Operator.SHIFT;
      case EQUALS -> Operator.EQUAL;
      case NOT_EQUALS -> Operator.NOT_EQUAL;
      case LESS -> Operator.LESS;
      case LESS_EQUALS -> Operator.LESS_EQUAL;
      case GREATER -> Operator.GREATER;
      case GREATER_EQUALS -> Operator.GREATER_EQUAL;
    };
  }
}
