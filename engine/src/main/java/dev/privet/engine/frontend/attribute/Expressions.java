package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.privet.engine.frontend.attribute.Operand.Branches;
import dev.privet.engine.frontend.attribute.Operand.Exits;
import dev.privet.engine.frontend.attribute.Operand.Lambda;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.PolyCall;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.types.Primitives;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits expressions, each once (JLS 15). */
final class Expressions {

  private final Session session;
  private final Operators operators;

  Expressions(Session session) {
    this.session = session;
    this.operators = new Operators(session);
  }

  /** The type of an expression that stands alone. */
  Type value(Expression expression, Scope scope) {
    return complete(part(expression, scope), null);
  }

  /** The type of an expression that is assigned, returned or cast to a type. */
  Type valueFor(Expression expression, Scope scope, Type target) {
    if (expression instanceof ArrayInitializerExpr initializer) {
      return arrayInitializer(initializer, scope, target);
    }
    Type type = complete(part(expression, scope), target);
    if (type instanceof UnknownType unknown && !unknown.isNamed() && isNamed(target)) {
      // What a missing class gives is what the code takes it for.
      session.results.type(expression, target);
      return target;
    }
    return type;
  }

  private static boolean isNamed(Type type) {
    return type instanceof ClassType || type instanceof UnknownType unknown && unknown.isNamed();
  }

  Part part(Expression expression, Scope scope) {
    return new Part(expression, operand(expression, scope));
  }

  List<Part> parts(List<Expression> expressions, Scope scope) {
    List<Part> parts = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      parts.add(part(expression, scope));
    }
    return parts;
  }

  /** What an expression offers. The type of a value is written down. */
  Operand operand(Expression expression, Scope scope) {
    Operand operand = visit(expression, scope);
    if (operand instanceof Value value) {
      session.results.type(expression, value.type());
    }
    return operand;
  }

  private Operand visit(Expression e, Scope scope) {
    if (e instanceof NameExpr name) {
      return new Value(session.names.type(name, session.names.name(name, scope), scope));
    }
    if (e instanceof MethodCallExpr call) {
      return session.calls.call(call, scope);
    }
    if (e instanceof LiteralExpr literal) {
      return new Value(Literals.type(literal));
    }
    if (e instanceof FieldAccessExpr access) {
      return new Value(session.names.type(access, session.names.access(access, scope), scope));
    }
    if (e instanceof ObjectCreationExpr creation) {
      return session.creations.create(creation, scope);
    }
    if (e instanceof BinaryExpr binary) {
      return new Value(operators.binary(binary, scope));
    }
    if (e instanceof EnclosedExpr enclosed) {
      return operand(enclosed.getInner(), scope);
    }
    if (e instanceof LambdaExpr lambda) {
      return new Lambda(lambda, scope);
    }
    if (e instanceof MethodReferenceExpr reference) {
      if (reference.getScope() instanceof CastExpr misread) {
        CastExpr cast = Syntax.castOf(reference, misread);
        session.results.type(cast, plain(cast, scope));
        return new Value(session.results.typeOf(cast));
      }
      return session.references.operand(reference, scope);
    }
    if (e instanceof ConditionalExpr conditional) {
      return conditional(conditional, scope);
    }
    if (e instanceof SwitchExpr choice) {
      return choice(choice, scope);
    }
    if (e instanceof VariableDeclarationExpr declaration) {
      session.statements.variables(declaration, scope);
      return new Value(UnknownType.UNNAMED);
    }
    return new Value(plain(e, scope));
  }

  private Type plain(Expression e, Scope scope) {
    if (e instanceof AssignExpr assign) {
      return operators.assign(assign, scope);
    }
    if (e instanceof UnaryExpr unary) {
      return operators.unary(unary, scope);
    }
    if (e instanceof CastExpr cast) {
      Type type = session.type(cast.getType());
      Part part = part(cast.getExpression(), scope);
      complete(part, part.operand() instanceof PolyCall ? null : type);
      return type;
    }
    if (e instanceof InstanceOfExpr test) {
      Type tested = value(test.getExpression(), scope);
      session.type(test.getType());
      test.getPattern().ifPresent(p -> session.statements.pattern(p, tested));
      return PrimitiveType.BOOLEAN;
    }
    if (e instanceof ArrayAccessExpr access) {
      Type array = value(access.getName(), scope);
      value(access.getIndex(), scope);
      return array instanceof ArrayType a ? a.element() : UnknownType.UNNAMED;
    }
    if (e instanceof ArrayCreationExpr creation) {
      return arrayCreation(creation, scope);
    }
    if (e instanceof ArrayInitializerExpr initializer) {
      return arrayInitializer(initializer, scope, UnknownType.UNNAMED);
    }
    if (e instanceof ClassExpr literal) {
      Type type = Primitives.boxed(session.type(literal.getType()));
      Type of =
          type == dev.privet.engine.program.VoidType.VOID ? ClassType.of("java.lang.Void") : type;
      return ClassType.of("java.lang.Class", List.of(of));
    }
    if (e.isThisExpr()) {
      return session.names.thisType(e.asThisExpr().getTypeName(), e, scope);
    }
    if (e.isSuperExpr()) {
      return session.names.superType(e.asSuperExpr(), scope);
    }
    return UnknownType.UNNAMED;
  }

  private Type arrayCreation(ArrayCreationExpr creation, Scope scope) {
    Type type = session.type(creation.getElementType());
    for (var level : creation.getLevels()) {
      level.getDimension().ifPresent(d -> value(d, scope));
      type = new ArrayType(type);
    }
    Type array = type;
    creation.getInitializer().ifPresent(i -> arrayInitializer(i, scope, array));
    return array;
  }

  private Type arrayInitializer(ArrayInitializerExpr initializer, Scope scope, Type target) {
    Type element = target instanceof ArrayType a ? a.element() : UnknownType.UNNAMED;
    for (Expression value : initializer.getValues()) {
      valueFor(value, scope, element);
    }
    session.results.type(initializer, target);
    return target;
  }

  private Operand conditional(ConditionalExpr e, Scope scope) {
    value(e.getCondition(), scope);
    Part then = part(e.getThenExpr(), scope.with(Patterns.when(e.getCondition(), true)));
    Part otherwise = part(e.getElseExpr(), scope.with(Patterns.when(e.getCondition(), false)));
    return joined(List.of(then, otherwise));
  }

  private Operand joined(List<Part> parts) {
    for (Part part : parts) {
      if (!(part.operand() instanceof Value)) {
        return new Branches(parts);
      }
    }
    return new Value(operators.joined(parts));
  }

  private Operand choice(SwitchExpr e, Scope scope) {
    Type selector = value(e.getSelector(), scope);
    Exits exits = new Exits();
    session.statements.entries(e.getEntries(), selector, scope, Flow.NONE.yielding(exits));
    return exits.parts.isEmpty() ? new Value(UnknownType.UNNAMED) : joined(exits.parts);
  }

  /** The body of an explicitly typed lambda, visited before anything is known of the target. */
  List<Part> explicitBody(Lambda lambda) {
    return body(lambda);
  }

  /** Visits a lambda's body; implicit parameters must have their types. */
  List<Part> body(Lambda lambda) {
    if (lambda.returns != null) {
      return lambda.returns;
    }
    Scope scope = lambda.scope;
    for (Parameter parameter : lambda.node.getParameters()) {
      if (!parameter.getType().isUnknownType() && !parameter.getType().isVarType()) {
        session.statements.parameter(parameter);
      }
      scope = scope.with(parameter.getNameAsString(), parameter);
    }
    Exits exits = new Exits();
    lambda.returns = exits.parts;
    if (lambda.node.getBody() instanceof ExpressionStmt statement) {
      exits.parts.add(part(statement.getExpression(), scope));
    } else {
      session.statements.statement(lambda.node.getBody(), scope, Flow.NONE.returning(exits));
    }
    return exits.parts;
  }

  /** Gives a part its target (null: it stands alone), writes its type down. */
  Type complete(Part part, @Nullable Type target) {
    Operand operand = part.operand();
    Type type;
    if (operand instanceof Value value) {
      return value.type();
    } else if (operand instanceof PolyCall call) {
      type = session.invocations.solve(call, target);
    } else if (operand instanceof Branches branches) {
      List<Part> done = new ArrayList<>();
      for (Part each : branches.parts()) {
        done.add(new Part(each.node(), new Value(complete(each, target))));
      }
      type = target == null || target instanceof UnknownType ? operators.joined(done) : target;
    } else {
      Solver solver = new Solver(session, session.inference());
      solver.link(part, target == null ? UnknownType.UNNAMED : target);
      solver.run();
      return session.results.typeOf(inner(part.node()));
    }
    type(part.node(), type);
    return type;
  }

  /** Writes a type down, of what stands in parentheses as well. */
  void type(Expression node, Type type) {
    session.results.type(node, type);
    Expression inner = node;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = enclosed.getInner();
      session.results.type(inner, type);
    }
  }

  static Expression inner(Expression node) {
    Expression inner = node;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = enclosed.getInner();
    }
    return inner;
  }
}
