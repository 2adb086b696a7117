package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.TypePatternExpr;
import dev.privet.engine.program.TypeDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in scope at a place: an immutable chain of local variables and class bodies, innermost
 * first, so that a lambda can be looked into later.
 */
final class Scope {

  final @Nullable Scope parent;
  final @Nullable String name;
  final @Nullable Node declaration;
  final @Nullable TypeDeclaration type;

  /** Whether {@link #type} has no {@code this} here. */
  final boolean isStatic;

  private Scope(
      @Nullable Scope parent,
      @Nullable String name,
      @Nullable Node declaration,
      @Nullable TypeDeclaration type,
      boolean isStatic) {
    this.parent = parent;
    this.name = name;
    this.declaration = declaration;
    this.type = type;
    this.isStatic = isStatic;
  }

  /** The body of a class. */
  static Scope ofClass(@Nullable Scope parent, TypeDeclaration type, boolean isStatic) {
    return new Scope(parent, null, null, type, isStatic);
  }

  /** This, and a variable. */
  Scope with(String variable, Node declaring) {
    return new Scope(this, variable, declaring, null, false);
  }

  /** This, and pattern variables. */
  Scope with(List<TypePatternExpr> patterns) {
    Scope scope = this;
    for (TypePatternExpr pattern : patterns) {
      scope = scope.with(pattern.getNameAsString(), pattern);
    }
    return scope;
  }

  /** The innermost class body. */
  Scope enclosingClass() {
    Scope scope = this;
    while (scope.type == null && scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }
}
