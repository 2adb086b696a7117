package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.Type;
import org.jspecify.annotations.Nullable;

/** Blocks and simple statements (JLS 14). */
final class StatementGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  StatementGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  BlockStmt block() {
    int first = cursor.at;
    cursor.need(LBRACE);
    NodeList<Statement> statements = inBlock();
    cursor.need(RBRACE);
    return cursor.place(first, new BlockStmt(null, statements));
  }

  /** Statements up to a brace that closes, or to a switch's next label. */
  NodeList<Statement> inBlock() {
    NodeList<Statement> statements = new NodeList<>();
    while (!cursor.is(RBRACE)
        && !cursor.is(CASE)
        && !cursor.is(_DEFAULT, COLON)
        && !cursor.is(_DEFAULT, ARROW)) {
      statements.add(blockStatement());
    }
    return statements;
  }

  private Statement blockStatement() {
    int kind = cursor.kind();
    if (Kinds.isWord(kind)) {
      return beginningWithWord();
    }
    if (kind == CLASS || kind == INTERFACE) {
      return type();
    }
    if (Kinds.primitive(kind) != null || kind == AT) {
      return declaresType() ? type() : declaresVariable() ? variables() : statement();
    }
    if (kind != SYNCHRONIZED && kind != _DEFAULT && Kinds.modifier(kind) != null) {
      return declaresType() ? type() : variables();
    }
    boolean callsConstructor = (kind == THIS || kind == SUPER) && cursor.kind(1) == LPAREN;
    return callsConstructor || kind == LT ? constructorCall(cursor.at, null) : statement();
  }

  /** Words that mean something here only come first; most begin a declaration or a call. */
  private Statement beginningWithWord() {
    int next = cursor.kind(1);
    if (yields()) {
      return yielded();
    }
    if (next == LPAREN || next == ASSIGN || next == COLON) {
      return statement();
    }
    if (grammar.lookahead.isModifier(cursor.at) || grammar.lookahead.record(cursor.at)) {
      return type();
    }
    return Kinds.isWord(next) || declaresVariable() ? variables() : statement();
  }

  private boolean declaresType() {
    int at = grammar.lookahead.modifiers(cursor.at);
    return at != Lookahead.NONE
        && (cursor.kindAt(at) == CLASS
            || cursor.kindAt(at) == INTERFACE
            || grammar.lookahead.record(at));
  }

  private boolean declaresVariable() {
    return grammar.lookahead.variable(cursor.at) != Lookahead.NONE;
  }

  private Statement type() {
    int first = cursor.at;
    TypeDeclaration<?> type = grammar.declarations.type(grammar.annotations.modifiers());
    if (type instanceof ClassOrInterfaceDeclaration local) {
      return cursor.place(first, new LocalClassDeclarationStmt(null, local));
    }
    if (type instanceof RecordDeclaration local) {
      return cursor.place(first, new LocalRecordDeclarationStmt(null, local));
    }
    throw new Refused();
  }

  private Statement variables() {
    int first = cursor.at;
    VariableDeclarationExpr declaration = declaration();
    cursor.need(SEMICOLON);
    return cursor.place(first, new ExpressionStmt(null, declaration));
  }

  /** Variables with their modifiers, without the semicolon. */
  VariableDeclarationExpr declaration() {
    AnnotationGrammar.Modifiers modifiers = grammar.annotations.modifiers();
    NodeList<VariableDeclarator> variables = grammar.parameters.variables();
    return cursor.place(
        modifiers.first(),
        new VariableDeclarationExpr(null, modifiers.words(), modifiers.annotations(), variables));
  }

  /** A statement that declares nothing. */
  Statement statement() {
    return switch (cursor.kind()) {
      case LBRACE -> block();
      case SEMICOLON -> empty();
      case RETURN -> result();
      case THROW -> thrown();
      case BREAK, CONTINUE -> jump();
      case SWITCH -> grammar.switches.statement();
      case IF, WHILE, DO, FOR, SYNCHRONIZED, TRY -> grammar.nested.statement();
      case ASSERT -> asserted();
      default -> cursor.isWord() ? yieldedOrLabeled() : expressed();
    };
  }

  private Statement yieldedOrLabeled() {
    if (yields()) {
      return yielded();
    }
    if (cursor.kind(1) != COLON) {
      return expressed();
    }
    int first = cursor.at;
    SimpleName label = grammar.name();
    cursor.need(COLON);
    Statement labeled = statement();
    return cursor.place(first, new LabeledStmt(null, label, labeled));
  }

  /** As JLS 14.21 has it: what goes on like an expression yields it. */
  private boolean yields() {
    if (!cursor.is(YIELD)) {
      return false;
    }
    int next = cursor.kind(1);
    boolean counts = next == INCR || next == DECR;
    return Kinds.beginsUnsigned(next)
        || next == PLUS
        || next == MINUS
        || counts && Kinds.beginsUnsigned(cursor.kind(2));
  }

  private Statement yielded() {
    int first = cursor.at++;
    Expression value = grammar.expressions.expression();
    cursor.need(SEMICOLON);
    return cursor.place(first, new YieldStmt(null, value));
  }

  private Statement empty() {
    int first = cursor.at++;
    return cursor.place(first, new EmptyStmt(null));
  }

  private Statement result() {
    int first = cursor.at++;
    Expression value = cursor.is(SEMICOLON) ? null : grammar.expressions.expression();
    cursor.need(SEMICOLON);
    return cursor.place(first, new ReturnStmt(null, value));
  }

  Statement thrown() {
    int first = cursor.at;
    cursor.need(THROW);
    Expression value = grammar.expressions.expression();
    cursor.need(SEMICOLON);
    return cursor.place(first, new ThrowStmt(null, value));
  }

  private Statement jump() {
    int first = cursor.at;
    boolean breaks = cursor.take(BREAK);
    if (!breaks) {
      cursor.need(CONTINUE);
    }
    SimpleName label = cursor.isWord() ? grammar.name() : null;
    cursor.need(SEMICOLON);
    return cursor.place(first, breaks ? new BreakStmt(null, label) : new ContinueStmt(null, label));
  }

  private Statement asserted() {
    int first = cursor.at++;
    Expression check = grammar.expressions.expression();
    Expression message = cursor.take(COLON) ? grammar.expressions.expression() : null;
    cursor.need(SEMICOLON);
    return cursor.place(first, new AssertStmt(null, check, message));
  }

  private Statement expressed() {
    int first = cursor.at;
    if (cursor.is(INCR) || cursor.is(DECR)) {
      Expression expression = grammar.expressions.expression();
      cursor.need(SEMICOLON);
      return cursor.place(first, new ExpressionStmt(null, expression));
    }
    Expression left = grammar.primaries.primary();
    if (cursor.is(DOT)) {
      cursor.at++;
      return constructorCall(first, left);
    }
    if (left instanceof LambdaExpr || left instanceof MethodReferenceExpr) {
      throw new Refused();
    }
    AssignExpr.Operator operator = Kinds.assignment(cursor.kind());
    Expression expression;
    if (operator == null) {
      expression = grammar.expressions.postfixed(first, left);
    } else {
      cursor.at++;
      Expression value = grammar.expressions.expression();
      expression = cursor.place(first, new AssignExpr(null, left, value, operator));
    }
    cursor.need(SEMICOLON);
    return cursor.place(first, new ExpressionStmt(null, expression));
  }

  private Statement constructorCall(int first, @Nullable Expression scope) {
    NodeList<Type> typeArguments = grammar.types.arguments();
    boolean isThis = scope == null && cursor.take(THIS);
    if (!isThis) {
      cursor.need(SUPER);
    }
    NodeList<Expression> arguments = grammar.primaries.arguments();
    cursor.need(SEMICOLON);
    return cursor.place(
        first,
        new ExplicitConstructorInvocationStmt(null, typeArguments, isThis, scope, arguments));
  }
}
