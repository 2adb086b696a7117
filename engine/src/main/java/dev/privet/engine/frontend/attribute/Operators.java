package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.privet.engine.frontend.types.Primitives;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators and numeric promotion (JLS 5.6, 15.14 to 15.26). */
final class Operators {

  private final Session session;

  Operators(Session session) {
    this.session = session;
  }

  /** Long chains lean to the left: they are walked, not recursed into. */
  Type binary(BinaryExpr whole, Scope scope) {
    Deque<BinaryExpr> chain = new ArrayDeque<>();
    Expression left = whole;
    while (left instanceof BinaryExpr next) {
      chain.push(next);
      left = next.getLeft();
    }
    Type type = session.expressions.value(left, scope);
    Scope seen = scope;
    while (!chain.isEmpty()) {
      BinaryExpr next = chain.pop();
      if (next.getOperator() == BinaryExpr.Operator.AND) {
        seen = scope.with(Patterns.when(next.getLeft(), true));
      } else if (next.getOperator() == BinaryExpr.Operator.OR) {
        seen = scope.with(Patterns.when(next.getLeft(), false));
      } else {
        seen = scope;
      }
      Type right = session.expressions.value(next.getRight(), seen);
      type = result(next.getOperator(), type, right);
      session.results.type(next, type);
    }
    return type;
  }

  private static Type result(BinaryExpr.Operator operator, Type left, Type right) {
    return switch (operator) {
      case OR, AND, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS ->
          PrimitiveType.BOOLEAN;
      case PLUS -> plus(left, right);
      case MINUS, MULTIPLY, DIVIDE, REMAINDER -> known(Primitives.promoted(left, right));
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> known(Primitives.promoted(left));
      case BINARY_OR, BINARY_AND, XOR ->
          Primitives.unboxed(left) == PrimitiveType.BOOLEAN
                  || Primitives.unboxed(right) == PrimitiveType.BOOLEAN
              ? PrimitiveType.BOOLEAN
              : known(Primitives.promoted(left, right));
    };
  }

  private static Type plus(Type left, Type right) {
    if (left.equals(ClassType.STRING) || right.equals(ClassType.STRING)) {
      return ClassType.STRING;
    }
    return known(Primitives.promoted(left, right));
  }

  private static Type known(@Nullable Type type) {
    return type == null ? UnknownType.UNNAMED : type;
  }

  Type assign(AssignExpr e, Scope scope) {
    Type target = session.expressions.value(e.getTarget(), scope);
    session.expressions.valueFor(e.getValue(), scope, target);
    return target;
  }

  Type unary(UnaryExpr e, Scope scope) {
    Type type = session.expressions.value(e.getExpression(), scope);
    return switch (e.getOperator()) {
      case LOGICAL_COMPLEMENT -> PrimitiveType.BOOLEAN;
      case PLUS, MINUS, BITWISE_COMPLEMENT -> known(Primitives.promoted(type));
      default -> type;
    };
  }

  /** The type of a conditional whose branches have these types (JLS 15.25). */
  Type joined(List<Type> types) {
    boolean allBoolean = true;
    boolean allNumeric = true;
    boolean anyPrimitive = false;
    for (Type type : types) {
      PrimitiveType primitive = Primitives.unboxed(type);
      allBoolean &= primitive == PrimitiveType.BOOLEAN;
      allNumeric &= Primitives.isNumeric(primitive);
      anyPrimitive |= type instanceof PrimitiveType;
    }
    if (types.stream().allMatch(types.get(0)::equals)) {
      return types.get(0);
    }
    if (allBoolean) {
      return PrimitiveType.BOOLEAN;
    }
    if (!allNumeric
        || !anyPrimitive
            && types.stream().noneMatch(PrimitiveType.class::isInstance)
            && types.stream().map(Primitives::unboxed).distinct().count() == 1) {
      return session.bounds.leastUpper(types);
    }
    Type joined = types.get(0);
    for (Type type : types.subList(1, types.size())) {
      joined = numeric(joined, type);
    }
    return joined;
  }

  private static Type numeric(Type one, Type other) {
    PrimitiveType a = Primitives.unboxed(one);
    PrimitiveType b = Primitives.unboxed(other);
    if (a == b) {
      return known(a);
    }
    boolean small = a != null && b != null && Primitives.promoted(a, b) == PrimitiveType.INT;
    if (small && (a == PrimitiveType.CHAR || b == PrimitiveType.CHAR)) {
      // A constant int that fits leaves the other's type: ch == 'a' ? ch : '_' and alike.
      return PrimitiveType.CHAR;
    }
    if (small && (a == PrimitiveType.BYTE || a == PrimitiveType.SHORT)) {
      return known(a);
    }
    if (small && (b == PrimitiveType.BYTE || b == PrimitiveType.SHORT)) {
      return known(b);
    }
    return known(Primitives.promoted(one, other));
  }
}
