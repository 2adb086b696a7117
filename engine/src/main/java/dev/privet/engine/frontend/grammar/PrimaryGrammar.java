package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.Type;

/** Primary expressions (JLS 15.8 to 15.13), and chains of them. */
final class PrimaryGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  PrimaryGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** It stops before a {@code .super(...)}, which is a statement's. */
  Expression primary() {
    int first = cursor.at;
    if (grammar.lambdas.comes()) {
      return grammar.lambdas.lambda();
    }
    Expression chain = head(first);
    while (true) {
      if (cursor.is(LBRACKET)) {
        cursor.at++;
        Expression index = grammar.expressions.expression();
        cursor.need(RBRACKET);
        chain = cursor.place(first, new ArrayAccessExpr(null, chain, index));
      } else if (cursor.is(DOUBLECOLON)) {
        chain = reference(first, chain);
      } else if (cursor.is(DOT) && !callsSuper()) {
        cursor.at++;
        chain = member(first, chain);
      } else {
        return chain;
      }
    }
  }

  private boolean callsSuper() {
    int next = cursor.kind(1);
    int word = next == LT ? grammar.lookahead.typeArguments(cursor.at + 1) : cursor.at + 1;
    return (next == LT || next == SUPER)
        && word != Lookahead.NONE
        && cursor.kindAt(word) == SUPER
        && cursor.kindAt(word + 1) == LPAREN;
  }

  private Expression head(int first) {
    int kind = cursor.kind();
    if (Kinds.isWord(kind)) {
      return word(first);
    }
    if (Kinds.isLiteral(kind)) {
      return grammar.literals.literal();
    }
    switch (kind) {
      case THIS:
        cursor.at++;
        return cursor.place(first, new ThisExpr(null, null));
      case SUPER:
        return ofSuper(first);
      case NEW:
        return grammar.creations.creation(first, null);
      case LPAREN:
        cursor.at++;
        Expression inner = grammar.expressions.expression();
        cursor.need(RPAREN);
        return cursor.place(first, new EnclosedExpr(null, inner));
      case AT:
        NodeList<AnnotationExpr> annotations = grammar.annotations.list();
        return ofType(grammar.types.type(annotations));
      default:
        return ofType(grammar.types.result());
    }
  }

  private Expression ofSuper(int first) {
    cursor.need(SUPER);
    Expression base = cursor.place(first, new SuperExpr(null, null));
    if (cursor.is(DOUBLECOLON)) {
      return reference(first, base);
    }
    cursor.need(DOT);
    NodeList<Type> typeArguments = grammar.types.arguments();
    SimpleName name = grammar.name();
    if (cursor.is(LPAREN)) {
      NodeList<Expression> arguments = arguments();
      return cursor.place(first, new MethodCallExpr(null, base, typeArguments, name, arguments));
    }
    return cursor.place(first, new FieldAccessExpr(null, base, new NodeList<>(), name));
  }

  /** A name, a call, or a type before {@code ::} or {@code .class}. */
  private Expression word(int first) {
    if (cursor.kind(1) != LPAREN && isType()) {
      return ofType(grammar.types.type(new NodeList<>()));
    }
    SimpleName name = grammar.name();
    if (cursor.is(LPAREN)) {
      NodeList<Expression> arguments = arguments();
      return cursor.place(first, new MethodCallExpr(null, null, null, name, arguments));
    }
    return cursor.place(first, new NameExpr(null, name));
  }

  private boolean isType() {
    int at = cursor.at + 1;
    while (cursor.kindAt(at) == DOT && Kinds.isWord(cursor.kindAt(at + 1))) {
      at += 2;
    }
    int next = cursor.kindAt(at);
    if (next == DOUBLECOLON || next == DOT && cursor.kindAt(at + 1) == CLASS) {
      return true;
    }
    boolean mayGoOn =
        next == LT
            || next == LBRACKET && cursor.kindAt(at + 1) == RBRACKET
            || next == AT
            || next == DOT && cursor.kindAt(at + 1) == AT;
    int end = mayGoOn ? grammar.lookahead.type(cursor.at) : Lookahead.NONE;
    return end != Lookahead.NONE
        && (cursor.kindAt(end) == DOUBLECOLON
            || cursor.kindAt(end) == DOT && cursor.kindAt(end + 1) == CLASS);
  }

  private Expression ofType(Type type) {
    int first = cursor.at;
    if (cursor.take(DOT)) {
      cursor.need(CLASS);
      ClassExpr literal = new ClassExpr(null, type);
      return spanning(type, first, literal);
    }
    if (!cursor.is(DOUBLECOLON)) {
      throw new Refused();
    }
    TypeExpr scope = new TypeExpr(null, type);
    scope.setRange(type.getRange().orElse(null));
    cursor.at++;
    NodeList<Type> typeArguments = grammar.types.arguments();
    String name = cursor.take(NEW) ? "new" : cursor.word();
    return spanning(type, first, new MethodReferenceExpr(null, scope, typeArguments, name));
  }

  private <E extends Expression> E spanning(Type type, int second, E expression) {
    com.github.javaparser.Range tail = cursor.range(second);
    expression.setRange(type.getRange().map(head -> head.withEnd(tail.end)).orElse(tail));
    return expression;
  }

  private Expression reference(int first, Expression scope) {
    cursor.need(DOUBLECOLON);
    NodeList<Type> typeArguments = grammar.types.arguments();
    String name = cursor.take(NEW) ? "new" : cursor.word();
    return cursor.place(first, new MethodReferenceExpr(null, scope, typeArguments, name));
  }

  /** What follows a dot. */
  private Expression member(int first, Expression scope) {
    if (cursor.take(THIS)) {
      return cursor.place(first, new ThisExpr(null, nameOf(scope)));
    }
    if (cursor.take(SUPER)) {
      return cursor.place(first, new SuperExpr(null, nameOf(scope)));
    }
    if (cursor.is(NEW)) {
      return grammar.creations.creation(first, scope);
    }
    NodeList<Type> typeArguments = grammar.types.arguments();
    SimpleName name = grammar.name();
    if (cursor.is(LPAREN)) {
      NodeList<Expression> arguments = arguments();
      return cursor.place(first, new MethodCallExpr(null, scope, typeArguments, name, arguments));
    }
    return cursor.place(first, new FieldAccessExpr(null, scope, typeArguments, name));
  }

  /** What was read as an expression is a type's name. */
  private static Name nameOf(Expression scope) {
    Name name;
    if (scope instanceof NameExpr simple) {
      name = new Name(null, null, simple.getNameAsString());
    } else if (scope instanceof FieldAccessExpr access) {
      name = new Name(null, nameOf(access.getScope()), access.getNameAsString());
    } else {
      throw new Refused();
    }
    name.setRange(scope.getRange().orElse(null));
    return name;
  }

  /** A call's arguments. */
  NodeList<Expression> arguments() {
    NodeList<Expression> arguments = new NodeList<>();
    cursor.need(LPAREN);
    if (!cursor.is(RPAREN)) {
      do {
        arguments.add(grammar.expressions.expression());
      } while (cursor.take(COMMA));
    }
    cursor.need(RPAREN);
    return arguments;
  }
}
