package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assignments, compound assignments and steps ({@code ++}, {@code --}). */
final class Assignments {

  private final Lowering in;

  Assignments(Lowering in) {
    this.in = in;
  }

  static boolean isStep(UnaryExpr e) {
    return switch (e.getOperator()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  /** A place whose operands have been evaluated, once. */
  private sealed interface Place {}

  private record LocalPlace(Variable variable) implements Place {}

  private record FieldPlace(@Nullable Variable receiver, FieldKey field) implements Place {}

  private record ElementPlace(Variable array, Variable index) implements Place {}

  private record UnknownPlace() implements Place {}

  Variable assign(AssignExpr e) {
    Position at = in.position(e);
    Type type = in.attribution.typeOf(e.getTarget());
    boolean assignsLater = Expressions.assignedLater(List.of(e.getTarget(), e.getValue()))[0];
    Place place = place(e.getTarget(), assignsLater);
    Optional<com.github.javaparser.ast.expr.BinaryExpr.Operator> operator =
        e.getOperator().toBinaryOperator();
    if (operator.isEmpty()) {
      Variable value = in.expressions.initializer(e.getValue(), type);
      write(place, value, at);
      return value;
    }
    Variable old = read(place, type, at);
    if (assignsLater) {
      old = in.expressions.snapshot(old, at);
    }
    Variable operand = in.expressions.value(e.getValue());
    Variable result;
    if (operator.get() == com.github.javaparser.ast.expr.BinaryExpr.Operator.PLUS
        && (Operators.isText(type)
            || Operators.isText(in.attribution.typeOf(e.getValue()))
                && !(type instanceof PrimitiveType))) {
      result = in.code.temporary(ClassType.STRING);
      in.code.add(new Instruction.Concat(result, List.of(old, operand), at));
    } else {
      result = operation(Operators.operator(operator.get()), type, old, operand, at);
    }
    write(place, result, at);
    return result;
  }

  /** {@code x++} and its like; the value before or after, as asked. */
  Variable step(UnaryExpr e, boolean wanted) {
    Position at = in.position(e);
    Type type = in.attribution.typeOf(e.getExpression());
    Place place = place(e.getExpression(), false);
    Variable old = read(place, type, at);
    boolean postfix =
        e.getOperator() == UnaryExpr.Operator.POSTFIX_INCREMENT
            || e.getOperator() == UnaryExpr.Operator.POSTFIX_DECREMENT;
    boolean up =
        e.getOperator() == UnaryExpr.Operator.POSTFIX_INCREMENT
            || e.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT;
    if (wanted && postfix) {
      old = in.expressions.snapshot(old, at);
    }
    Variable one = in.constant(1, PrimitiveType.INT, at);
    Variable result = operation(up ? Operator.ADD : Operator.SUBTRACT, type, old, one, at);
    write(place, result, at);
    return postfix ? old : result;
  }

  private Variable operation(
      Operator operator, Type type, Variable left, Variable right, Position at) {
    Variable result = in.code.temporary(type);
    in.code.add(new Instruction.Operation(result, operator, List.of(left, right), at));
    return result;
  }

  private Place place(Expression wrapped, boolean assignsLater) {
    Expression target = Expressions.unwrap(wrapped);
    Position at = in.position(target);
    if (target instanceof ArrayAccessExpr access) {
      List<Variable> operands = in.expressions.values(List.of(access.getName(), access.getIndex()));
      return assignsLater
          ? new ElementPlace(
              in.expressions.snapshot(operands.get(0), at),
              in.expressions.snapshot(operands.get(1), at))
          : new ElementPlace(operands.get(0), operands.get(1));
    }
    Meaning meaning = in.attribution.meaningOf(target);
    if (meaning instanceof Meaning.Local local) {
      Optional<Variable> variable = in.frame.find(local.declaration(), at);
      if (variable.isPresent()) {
        return new LocalPlace(variable.get());
      }
    }
    if (meaning instanceof Meaning.Field field) {
      return new FieldPlace(in.names.receiver(target, field, at), field.field().key());
    }
    in.unit.gap(Gap.Reason.UNRESOLVED_NAME, target.toString(), at);
    return target instanceof FieldAccessExpr access && !in.names.isName(access.getScope())
        ? unseen(access)
        : new UnknownPlace();
  }

  /** A field of an object whose class is missing. */
  private Place unseen(FieldAccessExpr access) {
    return in.attribution.typeOf(access.getScope()) instanceof UnknownType owner && owner.isNamed()
        ? new FieldPlace(
            in.expressions.value(access.getScope()),
            new FieldKey(owner.name(), access.getNameAsString()))
        : new UnknownPlace();
  }

  private Variable read(Place place, Type type, Position at) {
    if (place instanceof LocalPlace local) {
      return local.variable();
    }
    if (place instanceof FieldPlace field) {
      Variable target = in.code.temporary(type);
      in.code.add(new Instruction.GetField(target, field.receiver(), field.field(), at));
      return target;
    }
    if (place instanceof ElementPlace element) {
      Variable target = in.code.temporary(type);
      in.code.add(new Instruction.GetElement(target, element.array(), element.index(), at));
      return target;
    }
    return in.frame.nothing(at);
  }

  private void write(Place place, Variable value, Position at) {
    if (place instanceof LocalPlace local) {
      in.code.add(new Instruction.Copy(local.variable(), value, at));
    } else if (place instanceof FieldPlace field) {
      in.code.add(new Instruction.PutField(field.receiver(), field.field(), value, at));
    } else if (place instanceof ElementPlace element) {
      in.code.add(new Instruction.PutElement(element.array(), element.index(), value, at));
    }
  }
}
