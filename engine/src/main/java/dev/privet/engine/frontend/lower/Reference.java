package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import dev.privet.engine.frontend.Attribution.Function;
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
import java.util.List;

/** The body of a method reference (JLS 15.13.3): a call of what it names. */
final class Reference {

  private final MethodReferenceExpr e;
  private final Function function;
  private final Lowering creator;
  private final Lowering in;
  private final Position at;
  private final List<Variable> parameters = new ArrayList<>();

  Reference(MethodReferenceExpr e, Function function, Lowering creator, Lowering in) {
    this.e = e;
    this.function = function;
    this.creator = creator;
    this.in = in;
    this.at = in.position(e);
  }

  /** Lowers the body; gives the creator's values for what it binds. */
  List<Variable> lower() {
    Expression scope = Expressions.unwrap(e.getScope());
    boolean creates = e.getIdentifier().equals("new");
    boolean typeNamed = creates || isOfType(e, creator);
    List<Variable> bound = new ArrayList<>();
    Variable receiver = null;
    if (scope instanceof SuperExpr
        || scope instanceof ThisExpr self && self.getTypeName().isEmpty()) {
      receiver = in.frame.self(at);
    } else if (!typeNamed) {
      Variable value = creator.expressions.value(scope);
      bound.add(value);
      receiver = in.frame.bound(value.name(), value.type());
    }
    for (Type type : function.parameterTypes()) {
      parameters.add(in.frame.parameter("", type));
    }
    if (creates) {
      create(scope);
    } else {
      call(receiver, scope);
    }
    return bound;
  }

  /** Whether a type stands before the colons. */
  static boolean isOfType(MethodReferenceExpr e, Lowering creator) {
    Expression scope = Expressions.unwrap(e.getScope());
    return scope instanceof TypeExpr
        || !(scope instanceof SuperExpr) && creator.names.isName(scope);
  }

  private void call(@org.jspecify.annotations.Nullable Variable boundReceiver, Expression scope) {
    Target target =
        in.attribution
            .targetOf(e)
            .orElseGet(
                () ->
                    Calls.guess(
                        e.getIdentifier(),
                        Math.max(0, parameters.size() - (boundReceiver == null ? 1 : 0)),
                        scopeType(scope),
                        Callee.Dispatch.VIRTUAL));
    Variable receiver = boundReceiver;
    List<Variable> arguments = parameters;
    if (target.callee().dispatch() == Callee.Dispatch.STATIC) {
      receiver = null;
    } else if (receiver == null && !parameters.isEmpty()) {
      receiver = parameters.get(0);
      arguments = parameters.subList(1, parameters.size());
    }
    List<Variable> packed = in.calls.pack(List.copyOf(arguments), variable(target, arguments), at);
    boolean isVoid = function.returnType() == VoidType.VOID;
    boolean calleeVoid = target.callee().returnType() == VoidType.VOID;
    Variable result = isVoid || calleeVoid ? null : in.code.temporary(target.callee().returnType());
    in.code.add(new Instruction.Call(result, target.callee(), receiver, packed, at));
    in.code.add(new Instruction.Return(result, at));
  }

  /** A varargs method takes the values one by one unless the last is an array already. */
  private Target variable(Target target, List<Variable> arguments) {
    int count = target.parameterTypes().size();
    boolean declared =
        in.declarations.find(target.callee().method().owner()).stream()
            .flatMap(type -> type.methods().stream())
            .anyMatch(m -> m.varargs() && m.key().equals(target.callee().method()));
    boolean passed =
        count > 0
            && arguments.size() == count
            && arguments.get(count - 1).type() instanceof ArrayType;
    return declared && !passed
        ? new Target(target.callee(), true, target.parameterTypes(), target.implicitReceiver())
        : target;
  }

  private void create(Expression scope) {
    Type type = scopeType(scope);
    if (type instanceof ArrayType array) {
      Variable created = in.expressions.newArray(array.element(), List.of(), at);
      in.code.add(new Instruction.Return(created, at));
      return;
    }
    Target target =
        in.attribution
            .targetOf(e)
            .orElseGet(
                () ->
                    Calls.guess(
                        MethodKey.CONSTRUCTOR, parameters.size(), type, Callee.Dispatch.SPECIAL));
    ClassType created =
        target.callee().receiverType() instanceof ClassType c
            ? c
            : ClassType.of(target.callee().method().owner());
    Variable object = in.code.temporary(created);
    in.code.add(new Instruction.New(object, created, at));
    in.creations.link(object, created.name(), null, at);
    List<Variable> packed =
        in.calls.pack(List.copyOf(parameters), variable(target, parameters), at);
    in.code.add(new Instruction.Call(null, target.callee(), object, packed, at));
    in.code.add(new Instruction.Return(object, at));
  }

  private Type scopeType(Expression scope) {
    if (scope instanceof TypeExpr named) {
      return in.declarations.type(named.getType());
    }
    Type type = in.attribution.typeOf(scope);
    return type.equals(UnknownType.UNNAMED) ? new UnknownType(scope.toString()) : type;
  }
}
