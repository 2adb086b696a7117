package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.type.PrimitiveType.Primitive;
import org.jspecify.annotations.Nullable;

/** What a token's kind alone decides. */
final class Kinds implements GeneratedJavaParserConstants {

  private Kinds() {}

  /** What may be a name: identifiers, and words that mean something in some places only. */
  static boolean isWord(int kind) {
    return switch (kind) {
      case IDENTIFIER,
          MODULE,
          REQUIRES,
          TO,
          WITH,
          OPEN,
          OPENS,
          USES,
          EXPORTS,
          PROVIDES,
          TRANSITIVE,
          YIELD,
          RECORD,
          PERMITS,
          SEALED,
          WHEN,
          UNNAMED_PLACEHOLDER ->
          true;
      default -> false;
    };
  }

  static boolean isLiteral(int kind) {
    return switch (kind) {
      case INTEGER_LITERAL,
          LONG_LITERAL,
          FLOATING_POINT_LITERAL,
          CHARACTER_LITERAL,
          STRING_LITERAL,
          TEXT_BLOCK_LITERAL,
          TRUE,
          FALSE,
          NULL ->
          true;
      default -> false;
    };
  }

  /** What begins a unary expression that has no sign (JLS 15.15). */
  static boolean beginsUnsigned(int kind) {
    return isWord(kind)
        || isLiteral(kind)
        || primitive(kind) != null
        || switch (kind) {
          case THIS, SUPER, NEW, LPAREN, BANG, TILDE, VOID, SWITCH, AT -> true;
          default -> false;
        };
  }

  /** A closing angle bracket, whatever it may be the begin of. */
  static boolean isClosing(int kind) {
    return kind == GT || kind == RSIGNEDSHIFT || kind == RUNSIGNEDSHIFT;
  }

  static @Nullable Primitive primitive(int kind) {
    return switch (kind) {
      case BOOLEAN -> Primitive.BOOLEAN;
      case CHAR -> Primitive.CHAR;
      case BYTE -> Primitive.BYTE;
      case SHORT -> Primitive.SHORT;
      case INT -> Primitive.INT;
      case LONG -> Primitive.LONG;
      case FLOAT -> Primitive.FLOAT;
      case DOUBLE -> Primitive.DOUBLE;
      default -> null;
    };
  }

  /** What is always a modifier; {@code sealed} is one in some places only. */
  static Modifier.@Nullable Keyword modifier(int kind) {
    return switch (kind) {
      case PUBLIC -> Modifier.Keyword.PUBLIC;
      case STATIC -> Modifier.Keyword.STATIC;
      case PROTECTED -> Modifier.Keyword.PROTECTED;
      case PRIVATE -> Modifier.Keyword.PRIVATE;
      case FINAL -> Modifier.Keyword.FINAL;
      case ABSTRACT -> Modifier.Keyword.ABSTRACT;
      case SYNCHRONIZED -> Modifier.Keyword.SYNCHRONIZED;
      case NATIVE -> Modifier.Keyword.NATIVE;
      case TRANSIENT -> Modifier.Keyword.TRANSIENT;
      case VOLATILE -> Modifier.Keyword.VOLATILE;
      case STRICTFP -> Modifier.Keyword.STRICTFP;
      case _DEFAULT -> Modifier.Keyword.DEFAULT;
      case NON_SEALED -> Modifier.Keyword.NON_SEALED;
      default -> null;
    };
  }

  static AssignExpr.@Nullable Operator assignment(int kind) {
    return switch (kind) {
      case ASSIGN -> AssignExpr.Operator.ASSIGN;
      case STARASSIGN -> AssignExpr.Operator.MULTIPLY;
      case SLASHASSIGN -> AssignExpr.Operator.DIVIDE;
      case REMASSIGN -> AssignExpr.Operator.REMAINDER;
      case PLUSASSIGN -> AssignExpr.Operator.PLUS;
      case MINUSASSIGN -> AssignExpr.Operator.MINUS;
      case LSHIFTASSIGN -> AssignExpr.Operator.LEFT_SHIFT;
      case RSIGNEDSHIFTASSIGN -> AssignExpr.Operator.SIGNED_RIGHT_SHIFT;
      case RUNSIGNEDSHIFTASSIGN -> AssignExpr.Operator.UNSIGNED_RIGHT_SHIFT;
      case ANDASSIGN -> AssignExpr.Operator.BINARY_AND;
      case XORASSIGN -> AssignExpr.Operator.XOR;
      case ORASSIGN -> AssignExpr.Operator.BINARY_OR;
      default -> null;
    };
  }
}
