package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

/** Mends what a parser that knows no declarations had to guess. */
final class Syntax {

  private Syntax() {}

  /** The expression that was read as a type: {@code this} is {@code a.b} in {@code a.b::m}. */
  static Expression expression(ClassOrInterfaceType type) {
    SimpleName name = type.getName().clone();
    Expression result =
        type.getScope().isPresent()
            ? new FieldAccessExpr(expression(type.getScope().get()), null, name)
            : new NameExpr(name);
    return ranged(result, type);
  }

  /** {@code (F) a::m} was read as a reference to a method of {@code (F) a}. */
  static CastExpr castOf(MethodReferenceExpr reference, CastExpr misread) {
    CastExpr cast = new CastExpr();
    reference.getRange().ifPresent(cast::setRange);
    reference.replace(cast);
    Expression receiver = misread.getExpression();
    cast.setType(misread.getType());
    reference.setScope(receiver);
    cast.setExpression(reference);
    return cast;
  }

  /** A name for a class, where an expression stood. */
  static Expression qualified(String binaryName, Expression at) {
    Expression result = null;
    for (String part : binaryName.replace('$', '.').split("\\.")) {
      SimpleName name = new SimpleName(part);
      result =
          ranged(result == null ? new NameExpr(name) : new FieldAccessExpr(result, null, name), at);
    }
    return result == null ? at : result;
  }

  private static Expression ranged(Expression made, Node from) {
    from.getRange().ifPresent(made::setRange);
    return made;
  }
}
