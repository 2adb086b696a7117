package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.declare.ConstantArithmetic;
import dev.privet.engine.frontend.types.Primitives;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
  Type joined(List<Part> parts) {
    List<Type> types = new ArrayList<>(parts.size());
    boolean allBoolean = true;
    boolean allNumeric = true;
    boolean same = true;
    for (Part part : parts) {
      Type type = part.operand() instanceof Value value ? value.type() : UnknownType.UNNAMED;
      PrimitiveType primitive = Primitives.unboxed(type);
      allBoolean &= primitive == PrimitiveType.BOOLEAN;
      allNumeric &= Primitives.isNumeric(primitive);
      types.add(type);
      same &= type.equals(types.get(0));
    }
    if (same) {
      return types.get(0);
    }
    if (allBoolean) {
      return PrimitiveType.BOOLEAN;
    }
    return allNumeric ? numeric(parts, types) : session.bounds.leastUpper(types);
  }

  /** A constant {@code int} that fits leaves a narrower type what it is. */
  private Type numeric(List<Part> parts, List<Type> types) {
    PrimitiveType narrow = null;
    for (int i = 0; i < types.size(); i++) {
      PrimitiveType type = Primitives.unboxed(types.get(i));
      if (constant(parts.get(i), types.get(i)) == null) {
        narrow = narrow == null ? type : narrowest(narrow, type);
      }
    }
    if (narrow != null && isNarrow(narrow) && holds(narrow, parts, types)) {
      return narrow;
    }
    Type joined = types.get(0);
    for (Type type : types.subList(1, types.size())) {
      joined = known(Primitives.promoted(joined, type));
    }
    return joined;
  }

  private boolean holds(PrimitiveType narrow, List<Part> parts, List<Type> types) {
    for (int i = 0; i < types.size(); i++) {
      Object constant = constant(parts.get(i), types.get(i));
      if (constant != null && !constant.equals(number(ConstantArithmetic.cast(narrow, constant)))) {
        return false;
      }
    }
    return true;
  }

  /** What both can be without a constant's help: the same, {@code short} of it and byte. */
  private static PrimitiveType narrowest(PrimitiveType one, @Nullable PrimitiveType other) {
    if (one == other) {
      return one;
    }
    boolean small = other != null && isNarrow(one) && isNarrow(other);
    boolean noChar = one != PrimitiveType.CHAR && other != PrimitiveType.CHAR;
    return small && noChar ? PrimitiveType.SHORT : PrimitiveType.INT;
  }

  private static boolean isNarrow(PrimitiveType type) {
    return type == PrimitiveType.BYTE || type == PrimitiveType.SHORT || type == PrimitiveType.CHAR;
  }

  private @Nullable Object constant(Part part, Type type) {
    return type == PrimitiveType.INT ? session.results.constants().of(part.node()) : null;
  }

  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Character c
        ? (Object) (int) c
        : value instanceof Number n ? (Object) n.intValue() : null;
  }
}
