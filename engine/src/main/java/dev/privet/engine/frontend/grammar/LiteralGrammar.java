package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;

/** Literals (JLS 15.8.1), as they were written. */
final class LiteralGrammar implements GeneratedJavaParserConstants {

  private final Cursor cursor;

  LiteralGrammar(Cursor cursor) {
    this.cursor = cursor;
  }

  Expression literal() {
    int first = cursor.at;
    int kind = cursor.kind();
    String image = cursor.image();
    cursor.at++;
    return cursor.place(first, literal(kind, image));
  }

  private static Expression literal(int kind, String image) {
    return switch (kind) {
      case INTEGER_LITERAL -> new IntegerLiteralExpr(null, image);
      case LONG_LITERAL -> new LongLiteralExpr(null, image);
      case FLOATING_POINT_LITERAL -> new DoubleLiteralExpr(null, image);
      case CHARACTER_LITERAL -> new CharLiteralExpr(null, unquoted(image));
      case STRING_LITERAL -> new StringLiteralExpr(null, unquoted(image));
      case TEXT_BLOCK_LITERAL -> new TextBlockLiteralExpr(null, block(image));
      case TRUE -> new BooleanLiteralExpr(null, true);
      case FALSE -> new BooleanLiteralExpr(null, false);
      default -> new NullLiteralExpr(null);
    };
  }

  private static String unquoted(String image) {
    return image.substring(1, image.length() - 1);
  }

  /** Without the quotes and the line end that has to follow the first ones. */
  private static String block(String image) {
    int start = 3;
    if (image.charAt(start) == '\r') {
      start++;
    }
    if (image.charAt(start) == '\n') {
      start++;
    }
    return image.substring(start, image.length() - 3);
  }
}
