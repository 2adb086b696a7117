package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.Locale;
import java.util.Optional;

/** Values of literals as written (JLS 3.10). */
final class Literals {

  private Literals() {}

  /** Empty of {@code null} and of a literal that no value fits. */
  static Optional<Object> valueOf(LiteralExpr literal) {
    try {
      return Optional.ofNullable(parsed(literal));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static @org.jspecify.annotations.Nullable Object parsed(LiteralExpr literal) {
    if (literal instanceof TextBlockLiteralExpr text) {
      return text.asString();
    }
    if (literal instanceof CharLiteralExpr character) {
      return character.asChar();
    }
    if (literal instanceof IntegerLiteralExpr number) {
      Number value = number.asNumber();
      return value instanceof Integer ? value : value.intValue();
    }
    if (literal instanceof LongLiteralExpr number) {
      return number.asNumber().longValue();
    }
    if (literal instanceof DoubleLiteralExpr number) {
      boolean isFloat = number.getValue().toLowerCase(Locale.ROOT).endsWith("f");
      return isFloat ? (Object) (float) number.asDouble() : (Object) number.asDouble();
    }
    if (literal instanceof StringLiteralExpr text) {
      return text.asString();
    }
    return literal instanceof BooleanLiteralExpr truth ? truth.getValue() : null;
  }
}
