package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.NullType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;

/** The types of literals (JLS 15.8.1). */
final class Literals {

  private Literals() {}

  static Type type(LiteralExpr literal) {
    if (literal.isStringLiteralExpr() || literal.isTextBlockLiteralExpr()) {
      return ClassType.STRING;
    }
    if (literal.isIntegerLiteralExpr()) {
      return PrimitiveType.INT;
    }
    if (literal.isBooleanLiteralExpr()) {
      return PrimitiveType.BOOLEAN;
    }
    if (literal.isNullLiteralExpr()) {
      return NullType.NULL;
    }
    if (literal.isLongLiteralExpr()) {
      return PrimitiveType.LONG;
    }
    if (literal.isCharLiteralExpr()) {
      return PrimitiveType.CHAR;
    }
    return literal instanceof DoubleLiteralExpr number && isFloat(number.getValue())
        ? PrimitiveType.FLOAT
        : PrimitiveType.DOUBLE;
  }

  private static boolean isFloat(String text) {
    boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
    boolean exponent = text.indexOf('p') >= 0 || text.indexOf('P') >= 0;
    return (text.endsWith("f") || text.endsWith("F")) && (!hexadecimal || exponent);
  }
}
