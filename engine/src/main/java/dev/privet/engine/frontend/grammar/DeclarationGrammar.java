package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import dev.privet.engine.frontend.grammar.AnnotationGrammar.Modifiers;

/** Declarations of types (JLS 8, 9). */
final class DeclarationGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;

  DeclarationGrammar(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Whether a type is declared here, after its modifiers. */
  boolean comes() {
    return switch (cursor.kind()) {
      case CLASS, INTERFACE, ENUM -> true;
      case AT -> cursor.kind(1) == INTERFACE;
      case RECORD -> grammar.lookahead.record(cursor.at);
      default -> false;
    };
  }

  TypeDeclaration<?> type(Modifiers modifiers) {
    return switch (cursor.kind()) {
      case CLASS, INTERFACE -> classOrInterface(modifiers);
      case ENUM -> enumeration(modifiers);
      case AT -> annotation(modifiers);
      case RECORD -> record(modifiers);
      default -> throw new Refused();
    };
  }

  private TypeDeclaration<?> classOrInterface(Modifiers modifiers) {
    boolean isInterface = cursor.take(INTERFACE);
    if (!isInterface) {
      cursor.need(CLASS);
    }
    SimpleName name = grammar.name();
    NodeList<TypeParameter> typeParameters = grammar.types.parameters();
    NodeList<ClassOrInterfaceType> extended = grammar.types.list(EXTENDS, COMMA);
    NodeList<ClassOrInterfaceType> implemented = grammar.types.list(IMPLEMENTS, COMMA);
    NodeList<ClassOrInterfaceType> permitted = grammar.types.list(PERMITS, COMMA);
    NodeList<BodyDeclaration<?>> members = grammar.members.body();
    return cursor.place(
        modifiers.first(),
        new ClassOrInterfaceDeclaration(
            null,
            modifiers.words(),
            modifiers.annotations(),
            isInterface,
            name,
            typeParameters,
            extended,
            implemented,
            permitted,
            members));
  }

  private TypeDeclaration<?> record(Modifiers modifiers) {
    cursor.need(RECORD);
    SimpleName name = grammar.name();
    NodeList<TypeParameter> typeParameters = grammar.types.parameters();
    NodeList<Parameter> components = grammar.parameters.list();
    NodeList<ClassOrInterfaceType> implemented = grammar.types.list(IMPLEMENTS, COMMA);
    NodeList<BodyDeclaration<?>> members = grammar.members.body();
    return cursor.place(
        modifiers.first(),
        new RecordDeclaration(
            null,
            modifiers.words(),
            modifiers.annotations(),
            name,
            components,
            typeParameters,
            implemented,
            members,
            null));
  }

  private TypeDeclaration<?> enumeration(Modifiers modifiers) {
    cursor.need(ENUM);
    SimpleName name = grammar.name();
    NodeList<ClassOrInterfaceType> implemented = grammar.types.list(IMPLEMENTS, COMMA);
    cursor.need(LBRACE);
    NodeList<EnumConstantDeclaration> constants = new NodeList<>();
    while (cursor.isWord() || cursor.is(AT)) {
      constants.add(constant());
      if (!cursor.take(COMMA)) {
        break;
      }
    }
    if (constants.isEmpty()) {
      cursor.take(COMMA);
    }
    NodeList<BodyDeclaration<?>> members =
        cursor.take(SEMICOLON) ? grammar.members.members() : new NodeList<>();
    cursor.need(RBRACE);
    return cursor.place(
        modifiers.first(),
        new EnumDeclaration(
            null,
            modifiers.words(),
            modifiers.annotations(),
            name,
            implemented,
            constants,
            members));
  }

  private EnumConstantDeclaration constant() {
    int first = cursor.at;
    NodeList<AnnotationExpr> annotations = grammar.annotations.list();
    SimpleName name = grammar.name();
    NodeList<Expression> arguments =
        cursor.is(LPAREN) ? grammar.primaries.arguments() : new NodeList<>();
    NodeList<BodyDeclaration<?>> body =
        cursor.is(LBRACE) ? grammar.members.body() : new NodeList<>();
    return cursor.place(
        first, new EnumConstantDeclaration(null, annotations, name, arguments, body));
  }

  private TypeDeclaration<?> annotation(Modifiers modifiers) {
    cursor.need(AT);
    cursor.need(INTERFACE);
    SimpleName name = grammar.name();
    cursor.need(LBRACE);
    NodeList<BodyDeclaration<?>> members = new NodeList<>();
    while (!cursor.take(RBRACE)) {
      if (!cursor.take(SEMICOLON)) {
        members.add(grammar.members.element());
      }
    }
    return cursor.place(
        modifiers.first(),
        new AnnotationDeclaration(null, modifiers.words(), modifiers.annotations(), name, members));
  }
}
