package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.Type;

/** Parameters and variables (JLS 8.3, 8.4.1, 14.4). */
final class ParameterGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  ParameterGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** A method's parameters, in parentheses. */
  NodeList<Parameter> list() {
    NodeList<Parameter> parameters = new NodeList<>();
    cursor.need(LPAREN);
    if (!cursor.is(RPAREN)) {
      do {
        parameters.add(parameter());
      } while (cursor.take(COMMA));
    }
    cursor.need(RPAREN);
    return parameters;
  }

  Parameter parameter() {
    AnnotationGrammar.Modifiers modifiers = grammar.annotations.modifiers();
    int typeFirst = cursor.at;
    Type type = grammar.types.ofVariable(new NodeList<>());
    NodeList<AnnotationExpr> repeated = grammar.annotations.list();
    boolean isRepeated = cursor.take(ELLIPSIS);
    SimpleName name = grammar.name();
    if (cursor.is(LBRACKET)) {
      type = brackets(typeFirst, type, name);
    }
    return cursor.place(
        modifiers.first(),
        new Parameter(
            null, modifiers.words(), modifiers.annotations(), type, isRepeated, repeated, name));
  }

  /** Brackets after a name; the name's place is what both take, as JavaParser has it. */
  private Type brackets(int typeFirst, Type type, SimpleName name) {
    int nameFirst = cursor.at - 1;
    Type array = grammar.types.brackets(typeFirst, type, ArrayType.Origin.NAME);
    cursor.place(nameFirst, name);
    return array;
  }

  /** Variables of one declaration; the type is read again for each, as each has a node of it. */
  NodeList<VariableDeclarator> variables() {
    NodeList<VariableDeclarator> variables = new NodeList<>();
    int typeFirst = cursor.at;
    variables.add(variable(typeFirst, grammar.types.ofVariable(new NodeList<>())));
    while (cursor.take(COMMA)) {
      int next = cursor.at;
      cursor.at = typeFirst;
      Type type = grammar.types.ofVariable(new NodeList<>());
      cursor.at = next;
      variables.add(variable(typeFirst, type));
    }
    return variables;
  }

  private VariableDeclarator variable(int typeFirst, Type element) {
    int first = cursor.at;
    SimpleName name = grammar.name();
    Type type = cursor.is(LBRACKET) || cursor.is(AT) ? brackets(typeFirst, element, name) : element;
    Expression value = cursor.take(ASSIGN) ? grammar.creations.value() : null;
    return cursor.place(first, new VariableDeclarator(null, type, name, value));
  }
}
