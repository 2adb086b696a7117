package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.MatchAllPatternExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.Type;

/** Patterns (JLS 14.30). */
final class PatternGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  PatternGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** A type with a name, or a record with patterns of its components. */
  PatternExpr pattern() {
    AnnotationGrammar.Modifiers modifiers = grammar.annotations.modifiers();
    int first = cursor.at;
    Type type = grammar.types.ofVariable(modifiers.annotations());
    if (!cursor.is(LPAREN)) {
      SimpleName name = grammar.name();
      return cursor.place(first, new TypePatternExpr(null, modifiers.words(), type, name));
    }
    NodeList<ComponentPatternExpr> components = components();
    return cursor.place(first, new RecordPatternExpr(null, modifiers.words(), type, components));
  }

  private NodeList<ComponentPatternExpr> components() {
    NodeList<ComponentPatternExpr> components = new NodeList<>();
    cursor.need(LPAREN);
    if (!cursor.is(RPAREN)) {
      do {
        components.add(component());
      } while (cursor.take(COMMA));
    }
    cursor.need(RPAREN);
    return components;
  }

  private ComponentPatternExpr component() {
    if (cursor.is(UNNAMED_PLACEHOLDER, COMMA) || cursor.is(UNNAMED_PLACEHOLDER, RPAREN)) {
      int first = cursor.at++;
      return cursor.place(first, new MatchAllPatternExpr(null, new NodeList<>()));
    }
    return pattern();
  }
}
