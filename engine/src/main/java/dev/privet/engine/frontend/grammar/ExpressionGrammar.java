package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;

/** Expressions with operators (JLS 15.15 to 15.26), by precedence. */
final class ExpressionGrammar implements GeneratedJavaParserConstants {

  private static final int LOWEST = 1;

  private final Grammar grammar;
  private final Cursor cursor;

  /** Whether an arrow that comes is a switch's and no lambda's. */
  private boolean inLabel;

  ExpressionGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  boolean inLabel() {
    return inLabel;
  }

  /** Any expression. */
  Expression expression() {
    boolean outside = inLabel;
    inLabel = false;
    int first = cursor.at;
    Expression left = conditional();
    AssignExpr.Operator operator = Kinds.assignment(cursor.kind());
    if (operator != null) {
      cursor.at++;
      Expression value = expression();
      left = cursor.place(first, new AssignExpr(null, left, value, operator));
    }
    inLabel = outside;
    return left;
  }

  /** A constant of a switch, or the condition of a pattern, before the arrow. */
  Expression label() {
    boolean outside = inLabel;
    inLabel = true;
    Expression label = conditional();
    inLabel = outside;
    return label;
  }

  /** An expression that assigns nothing. */
  Expression conditional() {
    int first = cursor.at;
    Expression condition = binary(LOWEST);
    if (!cursor.take(HOOK)) {
      return condition;
    }
    Expression yes = expression();
    cursor.need(COLON);
    Expression no = inLabel ? conditional() : expression();
    return cursor.place(first, new ConditionalExpr(null, condition, yes, no));
  }

  private Expression binary(int least) {
    int first = cursor.at;
    Expression left = unary();
    while (true) {
      int kind = cursor.kind();
      int precedence = precedence(kind);
      if (precedence < least) {
        return left;
      }
      if (kind == INSTANCEOF) {
        left = instanceOf(first, left);
        continue;
      }
      cursor.at += kind == RSIGNEDSHIFT ? 2 : kind == RUNSIGNEDSHIFT ? 3 : 1;
      Expression right = binary(precedence + 1);
      left = cursor.place(first, new BinaryExpr(null, left, right, operator(kind)));
    }
  }

  private Expression instanceOf(int first, Expression left) {
    cursor.need(INSTANCEOF);
    if (!grammar.lookahead.pattern(cursor.at)) {
      ReferenceType type = grammar.types.reference();
      return cursor.place(first, new InstanceOfExpr(null, left, type, null));
    }
    PatternExpr pattern = grammar.patterns.pattern();
    if (pattern.getType() instanceof ReferenceType type) {
      return cursor.place(first, new InstanceOfExpr(null, left, type, pattern));
    }
    throw new Refused();
  }

  /** 0 of what is no binary operator. */
  private static int precedence(int kind) {
    return switch (kind) {
      case SC_OR -> LOWEST;
      case SC_AND -> 2;
      case BIT_OR -> 3;
      case XOR -> 4;
      case BIT_AND -> 5;
      case EQ, NE -> 6;
      case INSTANCEOF -> 7;
      case LT, GT, LE, GE -> 8;
      case LSHIFT, RSIGNEDSHIFT, RUNSIGNEDSHIFT -> 9;
      case PLUS, MINUS -> 10;
      case STAR, SLASH, REM -> 11;
      default -> 0;
    };
  }

  private static BinaryExpr.Operator operator(int kind) {
    return switch (kind) {
      case SC_OR -> BinaryExpr.Operator.OR;
      case SC_AND -> BinaryExpr.Operator.AND;
      case BIT_OR -> BinaryExpr.Operator.BINARY_OR;
      case XOR -> BinaryExpr.Operator.XOR;
      case BIT_AND -> BinaryExpr.Operator.BINARY_AND;
      case EQ -> BinaryExpr.Operator.EQUALS;
      case NE -> BinaryExpr.Operator.NOT_EQUALS;
      case LT -> BinaryExpr.Operator.LESS;
      case GT -> BinaryExpr.Operator.GREATER;
      case LE -> BinaryExpr.Operator.LESS_EQUALS;
      case GE -> BinaryExpr.Operator.GREATER_EQUALS;
      case LSHIFT -> BinaryExpr.Operator.LEFT_SHIFT;
      case RSIGNEDSHIFT -> BinaryExpr.Operator.SIGNED_RIGHT_SHIFT;
      case RUNSIGNEDSHIFT -> BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT;
      case PLUS -> BinaryExpr.Operator.PLUS;
      case MINUS -> BinaryExpr.Operator.MINUS;
      case STAR -> BinaryExpr.Operator.MULTIPLY;
      case SLASH -> BinaryExpr.Operator.DIVIDE;
      default -> BinaryExpr.Operator.REMAINDER;
    };
  }

  private Expression unary() {
    return switch (cursor.kind()) {
      case INCR -> prefixed(UnaryExpr.Operator.PREFIX_INCREMENT);
      case DECR -> prefixed(UnaryExpr.Operator.PREFIX_DECREMENT);
      case PLUS -> prefixed(UnaryExpr.Operator.PLUS);
      case MINUS -> prefixed(UnaryExpr.Operator.MINUS);
      case TILDE -> prefixed(UnaryExpr.Operator.BITWISE_COMPLEMENT);
      case BANG -> prefixed(UnaryExpr.Operator.LOGICAL_COMPLEMENT);
      case SWITCH -> grammar.switches.expression();
      case LPAREN -> grammar.lookahead.cast(cursor.at) ? cast() : postfix();
      default -> postfix();
    };
  }

  private Expression prefixed(UnaryExpr.Operator operator) {
    int first = cursor.at++;
    Expression operand = unary();
    return cursor.place(first, new UnaryExpr(null, operand, operator));
  }

  private Expression postfix() {
    int first = cursor.at;
    Expression operand = grammar.primaries.primary();
    return postfixed(first, operand);
  }

  /** What was read, or its increment. */
  Expression postfixed(int first, Expression operand) {
    if (cursor.take(INCR)) {
      UnaryExpr.Operator operator = UnaryExpr.Operator.POSTFIX_INCREMENT;
      return cursor.place(first, new UnaryExpr(null, operand, operator));
    }
    if (cursor.take(DECR)) {
      UnaryExpr.Operator operator = UnaryExpr.Operator.POSTFIX_DECREMENT;
      return cursor.place(first, new UnaryExpr(null, operand, operator));
    }
    return operand;
  }

  private Expression cast() {
    int first = cursor.at;
    cursor.need(LPAREN);
    NodeList<AnnotationExpr> annotations = grammar.annotations.list();
    int typeFirst = cursor.at;
    Type type = grammar.types.type(annotations);
    if (cursor.is(BIT_AND)) {
      type = intersection(typeFirst, type);
    }
    cursor.need(RPAREN);
    Expression operand = unary();
    return cursor.place(first, new CastExpr(null, type, operand));
  }

  private Type intersection(int first, Type type) {
    NodeList<ReferenceType> types = new NodeList<>();
    if (!(type instanceof ReferenceType reference)) {
      throw new Refused();
    }
    types.add(reference);
    while (cursor.take(BIT_AND)) {
      types.add(grammar.types.reference());
    }
    return cursor.place(first, new IntersectionType(null, types));
  }
}
