package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.UnknownType;

/** Lambdas (JLS 15.27). */
final class LambdaGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  LambdaGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Whether a lambda begins here. */
  boolean comes() {
    if (cursor.isWord()) {
      return cursor.kind(1) == ARROW && !grammar.expressions.inLabel();
    }
    if (!cursor.is(LPAREN)) {
      return false;
    }
    if (cursor.isWord(1) && cursor.kind(2) == RPAREN) {
      return cursor.kind(3) == ARROW && !grammar.expressions.inLabel();
    }
    return cursor.kind(1) == RPAREN || cursor.isWord(1) && cursor.kind(2) == COMMA || isTyped();
  }

  private boolean isTyped() {
    int type = grammar.lookahead.modifiers(cursor.at + 1);
    int end = type == Lookahead.NONE ? type : grammar.lookahead.type(type);
    int name = end == Lookahead.NONE ? end : grammar.lookahead.annotations(end);
    return name != Lookahead.NONE
        && (cursor.kindAt(name) == ELLIPSIS || Kinds.isWord(cursor.kindAt(name)));
  }

  LambdaExpr lambda() {
    int first = cursor.at;
    boolean isEnclosed = cursor.take(LPAREN);
    NodeList<Parameter> parameters = new NodeList<>();
    if (!isEnclosed) {
      parameters.add(inferred());
    } else if (!cursor.is(RPAREN)) {
      boolean isInferred = cursor.isWord() && (cursor.kind(1) == COMMA || cursor.kind(1) == RPAREN);
      do {
        parameters.add(isInferred ? inferred() : grammar.parameters.parameter());
      } while (cursor.take(COMMA));
    }
    if (isEnclosed) {
      cursor.need(RPAREN);
    }
    cursor.need(ARROW);
    Statement body = cursor.is(LBRACE) ? grammar.statements.block() : result();
    return cursor.place(first, new LambdaExpr(null, parameters, body, isEnclosed));
  }

  private Parameter inferred() {
    int first = cursor.at;
    SimpleName name = grammar.name();
    return cursor.place(
        first,
        new Parameter(
            null,
            new NodeList<>(),
            new NodeList<>(),
            new UnknownType(),
            false,
            new NodeList<>(),
            name));
  }

  private Statement result() {
    int first = cursor.at;
    Expression result = grammar.expressions.expression();
    return cursor.place(first, new ExpressionStmt(null, result));
  }
}
