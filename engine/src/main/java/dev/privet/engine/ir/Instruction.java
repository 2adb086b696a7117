package dev.privet.engine.ir;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a body. Expressions are flattened in evaluation order. {@code &&}, {@code ||}, {@code
 * ?:} and switch expressions are control flow; {@code !} in a condition swaps the branch's labels,
 * elsewhere it is an {@link Operation}. A varargs call packs its tail into a {@link NewArray}.
 * Method references are lambdas whose body calls the method. {@code assert} evaluates its condition
 * and goes on. {@code try/finally} has the final block copied to every exit.
 */
public sealed interface Instruction {

  /** The expression or statement this comes from; of a call, the whole call expression. */
  Position position();

  /** An instruction that gives a variable a value. */
  sealed interface Definition extends Instruction {
    /** Null where the value is not used (a call's). */
    @Nullable Variable target();
  }

  /** An instruction after which control does not simply go on to the next. */
  sealed interface Jump extends Instruction {}

  /**
   * {@code target = value}.
   *
   * @param value null, a {@code String}, a boxed primitive, or a {@link Type} for a class literal
   */
  record Constant(Variable target, @Nullable Object value, Position position)
      implements Definition {}

  /** {@code target = source}; local assignment and pattern binding. */
  record Copy(Variable target, Variable source, Position position) implements Definition {}

  /** {@code target = (type) source}. */
  record Cast(Variable target, Variable source, Type type, Position position)
      implements Definition {}

  /** Reads a field; {@code receiver} is null of a static one. Enum constants are static fields. */
  record GetField(Variable target, @Nullable Variable receiver, FieldKey field, Position position)
      implements Definition {}

  /** Writes a field; {@code receiver} is null of a static one. */
  record PutField(@Nullable Variable receiver, FieldKey field, Variable value, Position position)
      implements Instruction {}

  /** {@code target = array[index]}. */
  record GetElement(Variable target, Variable array, Variable index, Position position)
      implements Definition {}

  /** {@code array[index] = value}. */
  record PutElement(Variable array, Variable index, Variable value, Position position)
      implements Instruction {}

  /** Allocates; the constructor's {@link Call} follows, with {@code target} as its receiver. */
  record New(Variable target, ClassType type, Position position) implements Definition {}

  /** {@code new element[]{elements}}; {@code elements} is empty where only lengths are given. */
  record NewArray(Variable target, Type element, List<Variable> elements, Position position)
      implements Definition {
    public NewArray {
      elements = List.copyOf(elements);
    }
  }

  /** A method or constructor call. */
  record Call(
      @Nullable Variable target,
      Callee callee,
      @Nullable Variable receiver,
      List<Variable> arguments,
      Position position)
      implements Definition {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Makes a function object.
   *
   * @param type the functional interface
   * @param interfaceMethod the method it implements
   * @param body key of the {@link MethodBody} that runs; its parameters are first the captured
   *     values, in order, then the interface method's parameters
   * @param captured values kept, aligned with the body's {@code CAPTURED} parameters
   */
  record Lambda(
      Variable target,
      Type type,
      MethodKey interfaceMethod,
      MethodKey body,
      List<Variable> captured,
      Position position)
      implements Definition {
    public Lambda {
      captured = List.copyOf(captured);
    }
  }

  /** String concatenation, constants included as variables, in order. */
  record Concat(Variable target, List<Variable> parts, Position position) implements Definition {
    public Concat {
      parts = List.copyOf(parts);
    }
  }

  /** An arithmetic, comparison, bit or logical operation on one or two operands. */
  record Operation(Variable target, Operator operator, List<Variable> operands, Position position)
      implements Definition {
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  /** {@code target = source instanceof type}. */
  record InstanceOf(Variable target, Variable source, Type type, Position position)
      implements Definition {}

  /** Starts an exception handler: {@code target} is the caught throwable. */
  record Catch(Variable target, List<Type> types, Position position) implements Definition {
    public Catch {
      types = List.copyOf(types);
    }
  }

  /**
   * Static single assignment's merge; only at the start of a block, and only after {@code
   * cfg.SsaForm}. {@code operands} are aligned with the block's predecessors; null where undefined.
   */
  record Phi(Variable target, List<@Nullable Variable> operands, Position position)
      implements Definition {}

  /** Where a label stands. */
  record Mark(Label label, Position position) implements Instruction {}

  /** Goes to {@code whenTrue} or {@code whenFalse}. */
  record Branch(Variable condition, Label whenTrue, Label whenFalse, Position position)
      implements Jump {}

  /** Goes to {@code to}. */
  record Goto(Label to, Position position) implements Jump {}

  /**
   * Goes to the first case that holds {@code selector}, else to {@code otherwise}.
   *
   * @param cases constants ({@code String}, {@code Integer}, {@code Character}, {@link FieldKey} of
   *     an enum constant, {@link Type} of a type pattern, null for {@code case null})
   */
  record Switch(Variable selector, List<Case> cases, Label otherwise, Position position)
      implements Jump {
    public Switch {
      cases = List.copyOf(cases);
    }
  }

  /** One constant of a {@link Switch}. */
  record Case(@Nullable Object constant, Label to) {}

  /** Returns; {@code value} is null of void. */
  record Return(@Nullable Variable value, Position position) implements Jump {}

  /** Throws {@code value}. */
  record Throw(Variable value, Position position) implements Jump {}
}
