package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import dev.privet.engine.frontend.Attribution.Target;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Method calls and the passing of arguments. */
final class Calls {

  private final Lowering in;

  Calls(Lowering in) {
    this.in = in;
  }

  Variable call(MethodCallExpr e, boolean wanted) {
    Position at = in.position(e);
    Target target = sharpened(e, in.attribution.targetOf(e).orElseGet(() -> guess(e)));
    boolean[] assignedLater = assignedLater(e);
    Variable receiver = receiver(e, target, at);
    if (receiver != null && assignedLater[0]) {
      receiver = in.expressions.snapshot(receiver, at);
    }
    List<Variable> arguments = arguments(e.getArguments(), target, at);
    Type type = in.attribution.typeOf(e);
    Variable result = wanted && type != VoidType.VOID ? in.code.temporary(type) : null;
    in.code.add(new Instruction.Call(result, target.callee(), receiver, arguments, at));
    if (result != null) {
      return result;
    }
    return wanted ? in.frame.nothing(at) : in.code.temporary(VoidType.VOID);
  }

  private static boolean[] assignedLater(MethodCallExpr e) {
    List<Expression> operands = new ArrayList<>();
    operands.add(e.getScope().orElse(e.getNameAsExpression()));
    operands.addAll(e.getArguments());
    return Expressions.assignedLater(operands);
  }

  private @Nullable Variable receiver(MethodCallExpr e, Target target, Position at) {
    Optional<Expression> scope = e.getScope().map(Expressions::unwrap);
    if (target.callee().dispatch() == Callee.Dispatch.STATIC) {
      scope.ifPresent(in.names::evaluateScope);
      return null;
    }
    if (scope.isEmpty()) {
      return target.implicitReceiver().isEmpty() && in.frame.isStatic
          ? null
          : in.frame.thisOf(target.implicitReceiver().orElse(in.frame.scope.name()), at);
    }
    if (scope.get() instanceof SuperExpr parent) {
      return superReceiver(parent, at);
    }
    return in.expressions.value(scope.get());
  }

  /** {@code Outer.super.m()} runs on the enclosing object, {@code Interface.super.m()} on this. */
  private Variable superReceiver(SuperExpr parent, Position at) {
    return parent
        .getTypeName()
        .map(name -> in.frame.thisOf(in.names.className(parent, name), at))
        .orElseGet(() -> in.frame.self(at));
  }

  /** A target of which only the name is known. */
  private Target guess(MethodCallExpr e) {
    Type type =
        e.getScope()
            .map(in.attribution::typeOf)
            .orElseGet(() -> ClassType.of(in.frame.scope.name()));
    return guess(e.getNameAsString(), e.getArguments().size(), type, Callee.Dispatch.VIRTUAL);
  }

  /** A call on a name that no one declares, but that reads like a type, is a static call of it. */
  private Target sharpened(MethodCallExpr e, Target target) {
    if (target.callee().certainty() == Callee.Certainty.RESOLVED
        || !(target.callee().receiverType() instanceof UnknownType receiver)) {
      return target;
    }
    Optional<String> type =
        e.getScope().isPresent()
            ? in.names.missingType(Expressions.unwrap(e.getScope().get()))
            : Optional.of(receiver.name());
    return type.map(
            name ->
                guess(
                    e.getNameAsString(),
                    e.getArguments().size(),
                    new UnknownType(name),
                    Callee.Dispatch.STATIC))
        .orElse(target);
  }

  static Target guess(String name, int arguments, Type type, Callee.Dispatch dispatch) {
    String owner =
        type instanceof ClassType c ? c.name() : type instanceof UnknownType u ? u.name() : "?";
    String descriptor = "(" + String.join(",", Collections.nCopies(arguments, "?")) + ")";
    Callee callee =
        new Callee(
            new MethodKey(owner, name, descriptor),
            dispatch,
            Callee.Certainty.MAYBE,
            type,
            UnknownType.ofMember(type));
    return new Target(callee, false, List.of(), Optional.empty());
  }

  /** Evaluates arguments; packs the tail of a varargs call into an array. */
  List<Variable> arguments(List<Expression> arguments, Target target, Position at) {
    return pack(in.expressions.values(arguments), target, at);
  }

  List<Variable> pack(List<Variable> values, Target target, Position at) {
    int fixed = target.parameterTypes().size() - 1;
    if (!target.varargs() || fixed < 0 || values.size() < fixed) {
      return values;
    }
    Type last = target.parameterTypes().get(fixed);
    Type element = last instanceof ArrayType array ? array.element() : last;
    List<Variable> packed = new ArrayList<>(values.subList(0, fixed));
    packed.add(in.expressions.newArray(element, values.subList(fixed, values.size()), at));
    return packed;
  }
}
