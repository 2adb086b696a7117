package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the enclosing bodies' variables that a local class needs. */
final class Captures {

  private final Attribution attribution;

  Captures(Attribution attribution) {
    this.attribution = attribution;
  }

  /**
   * Variables that the class at {@code node} reads, or that local classes it creates or extends
   * need from it, in source order.
   */
  List<Node> of(Node node, TypeDeclaration type, ClassScopes scopes) {
    Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Node> captured = new ArrayList<>();
    type.superclass()
        .filter(ClassType.class::isInstance)
        .flatMap(s -> scopes.find(((ClassType) s).name()))
        .ifPresent(s -> s.captured().forEach(v -> add(v, node, found, captured)));
    for (Node member : ClassScopes.bodyOf(node)) {
      member.walk(
          n -> {
            if (n instanceof NameExpr name
                && attribution.meaningOf(name) instanceof Attribution.Meaning.Local local) {
              add(local.declaration(), node, found, captured);
            } else if (n instanceof ObjectCreationExpr || n instanceof MethodReferenceExpr) {
              attribution
                  .targetOf(n)
                  .flatMap(t -> scopes.find(t.callee().method().owner()))
                  .ifPresent(s -> s.captured().forEach(v -> add(v, node, found, captured)));
            }
          });
    }
    return List.copyOf(captured);
  }

  private static void add(Node variable, Node type, Set<Node> found, List<Node> captured) {
    if (!isWithin(variable, type) && found.add(variable)) {
      captured.add(variable);
    }
  }

  private static boolean isWithin(Node node, Node ancestor) {
    Node at = node;
    while (at != null) {
      if (at == ancestor) {
        return true;
      }
      at = at.getParentNode().orElse(null);
    }
    return false;
  }

  /** The name a variable was declared with. */
  static String nameOf(Node declaration) {
    if (declaration instanceof VariableDeclarator variable) {
      return variable.getNameAsString();
    }
    if (declaration instanceof Parameter parameter) {
      return parameter.getNameAsString();
    }
    if (declaration instanceof TypePatternExpr pattern) {
      return pattern.getNameAsString();
    }
    return declaration instanceof Expression ? declaration.toString() : "";
  }
}
