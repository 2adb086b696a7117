package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;

/** Statements that have statements inside (JLS 14.9 to 14.20), but for switches. */
final class NestedStatements implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  NestedStatements(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  Statement statement() {
    int first = cursor.at;
    int kind = cursor.kind();
    cursor.at++;
    return switch (kind) {
      case IF -> conditional(first);
      case WHILE -> whileLoop(first);
      case DO -> doLoop(first);
      case FOR -> forLoop(first);
      case SYNCHRONIZED -> locked(first);
      default -> tried(first);
    };
  }

  /** An expression in parentheses. */
  private Expression condition() {
    cursor.need(LPAREN);
    Expression condition = grammar.expressions.expression();
    cursor.need(RPAREN);
    return condition;
  }

  private Statement conditional(int first) {
    Expression condition = condition();
    Statement yes = grammar.statements.statement();
    Statement no = cursor.take(ELSE) ? grammar.statements.statement() : null;
    return cursor.place(first, new IfStmt(null, condition, yes, no));
  }

  private Statement whileLoop(int first) {
    Expression condition = condition();
    Statement body = grammar.statements.statement();
    return cursor.place(first, new WhileStmt(null, condition, body));
  }

  private Statement doLoop(int first) {
    Statement body = grammar.statements.statement();
    cursor.need(WHILE);
    Expression condition = condition();
    cursor.need(SEMICOLON);
    return cursor.place(first, new DoStmt(null, body, condition));
  }

  private Statement locked(int first) {
    Expression lock = condition();
    BlockStmt body = grammar.statements.block();
    return cursor.place(first, new SynchronizedStmt(null, lock, body));
  }

  private Statement forLoop(int first) {
    cursor.need(LPAREN);
    int name = grammar.lookahead.variable(cursor.at);
    boolean declares = name != Lookahead.NONE;
    if (declares && cursor.kindAt(grammar.lookahead.brackets(name)) == COLON) {
      return forEach(first);
    }
    NodeList<Expression> start = new NodeList<>();
    if (declares) {
      start.add(grammar.statements.declaration());
    } else {
      expressions(SEMICOLON, start);
    }
    cursor.need(SEMICOLON);
    Expression condition = cursor.is(SEMICOLON) ? null : grammar.expressions.expression();
    cursor.need(SEMICOLON);
    NodeList<Expression> step = new NodeList<>();
    expressions(RPAREN, step);
    cursor.need(RPAREN);
    Statement body = grammar.statements.statement();
    return cursor.place(first, new ForStmt(null, start, condition, step, body));
  }

  private void expressions(int end, NodeList<Expression> list) {
    if (!cursor.is(end)) {
      do {
        list.add(grammar.expressions.expression());
      } while (cursor.take(COMMA));
    }
  }

  private Statement forEach(int first) {
    VariableDeclarationExpr variable = grammar.statements.declaration();
    cursor.need(COLON);
    Expression all = grammar.expressions.expression();
    cursor.need(RPAREN);
    Statement body = grammar.statements.statement();
    return cursor.place(first, new ForEachStmt(null, variable, all, body));
  }

  private Statement tried(int first) {
    NodeList<Expression> resources = cursor.take(LPAREN) ? resources() : new NodeList<>();
    BlockStmt body = grammar.statements.block();
    NodeList<CatchClause> clauses = new NodeList<>();
    while (cursor.is(CATCH)) {
      clauses.add(clause());
    }
    BlockStmt last = cursor.take(FINALLY) ? grammar.statements.block() : null;
    if (last == null && clauses.isEmpty() && resources.isEmpty()) {
      throw new Refused();
    }
    return cursor.place(first, new TryStmt(null, resources, body, clauses, last));
  }

  private NodeList<Expression> resources() {
    NodeList<Expression> resources = new NodeList<>();
    do {
      boolean declares = grammar.lookahead.variable(cursor.at) != Lookahead.NONE;
      resources.add(declares ? grammar.statements.declaration() : grammar.primaries.primary());
    } while (cursor.take(SEMICOLON) && !cursor.is(RPAREN));
    cursor.need(RPAREN);
    return resources;
  }

  private CatchClause clause() {
    int first = cursor.at;
    cursor.need(CATCH);
    cursor.need(LPAREN);
    Parameter caught = caught();
    cursor.need(RPAREN);
    BlockStmt body = grammar.statements.block();
    return cursor.place(first, new CatchClause(null, caught, body));
  }

  /** Its place begins with the first type's last word, as JavaParser has it, or a modifier. */
  private Parameter caught() {
    AnnotationGrammar.Modifiers modifiers = grammar.annotations.modifiers();
    int typeFirst = cursor.at;
    ReferenceType type = grammar.types.reference();
    int first = modifiers.first() == typeFirst ? cursor.at - 1 : modifiers.first();
    Type caught = type;
    if (cursor.is(BIT_OR)) {
      NodeList<ReferenceType> types = new NodeList<>();
      types.add(type);
      while (cursor.take(BIT_OR)) {
        types.add(grammar.types.reference());
      }
      caught = cursor.place(typeFirst, new UnionType(null, types));
    }
    SimpleName name = grammar.name();
    return cursor.place(
        first,
        new Parameter(
            null,
            modifiers.words(),
            modifiers.annotations(),
            caught,
            false,
            new NodeList<>(),
            name));
  }
}
