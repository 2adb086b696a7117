package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.SimpleName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses one source's tokens to the tree that JavaParser would make of them, without its tokens.
 * JavaParser's own parser looks ahead by trying whole productions, in thousands of methods that a
 * compiler of a running program then has to compile: that was half of an audit's first stage. Here
 * one or two tokens decide, or a type is skipped.
 */
public final class Grammar implements GeneratedJavaParserConstants {

  final Cursor cursor;
  final Lookahead lookahead;
  final TypeGrammar types;
  final AnnotationGrammar annotations;
  final LiteralGrammar literals;
  final ExpressionGrammar expressions;
  final PrimaryGrammar primaries;
  final CreationGrammar creations;
  final LambdaGrammar lambdas;
  final PatternGrammar patterns;
  final ParameterGrammar parameters;
  final StatementGrammar statements;
  final NestedStatements nested;
  final SwitchGrammar switches;
  final MemberGrammar members;
  final DeclarationGrammar declarations;

  private Grammar(Tokens tokens, boolean hasVar) {
    cursor = new Cursor(tokens);
    lookahead = new Lookahead(cursor);
    types = new TypeGrammar(this, hasVar);
    annotations = new AnnotationGrammar(this);
    literals = new LiteralGrammar(cursor);
    expressions = new ExpressionGrammar(this);
    primaries = new PrimaryGrammar(this);
    creations = new CreationGrammar(this);
    lambdas = new LambdaGrammar(this);
    patterns = new PatternGrammar(this);
    parameters = new ParameterGrammar(this);
    statements = new StatementGrammar(this);
    nested = new NestedStatements(this);
    switches = new SwitchGrammar(this);
    members = new MemberGrammar(this);
    declarations = new DeclarationGrammar(this);
  }

  /**
   * The tree; empty of what this grammar does not have: errors, modules, classes without a header,
   * parameters called {@code this}, enums in bodies, and what only old Java allowed.
   *
   * @param tokens of the whole source, up to an end
   * @param hasVar whether {@code var} stands for a type
   */
  public static Optional<CompilationUnit> parse(Tokens tokens, boolean hasVar) {
    try {
      return Optional.of(new Grammar(tokens, hasVar).unit());
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  private CompilationUnit unit() {
    skipSemicolons();
    int types = lookahead.annotations(cursor.at);
    PackageDeclaration ofPackage =
        types != Lookahead.NONE && cursor.kindAt(types) == PACKAGE ? packageDeclaration() : null;
    NodeList<ImportDeclaration> imports = new NodeList<>();
    NodeList<TypeDeclaration<?>> declared = new NodeList<>();
    skipSemicolons();
    while (!cursor.take(EOF)) {
      if (cursor.is(IMPORT)) {
        imports.add(importDeclaration());
      } else {
        declared.add(declarations.type(annotations.modifiers()));
      }
      skipSemicolons();
    }
    return cursor.place(0, new CompilationUnit(null, ofPackage, imports, declared, null));
  }

  private void skipSemicolons() {
    while (cursor.is(SEMICOLON)) {
      cursor.at++;
    }
  }

  private PackageDeclaration packageDeclaration() {
    int first = cursor.at;
    NodeList<AnnotationExpr> before = annotations.list();
    cursor.need(PACKAGE);
    Name name = qualifiedName();
    cursor.need(SEMICOLON);
    return cursor.place(first, new PackageDeclaration(null, before, name));
  }

  private ImportDeclaration importDeclaration() {
    int first = cursor.at;
    cursor.need(IMPORT);
    boolean isStatic = cursor.take(STATIC);
    boolean isModule = cursor.is(MODULE) && cursor.isWord(1);
    if (isModule) {
      cursor.at++;
    }
    Name name = qualifiedName();
    boolean isOnDemand = cursor.take(DOT);
    if (isOnDemand) {
      cursor.need(STAR);
    }
    cursor.need(SEMICOLON);
    return cursor.place(first, new ImportDeclaration(null, name, isStatic, isOnDemand, isModule));
  }

  SimpleName name() {
    String word = cursor.word();
    return cursor.place(cursor.at - 1, new SimpleName(null, word));
  }

  /** A name with dots, before anything but a word. */
  Name qualifiedName() {
    int first = cursor.at;
    Name name = cursor.place(first, nameFrom(null));
    while (cursor.is(DOT) && cursor.isWord(1)) {
      cursor.at++;
      name = cursor.place(first, nameFrom(name));
    }
    return name;
  }

  private Name nameFrom(@Nullable Name qualifier) {
    return new Name(null, qualifier, cursor.word());
  }
}
