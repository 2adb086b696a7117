package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.frontend.declare.ConstantArithmetic;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Values of constant expressions (JLS 15.29), also through final local variables. */
final class Constants {

  /** A constant that is made of constants is no deeper than this. */
  private static final int DEPTH = 64;

  private final Results results;

  Constants(Results results) {
    this.results = results;
  }

  @Nullable Object of(Expression expression) {
    try {
      return value(expression, DEPTH);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A literal that no compiler accepts.
      return null;
    }
  }

  private @Nullable Object value(Expression e, int depth) {
    if (depth == 0) {
      return null;
    }
    if (e instanceof NameExpr || e instanceof FieldAccessExpr) {
      return named(results.meaningOf(e), depth);
    }
    if (e instanceof BinaryExpr binary) {
      return binary(binary, depth);
    }
    if (e instanceof EnclosedExpr enclosed) {
      return value(enclosed.getInner(), depth - 1);
    }
    if (e instanceof UnaryExpr unary) {
      Object operand = value(unary.getExpression(), depth - 1);
      return operand == null ? null : ConstantArithmetic.unary(unary.getOperator(), operand);
    }
    if (e instanceof CastExpr cast) {
      Object operand = value(cast.getExpression(), depth - 1);
      return operand == null ? null : converted(operand, results.typeOf(cast));
    }
    if (e instanceof ConditionalExpr conditional) {
      Object condition = value(conditional.getCondition(), depth - 1);
      Object yes = condition == null ? null : value(conditional.getThenExpr(), depth - 1);
      Object no = yes == null ? null : value(conditional.getElseExpr(), depth - 1);
      return no == null ? null : Boolean.TRUE.equals(condition) ? yes : no;
    }
    return ConstantArithmetic.literal(e);
  }

  private @Nullable Object binary(BinaryExpr whole, int depth) {
    Deque<BinaryExpr> chain = new ArrayDeque<>();
    Expression left = whole;
    while (left instanceof BinaryExpr next) {
      chain.push(next);
      left = next.getLeft();
    }
    Object value = value(left, depth - 1);
    while (value != null && !chain.isEmpty()) {
      BinaryExpr next = chain.pop();
      Object right = value(next.getRight(), depth - 1);
      value = right == null ? null : ConstantArithmetic.binary(next.getOperator(), value, right);
    }
    return value;
  }

  private @Nullable Object named(Meaning meaning, int depth) {
    if (meaning instanceof Meaning.Field field) {
      return field.field().constant().orElse(null);
    }
    if (meaning instanceof Meaning.Local local
        && local.declaration() instanceof VariableDeclarator variable
        && variable.getInitializer().isPresent()
        && isFinal(variable)) {
      Object value = value(variable.getInitializer().get(), depth - 1);
      return value == null ? null : converted(value, results.typeOfVariable(variable));
    }
    return null;
  }

  private static boolean isFinal(VariableDeclarator variable) {
    Node parent = variable.getParentNode().orElse(null);
    return parent instanceof VariableDeclarationExpr declaration && declaration.isFinal();
  }

  private static @Nullable Object converted(Object value, Type type) {
    if (type instanceof PrimitiveType primitive) {
      return ConstantArithmetic.cast(primitive, value);
    }
    return type.equals(ClassType.STRING) && value instanceof String ? value : null;
  }
}
