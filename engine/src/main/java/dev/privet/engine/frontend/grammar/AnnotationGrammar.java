package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MarkerAnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;

/** Annotations (JLS 9.7) and modifiers. */
final class AnnotationGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  AnnotationGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /**
   * What stands before a declaration.
   *
   * @param first the token with which the declaration begins
   */
  record Modifiers(int first, NodeList<Modifier> words, NodeList<AnnotationExpr> annotations) {}

  Modifiers modifiers() {
    int first = cursor.at;
    NodeList<Modifier> words = new NodeList<>();
    NodeList<AnnotationExpr> annotations = new NodeList<>();
    while (true) {
      if (cursor.is(AT) && cursor.kind(1) != INTERFACE) {
        annotations.add(annotation());
      } else if (grammar.lookahead.isModifier(cursor.at)) {
        Modifier.Keyword word = Kinds.modifier(cursor.kind());
        cursor.at++;
        Modifier modifier = new Modifier(null, word == null ? Modifier.Keyword.SEALED : word);
        words.add(cursor.place(cursor.at - 1, modifier));
      } else {
        return new Modifiers(first, words, annotations);
      }
    }
  }

  /** Any annotations that come. */
  NodeList<AnnotationExpr> list() {
    NodeList<AnnotationExpr> annotations = new NodeList<>();
    while (cursor.is(AT)) {
      annotations.add(annotation());
    }
    return annotations;
  }

  AnnotationExpr annotation() {
    int first = cursor.at;
    cursor.need(AT);
    Name name = grammar.qualifiedName();
    if (!cursor.take(LPAREN)) {
      return cursor.place(first, new MarkerAnnotationExpr(null, name));
    }
    if (cursor.is(RPAREN) || cursor.isWord() && cursor.kind(1) == ASSIGN) {
      NodeList<MemberValuePair> pairs = pairs();
      cursor.need(RPAREN);
      return cursor.place(first, new NormalAnnotationExpr(null, name, pairs));
    }
    Expression value = value();
    cursor.need(RPAREN);
    return cursor.place(first, new SingleMemberAnnotationExpr(null, name, value));
  }

  private NodeList<MemberValuePair> pairs() {
    NodeList<MemberValuePair> pairs = new NodeList<>();
    if (cursor.is(RPAREN)) {
      return pairs;
    }
    do {
      int first = cursor.at;
      SimpleName name = grammar.name();
      cursor.need(ASSIGN);
      Expression value = value();
      pairs.add(cursor.place(first, new MemberValuePair(null, name, value)));
    } while (cursor.take(COMMA));
    return pairs;
  }

  /** An element's value. */
  Expression value() {
    if (cursor.is(AT)) {
      return annotation();
    }
    if (!cursor.is(LBRACE)) {
      return grammar.expressions.conditional();
    }
    int first = cursor.at++;
    NodeList<Expression> values = new NodeList<>();
    while (!cursor.is(RBRACE)) {
      if (cursor.is(COMMA, RBRACE)) {
        cursor.at++;
        break;
      }
      if (!values.isEmpty()) {
        cursor.need(COMMA);
      }
      values.add(value());
    }
    cursor.need(RBRACE);
    return cursor.place(first, new ArrayInitializerExpr(null, values));
  }
}
