package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import org.jspecify.annotations.Nullable;

/** What makes objects and arrays (JLS 15.9, 15.10). */
final class CreationGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  CreationGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /**
   * From the word {@code new}.
   *
   * @param first where the scope begins, or the creation
   */
  Expression creation(int first, @Nullable Expression scope) {
    cursor.need(NEW);
    NodeList<Type> typeArguments = grammar.types.arguments();
    NodeList<AnnotationExpr> annotations = grammar.annotations.list();
    if (Kinds.primitive(cursor.kind()) != null) {
      return array(first, grammar.types.primitive(annotations));
    }
    ClassOrInterfaceType type = grammar.types.named(annotations);
    if (!cursor.is(LPAREN)) {
      return array(first, type);
    }
    NodeList<Expression> arguments = grammar.primaries.arguments();
    NodeList<BodyDeclaration<?>> body = cursor.is(LBRACE) ? grammar.members.body() : null;
    return cursor.place(
        first, new ObjectCreationExpr(null, scope, type, typeArguments, arguments, body));
  }

  private Expression array(int first, Type type) {
    NodeList<ArrayCreationLevel> levels = new NodeList<>();
    do {
      int level = cursor.at;
      NodeList<AnnotationExpr> annotations = grammar.annotations.list();
      cursor.need(LBRACKET);
      Expression size = cursor.is(RBRACKET) ? null : grammar.expressions.expression();
      cursor.need(RBRACKET);
      levels.add(cursor.place(level, new ArrayCreationLevel(null, size, annotations)));
    } while (cursor.is(LBRACKET) || cursor.is(AT));
    ArrayInitializerExpr initializer = cursor.is(LBRACE) ? initializer() : null;
    return cursor.place(first, new ArrayCreationExpr(null, type, levels, initializer));
  }

  /** A variable's value: an expression, or elements in braces. */
  Expression value() {
    return cursor.is(LBRACE) ? initializer() : grammar.expressions.expression();
  }

  private ArrayInitializerExpr initializer() {
    int first = cursor.at;
    cursor.need(LBRACE);
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
