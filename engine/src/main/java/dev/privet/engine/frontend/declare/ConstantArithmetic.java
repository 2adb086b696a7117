package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.privet.engine.program.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Operations on constants (JLS 15.29), with Java's promotions. Null where there is no value. */
public final class ConstantArithmetic {
  /** The class file format has no longer constant. */
  private static final int LONGEST_STRING = 65_535;

  private ConstantArithmetic() {}

  /** The value of a literal; throws of one that no compiler accepts. */
  public static @Nullable Object literal(Expression expression) {
    if (expression instanceof TextBlockLiteralExpr) {
      return ((TextBlockLiteralExpr) expression).asString();
    }
    if (expression instanceof StringLiteralExpr) {
      return ((StringLiteralExpr) expression).asString();
    }
    if (expression instanceof CharLiteralExpr) {
      return ((CharLiteralExpr) expression).asChar();
    }
    if (expression instanceof BooleanLiteralExpr) {
      return ((BooleanLiteralExpr) expression).getValue();
    }
    if (expression instanceof IntegerLiteralExpr) {
      return ((IntegerLiteralExpr) expression).asNumber().intValue();
    }
    if (expression instanceof LongLiteralExpr) {
      return ((LongLiteralExpr) expression).asNumber().longValue();
    }
    if (expression instanceof DoubleLiteralExpr) {
      String text = ((DoubleLiteralExpr) expression).getValue().replace("_", "");
      if (text.endsWith("f") || text.endsWith("F")) {
        return Float.valueOf(text);
      }
      return Double.valueOf(text);
    }
    return null;
  }

  public static @Nullable Object binary(BinaryExpr.Operator operator, Object left, Object right) {
    if (operator == BinaryExpr.Operator.PLUS
        && (left instanceof String || right instanceof String)) {
      String text = String.valueOf(left) + right;
      return text.length() > LONGEST_STRING ? null : text;
    }
    if (left instanceof Boolean && right instanceof Boolean) {
      return logical(operator, (Boolean) left, (Boolean) right);
    }
    if (left instanceof String && right instanceof String) {
      // Constants are interned: the same text is the same object.
      return equality(operator, left.equals(right));
    }
    Number first = number(left);
    Number second = number(right);
    if (first == null || second == null) {
      return null;
    }
    try {
      if (isShift(operator)) {
        return shift(operator, first, second.longValue());
      }
      if (isFloating(first) || isFloating(second)) {
        boolean wide = first instanceof Double || second instanceof Double;
        return floating(operator, first.doubleValue(), second.doubleValue(), wide);
      }
      boolean wide = first instanceof Long || second instanceof Long;
      return integral(operator, first.longValue(), second.longValue(), wide);
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static boolean isFloating(Number number) {
    return number instanceof Double || number instanceof Float;
  }

  private static boolean isShift(BinaryExpr.Operator operator) {
    return operator == BinaryExpr.Operator.LEFT_SHIFT
        || operator == BinaryExpr.Operator.SIGNED_RIGHT_SHIFT
        || operator == BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT;
  }

  /** Unary promotion; null of what is no number. */
  private static @Nullable Number number(Object value) {
    if (value instanceof Character) {
      return (int) (Character) value;
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    return value instanceof Number ? (Number) value : null;
  }

  private static @Nullable Object equality(BinaryExpr.Operator operator, boolean equal) {
    switch (operator) {
      case EQUALS:
        return equal;
      case NOT_EQUALS:
        return !equal;
      default:
        return null;
    }
  }

  private static @Nullable Object logical(
      BinaryExpr.Operator operator, boolean left, boolean right) {
    switch (operator) {
      case AND:
      case BINARY_AND:
        return left && right;
      case OR:
      case BINARY_OR:
        return left || right;
      case XOR:
        return left ^ right;
      default:
        return equality(operator, left == right);
    }
  }

  private static Object shift(BinaryExpr.Operator operator, Number value, long distance) {
    boolean wide = value instanceof Long;
    long number = value.longValue();
    switch (operator) {
      case LEFT_SHIFT:
        return sized(wide ? number << distance : (int) number << distance, wide);
      case SIGNED_RIGHT_SHIFT:
        return sized(wide ? number >> distance : (int) number >> distance, wide);
      default:
        return sized(wide ? number >>> distance : (int) number >>> distance, wide);
    }
  }

  private static Object sized(long value, boolean wide) {
    if (wide) {
      return value;
    }
    return (int) value;
  }

  private static @Nullable Object integral(
      BinaryExpr.Operator operator, long left, long right, boolean wide) {
    switch (operator) {
      case PLUS:
        return sized(left + right, wide);
      case MINUS:
        return sized(left - right, wide);
      case MULTIPLY:
        return sized(left * right, wide);
      case DIVIDE:
        return sized(left / right, wide);
      case REMAINDER:
        return sized(left % right, wide);
      case BINARY_AND:
        return sized(left & right, wide);
      case BINARY_OR:
        return sized(left | right, wide);
      case XOR:
        return sized(left ^ right, wide);
      case LESS:
        return left < right;
      case LESS_EQUALS:
        return left <= right;
      case GREATER:
        return left > right;
      case GREATER_EQUALS:
        return left >= right;
      default:
        return equality(operator, left == right);
    }
  }

  private static @Nullable Object floating(
      BinaryExpr.Operator operator, double left, double right, boolean wide) {
    switch (operator) {
      case PLUS:
        return precise(left + right, wide);
      case MINUS:
        return precise(left - right, wide);
      case MULTIPLY:
        return precise(left * right, wide);
      case DIVIDE:
        return precise(left / right, wide);
      case REMAINDER:
        return precise(left % right, wide);
      case LESS:
        return left < right;
      case LESS_EQUALS:
        return left <= right;
      case GREATER:
        return left > right;
      case GREATER_EQUALS:
        return left >= right;
      default:
        return equality(operator, left == right);
    }
  }

  private static Object precise(double value, boolean wide) {
    if (wide) {
      return value;
    }
    return (float) value;
  }

  public static @Nullable Object unary(UnaryExpr.Operator operator, Object value) {
    if (operator == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return value instanceof Boolean ? !(Boolean) value : null;
    }
    Number number = number(value);
    if (number == null) {
      return null;
    }
    switch (operator) {
      case PLUS:
        return number;
      case MINUS:
        return isFloating(number)
            ? precise(-number.doubleValue(), number instanceof Double)
            : sized(-number.longValue(), number instanceof Long);
      case BITWISE_COMPLEMENT:
        return isFloating(number) ? null : sized(~number.longValue(), number instanceof Long);
      default:
        return null;
    }
  }

  /** The value as one of a primitive type. */
  public static @Nullable Object cast(PrimitiveType type, Object value) {
    if (type == PrimitiveType.BOOLEAN) {
      return value instanceof Boolean ? value : null;
    }
    Number number = number(value);
    if (number == null) {
      return null;
    }
    // A floating value goes through int or long, saturating, before it is cut to a smaller type.
    int small = number.intValue();
    switch (type) {
      case BYTE:
        return (byte) small;
      case SHORT:
        return (short) small;
      case CHAR:
        return (char) small;
      case INT:
        return small;
      case LONG:
        return number.longValue();
      case FLOAT:
        return number.floatValue();
      default:
        return number.doubleValue();
    }
  }
}
