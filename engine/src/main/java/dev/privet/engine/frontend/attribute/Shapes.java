package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.privet.engine.frontend.types.FunctionTypes.FunctionType;
import dev.privet.engine.program.VoidType;

/** What a lambda's syntax alone says about the functions it can implement (JLS 15.12.2.1). */
final class Shapes {

  private Shapes() {}

  /** Whether arity and kind of body fit. */
  static boolean fits(LambdaExpr lambda, FunctionType function) {
    if (lambda.getParameters().size() != function.parameters().size()) {
      return false;
    }
    boolean isVoid = function.result() == VoidType.VOID;
    Statement body = lambda.getBody();
    if (body instanceof ExpressionStmt statement) {
      return !isVoid || isStatementExpression(statement.getExpression());
    }
    Returns returns = new Returns();
    returns.scan(body);
    if (isVoid) {
      return !returns.value;
    }
    return !returns.empty && (returns.value || !Patterns.completes(body));
  }

  private static boolean isStatementExpression(Expression expression) {
    if (expression instanceof UnaryExpr unary) {
      return switch (unary.getOperator()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
        default -> false;
      };
    }
    return expression.isMethodCallExpr()
        || expression.isAssignExpr()
        || expression.isObjectCreationExpr();
  }

  private static final class Returns {
    private boolean value;
    private boolean empty;

    void scan(Node node) {
      if (node instanceof ReturnStmt statement) {
        if (statement.getExpression().isPresent()) {
          value = true;
        } else {
          empty = true;
        }
      } else if (!(node instanceof Expression)
          && !(node instanceof BodyDeclaration<?>)
          && !(node instanceof TypeDeclaration<?>)) {
        for (Node child : node.getChildNodes()) {
          scan(child);
        }
      }
    }
  }
}
