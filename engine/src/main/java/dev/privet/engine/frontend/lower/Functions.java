package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.privet.engine.frontend.Attribution.Function;
import dev.privet.engine.frontend.Attribution.Target;
import dev.privet.engine.frontend.lower.Unit.LambdaBody;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Lambdas and method references: a body of their own and the instruction that makes the object. */
final class Functions {

  private final Lowering in;

  Functions(Lowering in) {
    this.in = in;
  }

  Variable lambda(LambdaExpr e) {
    Position at = in.position(e);
    Function function = function(e, e.getParameters().size());
    LambdaBody body = in.unit.lambdas().get(e);
    if (body == null) {
      body = lower(e, function, at);
      in.unit.lambdas().put(e, body);
    }
    List<Variable> captured = new ArrayList<>();
    for (Optional<Node> capture : body.captures()) {
      captured.add(
          capture.isEmpty()
              ? in.frame.self(at)
              : in.frame.find(capture.get(), at).orElseGet(() -> in.frame.nothing(at)));
    }
    return make(function, body.key(), captured, at);
  }

  private Variable make(Function function, MethodKey body, List<Variable> captured, Position at) {
    Variable target = in.code.temporary(function.interfaceType());
    in.code.add(
        new Instruction.Lambda(
            target, function.interfaceType(), function.method(), body, captured, at));
    return target;
  }

  private LambdaBody lower(LambdaExpr e, Function function, Position at) {
    MethodKey key = keyOf(function, at);
    Frame frame = new Frame(in.unit, in.frame.scope, key, in.frame.isStatic, in.frame);
    for (Parameter parameter : e.getParameters()) {
      Type type = in.attribution.typeOfVariable(parameter);
      frame.parameter(parameter, parameter.getNameAsString(), type);
    }
    Lowering inner = new Lowering(frame);
    if (e.getBody() instanceof ExpressionStmt statement) {
      expressionBody(inner, statement.getExpression(), function);
    } else {
      inner.statements.lower(e.getBody());
    }
    in.unit.add(frame.finish(at));
    return new LambdaBody(key, List.copyOf(frame.captures()));
  }

  private static void expressionBody(Lowering inner, Expression body, Function function) {
    Position at = inner.position(body);
    if (function.returnType() == VoidType.VOID || inner.attribution.typeOf(body) == VoidType.VOID) {
      inner.expressions.effect(body);
    } else {
      inner.code.add(new Instruction.Return(inner.expressions.value(body), at));
    }
  }

  private MethodKey keyOf(Function function, Position at) {
    String name = "lambda$" + at.line() + "$" + at.column();
    return new MethodKey(in.frame.scope.name(), name, function.method().descriptor());
  }

  private Function function(Expression e, int parameters) {
    return in.attribution
        .functionOf(e)
        .orElseGet(
            () -> {
              String marks = String.join(",", Collections.nCopies(parameters, "?"));
              Type type = in.attribution.typeOf(e);
              return new Function(
                  type,
                  new MethodKey("?", "?", "(" + marks + ")"),
                  Collections.nCopies(parameters, UnknownType.UNNAMED),
                  UnknownType.UNNAMED);
            });
  }

  /** How many values a reference takes, as far as what it names tells. */
  private int parameters(MethodReferenceExpr e) {
    Target target = in.attribution.targetOf(e).orElse(null);
    if (target == null) {
      return 0;
    }
    boolean onFirst =
        target.callee().dispatch() != Callee.Dispatch.STATIC
            && !target.callee().method().isConstructor()
            && Reference.isOfType(e, in);
    return target.parameterTypes().size() + (onFirst ? 1 : 0);
  }

  Variable reference(MethodReferenceExpr e) {
    Position at = in.position(e);
    Function function = function(e, parameters(e));
    MethodKey key = keyOf(function, at);
    Frame frame = new Frame(in.unit, in.frame.scope, key, in.frame.isStatic, in.frame);
    Reference reference = new Reference(e, function, in, new Lowering(frame));
    List<Variable> bound = reference.lower();
    if (!in.unit.has(key)) {
      in.unit.add(frame.finish(at));
    }
    List<Variable> captured = new ArrayList<>(bound);
    if (captured.isEmpty()) {
      for (Optional<Node> capture : frame.captures()) {
        captured.add(
            capture.isEmpty()
                ? in.frame.self(at)
                : in.frame.find(capture.get(), at).orElseGet(() -> in.frame.nothing(at)));
      }
    }
    return make(function, key, captured, at);
  }
}
