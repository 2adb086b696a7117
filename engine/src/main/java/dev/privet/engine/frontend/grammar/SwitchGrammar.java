package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import org.jspecify.annotations.Nullable;

/** Switches (JLS 14.11, 15.28). */
final class SwitchGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  SwitchGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Expression expression() {
    int first = cursor.at;
    Expression selector = selector();
    NodeList<SwitchEntry> entries = entries();
    return cursor.place(first, new SwitchExpr(null, selector, entries));
  }

  Statement statement() {
    int first = cursor.at;
    Expression selector = selector();
    NodeList<SwitchEntry> entries = entries();
    return cursor.place(first, new SwitchStmt(null, selector, entries));
  }

  private Expression selector() {
    cursor.need(SWITCH);
    cursor.need(LPAREN);
    Expression selector = grammar.expressions.expression();
    cursor.need(RPAREN);
    return selector;
  }

  private NodeList<SwitchEntry> entries() {
    cursor.need(LBRACE);
    NodeList<SwitchEntry> entries = new NodeList<>();
    while (!cursor.take(RBRACE)) {
      entries.add(entry());
    }
    return entries;
  }

  private SwitchEntry entry() {
    int first = cursor.at;
    NodeList<Expression> labels = new NodeList<>();
    boolean isDefault = cursor.take(_DEFAULT);
    Expression guard = null;
    if (!isDefault) {
      cursor.need(CASE);
      isDefault = labels(labels);
      guard = guard(labels);
    }
    if (cursor.take(COLON)) {
      NodeList<Statement> statements = grammar.statements.inBlock();
      return entry(first, labels, SwitchEntry.Type.STATEMENT_GROUP, statements, isDefault, guard);
    }
    cursor.need(ARROW);
    SwitchEntry.Type type =
        switch (cursor.kind()) {
          case LBRACE -> SwitchEntry.Type.BLOCK;
          case THROW -> SwitchEntry.Type.THROWS_STATEMENT;
          default -> SwitchEntry.Type.EXPRESSION;
        };
    NodeList<Statement> statements = new NodeList<>();
    statements.add(
        switch (type) {
          case BLOCK -> grammar.statements.block();
          case THROWS_STATEMENT -> grammar.statements.thrown();
          default -> result();
        });
    return entry(first, labels, type, statements, isDefault, guard);
  }

  private SwitchEntry entry(
      int first,
      NodeList<Expression> labels,
      SwitchEntry.Type type,
      NodeList<Statement> statements,
      boolean isDefault,
      @Nullable Expression guard) {
    return cursor.place(first, new SwitchEntry(null, labels, type, statements, isDefault, guard));
  }

  /** Whether {@code default} is among them. */
  private boolean labels(NodeList<Expression> labels) {
    do {
      if (!labels.isEmpty() && cursor.take(_DEFAULT)) {
        return true;
      }
      labels.add(
          grammar.lookahead.pattern(cursor.at)
              ? grammar.patterns.pattern()
              : grammar.expressions.label());
    } while (cursor.take(COMMA));
    return false;
  }

  private @Nullable Expression guard(NodeList<Expression> labels) {
    boolean isPattern = labels.stream().anyMatch(Expression::isPatternExpr);
    return isPattern && cursor.take(WHEN) ? grammar.expressions.label() : null;
  }

  private Statement result() {
    int first = cursor.at;
    Expression result = grammar.expressions.expression();
    cursor.need(SEMICOLON);
    return cursor.place(first, new ExpressionStmt(null, result));
  }
}
