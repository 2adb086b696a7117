package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.HashSet;
import java.util.Set;

/**
 * Which fields a file gives another value later: a private static one of which none does is as good
 * as final, and what it holds is what its initialiser says.
 */
final class Assignments {

  private final Set<String> names = new HashSet<>();

  private Assignments() {}

  /** The names that something is assigned to in the file of a node, elements of arrays included. */
  static Assignments around(Node node) {
    Assignments assignments = new Assignments();
    node.findRootNode()
        .walk(
            part -> {
              if (part instanceof AssignExpr assignment) {
                assignments.add(assignment.getTarget());
              } else if (part instanceof UnaryExpr unary && isStep(unary)) {
                assignments.add(unary.getExpression());
              }
            });
    return assignments;
  }

  private static boolean isStep(UnaryExpr unary) {
    return unary.isPrefix() ? unary.getOperator().asString().length() == 2 : unary.isPostfix();
  }

  private void add(Expression target) {
    Expression at = target;
    while (at instanceof EnclosedExpr || at instanceof ArrayAccessExpr) {
      at =
          at instanceof EnclosedExpr enclosed
              ? enclosed.getInner()
              : ((ArrayAccessExpr) at).getName();
    }
    if (at instanceof NameExpr name) {
      names.add(name.getNameAsString());
    } else if (at instanceof FieldAccessExpr access) {
      names.add(access.getNameAsString());
    }
  }

  /** Whether nothing is assigned to what is called so. */
  boolean leave(String name) {
    return !names.contains(name);
  }
}
