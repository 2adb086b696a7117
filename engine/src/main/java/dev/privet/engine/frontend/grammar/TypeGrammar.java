package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.Range;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.VarType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types (JLS 4) and type parameters. */
final class TypeGrammar implements GeneratedJavaParserConstants {

  private final Grammar grammar;
  private final Cursor cursor;
  private final boolean hasVar;

  TypeGrammar(Grammar grammar, boolean hasVar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.hasVar = hasVar;
  }

  /** A type with its brackets, after its annotations. */
  Type type(NodeList<AnnotationExpr> annotations) {
    int first = cursor.at;
    Type element =
        Kinds.primitive(cursor.kind()) != null ? primitive(annotations) : named(annotations);
    return brackets(first, element, ArrayType.Origin.TYPE);
  }

  /** A type of a variable, which {@code var} may stand for. */
  Type ofVariable(NodeList<AnnotationExpr> annotations) {
    if (hasVar && cursor.is(IDENTIFIER) && cursor.isWord(1) && cursor.image().equals("var")) {
      int first = cursor.at++;
      return cursor.place(first, new VarType());
    }
    return type(annotations);
  }

  Type result() {
    int first = cursor.at;
    return cursor.take(VOID) ? cursor.place(first, new VoidType()) : type(new NodeList<>());
  }

  /** A type that is no primitive one, with the annotations before it. */
  ReferenceType reference() {
    NodeList<AnnotationExpr> annotations = grammar.annotations.list();
    if (type(annotations) instanceof ReferenceType type) {
      return type;
    }
    throw new Refused();
  }

  PrimitiveType primitive(NodeList<AnnotationExpr> annotations) {
    PrimitiveType.Primitive primitive = Kinds.primitive(cursor.kind());
    if (primitive == null) {
      throw new Refused();
    }
    int first = cursor.at++;
    return cursor.place(first, new PrimitiveType(null, primitive, annotations));
  }

  /** A class or interface, without brackets. */
  ClassOrInterfaceType named(NodeList<AnnotationExpr> annotations) {
    int first = cursor.at;
    SimpleName name = grammar.name();
    ClassOrInterfaceType type =
        new ClassOrInterfaceType(null, null, name, arguments(), annotations);
    cursor.place(first, type);
    while (cursor.is(DOT) && (cursor.isWord(1) || cursor.kind(1) == AT)) {
      cursor.at++;
      NodeList<AnnotationExpr> inner = grammar.annotations.list();
      SimpleName member = grammar.name();
      type = new ClassOrInterfaceType(null, type, member, arguments(), inner);
      cursor.place(first, type);
    }
    return type;
  }

  /** Types after a word like {@code implements}; none if it is not there. */
  NodeList<ClassOrInterfaceType> list(int word, int separator) {
    NodeList<ClassOrInterfaceType> types = new NodeList<>();
    if (cursor.take(word)) {
      do {
        types.add(named(grammar.annotations.list()));
      } while (cursor.take(separator));
    }
    return types;
  }

  /** What a method throws. */
  NodeList<ReferenceType> thrown() {
    NodeList<ReferenceType> types = new NodeList<>();
    if (cursor.take(THROWS)) {
      do {
        types.add(reference());
      } while (cursor.take(COMMA));
    }
    return types;
  }

  /** {@code <...>}; null if it is not there, empty of a diamond. */
  @Nullable NodeList<Type> arguments() {
    if (!cursor.take(LT)) {
      return null;
    }
    NodeList<Type> arguments = new NodeList<>();
    if (!Kinds.isClosing(cursor.kind())) {
      do {
        arguments.add(argument());
      } while (cursor.take(COMMA));
    }
    close();
    return arguments;
  }

  private void close() {
    if (!Kinds.isClosing(cursor.kind())) {
      throw new Refused();
    }
    cursor.at++;
  }

  private Type argument() {
    NodeList<AnnotationExpr> annotations = grammar.annotations.list();
    int first = cursor.at;
    if (!cursor.take(HOOK)) {
      return type(annotations);
    }
    ReferenceType upper = cursor.take(EXTENDS) ? reference() : null;
    ReferenceType lower = upper == null && cursor.take(SUPER) ? reference() : null;
    return cursor.place(first, new WildcardType(null, upper, lower, annotations));
  }

  /** Type parameters of a declaration; none if no bracket opens. */
  NodeList<TypeParameter> parameters() {
    NodeList<TypeParameter> parameters = new NodeList<>();
    if (cursor.take(LT)) {
      do {
        NodeList<AnnotationExpr> annotations = grammar.annotations.list();
        int first = cursor.at;
        SimpleName name = grammar.name();
        NodeList<ClassOrInterfaceType> bounds = list(EXTENDS, BIT_AND);
        parameters.add(cursor.place(first, new TypeParameter(null, name, bounds, annotations)));
      } while (cursor.take(COMMA));
      close();
    }
    return parameters;
  }

  /** An array of a type if brackets come, else the type itself. */
  Type brackets(int first, Type element, ArrayType.Origin origin) {
    if (!atBracket()) {
      return element;
    }
    List<NodeList<AnnotationExpr>> dimensions = new ArrayList<>();
    while (atBracket()) {
      dimensions.add(grammar.annotations.list());
      cursor.need(LBRACKET);
      cursor.need(RBRACKET);
    }
    Range range = cursor.range(first);
    Type type = element;
    for (int i = dimensions.size() - 1; i >= 0; i--) {
      type = new ArrayType(null, type, origin, dimensions.get(i));
      type.setRange(range);
    }
    return type;
  }

  private boolean atBracket() {
    return cursor.is(LBRACKET, RBRACKET)
        || cursor.is(AT) && grammar.lookahead.brackets(cursor.at) != cursor.at;
  }
}
