package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import dev.privet.engine.frontend.grammar.AnnotationGrammar.Modifiers;

/** Members of types (JLS 8.3 to 8.8, 8.10.4, 9.6.1). */
final class MemberGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  MemberGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** A type's body, with its braces. */
  NodeList<BodyDeclaration<?>> body() {
    cursor.need(LBRACE);
    NodeList<BodyDeclaration<?>> members = members();
    cursor.need(RBRACE);
    return members;
  }

  /** Members up to the brace that closes. */
  NodeList<BodyDeclaration<?>> members() {
    NodeList<BodyDeclaration<?>> members = new NodeList<>();
    while (!cursor.is(RBRACE)) {
      if (!cursor.take(SEMICOLON)) {
        members.add(member());
      }
    }
    return members;
  }

  private BodyDeclaration<?> member() {
    if (cursor.is(LBRACE) || cursor.is(STATIC, LBRACE)) {
      int first = cursor.at;
      boolean isStatic = cursor.take(STATIC);
      BlockStmt body = grammar.statements.block();
      return cursor.place(first, new InitializerDeclaration(null, isStatic, body));
    }
    Modifiers modifiers = grammar.annotations.modifiers();
    if (grammar.declarations.comes()) {
      return grammar.declarations.type(modifiers);
    }
    NodeList<TypeParameter> typeParameters = grammar.types.parameters();
    if (cursor.isWord() && cursor.kind(1) == LPAREN) {
      return constructor(modifiers, typeParameters);
    }
    if (cursor.isWord() && cursor.kind(1) == LBRACE) {
      return compactConstructor(modifiers, typeParameters);
    }
    modifiers.annotations().addAll(grammar.annotations.list());
    int typeFirst = cursor.at;
    int type = cursor.is(VOID) ? typeFirst + 1 : grammar.lookahead.type(typeFirst);
    if (type == Lookahead.NONE || !Kinds.isWord(cursor.kindAt(type))) {
      throw new Refused();
    }
    return cursor.kindAt(type + 1) == LPAREN ? method(modifiers, typeParameters) : field(modifiers);
  }

  private BodyDeclaration<?> field(Modifiers modifiers) {
    NodeList<VariableDeclarator> variables = grammar.parameters.variables();
    cursor.need(SEMICOLON);
    return cursor.place(
        modifiers.first(),
        new FieldDeclaration(null, modifiers.words(), modifiers.annotations(), variables));
  }

  private BodyDeclaration<?> method(Modifiers modifiers, NodeList<TypeParameter> typeParameters) {
    int typeFirst = cursor.at;
    Type type = grammar.types.result();
    SimpleName name = grammar.name();
    NodeList<Parameter> parameters = grammar.parameters.list();
    type = grammar.types.brackets(typeFirst, type, ArrayType.Origin.NAME);
    NodeList<ReferenceType> thrown = grammar.types.thrown();
    BlockStmt body = cursor.take(SEMICOLON) ? null : grammar.statements.block();
    return cursor.place(
        modifiers.first(),
        new MethodDeclaration(
            null,
            modifiers.words(),
            modifiers.annotations(),
            typeParameters,
            type,
            name,
            parameters,
            thrown,
            body,
            null));
  }

  private BodyDeclaration<?> constructor(
      Modifiers modifiers, NodeList<TypeParameter> typeParameters) {
    SimpleName name = grammar.name();
    NodeList<Parameter> parameters = grammar.parameters.list();
    NodeList<ReferenceType> thrown = grammar.types.thrown();
    BlockStmt body = grammar.statements.block();
    return cursor.place(
        modifiers.first(),
        new ConstructorDeclaration(
            null,
            modifiers.words(),
            modifiers.annotations(),
            typeParameters,
            name,
            parameters,
            thrown,
            body,
            null));
  }

  private BodyDeclaration<?> compactConstructor(
      Modifiers modifiers, NodeList<TypeParameter> typeParameters) {
    SimpleName name = grammar.name();
    BlockStmt body = grammar.statements.block();
    return cursor.place(
        modifiers.first(),
        new CompactConstructorDeclaration(
            null,
            modifiers.words(),
            modifiers.annotations(),
            typeParameters,
            name,
            new NodeList<>(),
            body));
  }

  /** A member of an annotation's type: {@code String value() default "";}. */
  BodyDeclaration<?> element() {
    Modifiers modifiers = grammar.annotations.modifiers();
    if (grammar.declarations.comes()) {
      return grammar.declarations.type(modifiers);
    }
    int end = grammar.lookahead.type(cursor.at);
    if (end == Lookahead.NONE || cursor.kindAt(end + 1) != LPAREN) {
      return field(modifiers);
    }
    int typeFirst = cursor.at;
    Type type = grammar.types.type(new NodeList<>());
    SimpleName name = grammar.name();
    cursor.need(LPAREN);
    cursor.need(RPAREN);
    type = grammar.types.brackets(typeFirst, type, ArrayType.Origin.NAME);
    return element(modifiers, type, name);
  }

  private BodyDeclaration<?> element(Modifiers modifiers, Type type, SimpleName name) {
    Expression value = cursor.take(_DEFAULT) ? grammar.annotations.value() : null;
    cursor.need(SEMICOLON);
    return cursor.place(
        modifiers.first(),
        new AnnotationMemberDeclaration(
            null, modifiers.words(), modifiers.annotations(), type, name, value));
  }
}
