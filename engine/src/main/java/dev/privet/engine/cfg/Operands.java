package dev.privet.engine.cfg;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The variables that an instruction reads and writes. */
public final class Operands {

  private Operands() {}

  /** What an instruction reads, in order; of a phi, the defined operands. */
  public static List<Variable> of(Instruction instruction) {
    if (instruction instanceof Instruction.Constant || instruction instanceof Instruction.New) {
      return List.of();
    } else if (instruction instanceof Instruction.Copy copy) {
      return List.of(copy.source());
    } else if (instruction instanceof Instruction.Call call) {
      return of(call);
    }
    List<Variable> read = new ArrayList<>(4);
    rename(
        instruction,
        null,
        variable -> {
          read.add(variable);
          return variable;
        });
    return read;
  }

  private static List<Variable> of(Instruction.Call call) {
    Variable receiver = call.receiver();
    if (receiver == null) {
      return call.arguments();
    }
    List<Variable> read = new ArrayList<>(1 + call.arguments().size());
    read.add(receiver);
    read.addAll(call.arguments());
    return read;
  }

  /** The variable an instruction defines; null if none. */
  public static @Nullable Variable target(Instruction instruction) {
    return instruction instanceof Instruction.Definition definition ? definition.target() : null;
  }

  /**
   * The same instruction with another target and other operands.
   *
   * @param target ignored where the instruction defines nothing
   */
  static Instruction rename(
      Instruction instruction, @Nullable Variable target, UnaryOperator<Variable> reads) {
    if (instruction instanceof Instruction.Definition definition) {
      Variable old = definition.target();
      return old == null && definition instanceof Instruction.Call call
          ? renameCall(call, null, reads)
          : renameDefinition(definition, target == null ? old : target, reads);
    }
    if (instruction instanceof Instruction.PutField put) {
      return new Instruction.PutField(
          optional(put.receiver(), reads), put.field(), reads.apply(put.value()), put.position());
    } else if (instruction instanceof Instruction.PutElement put) {
      return new Instruction.PutElement(
          reads.apply(put.array()),
          reads.apply(put.index()),
          reads.apply(put.value()),
          put.position());
    } else if (instruction instanceof Instruction.Branch branch) {
      return new Instruction.Branch(
          reads.apply(branch.condition()),
          branch.whenTrue(),
          branch.whenFalse(),
          branch.position());
    } else if (instruction instanceof Instruction.Switch choice) {
      return new Instruction.Switch(
          reads.apply(choice.selector()), choice.cases(), choice.otherwise(), choice.position());
    } else if (instruction instanceof Instruction.Return result) {
      return new Instruction.Return(optional(result.value(), reads), result.position());
    } else if (instruction instanceof Instruction.Throw thrown) {
      return new Instruction.Throw(reads.apply(thrown.value()), thrown.position());
    }
    return instruction;
  }

  private static Instruction renameDefinition(
      Instruction.Definition definition, @Nullable Variable target, UnaryOperator<Variable> reads) {
    if (target == null) {
      return definition;
    }
    if (definition instanceof Instruction.Constant constant) {
      return new Instruction.Constant(target, constant.value(), constant.position());
    } else if (definition instanceof Instruction.Copy copy) {
      return new Instruction.Copy(target, reads.apply(copy.source()), copy.position());
    } else if (definition instanceof Instruction.Cast cast) {
      return new Instruction.Cast(target, reads.apply(cast.source()), cast.type(), cast.position());
    } else if (definition instanceof Instruction.GetField get) {
      return new Instruction.GetField(
          target, optional(get.receiver(), reads), get.field(), get.position());
    } else if (definition instanceof Instruction.GetElement get) {
      return new Instruction.GetElement(
          target, reads.apply(get.array()), reads.apply(get.index()), get.position());
    } else if (definition instanceof Instruction.New made) {
      return new Instruction.New(target, made.type(), made.position());
    } else if (definition instanceof Instruction.NewArray made) {
      return new Instruction.NewArray(
          target, made.element(), all(made.elements(), reads), made.position());
    } else if (definition instanceof Instruction.Call call) {
      return renameCall(call, target, reads);
    }
    return renameOperation(definition, target, reads);
  }

  private static Instruction renameOperation(
      Instruction.Definition definition, Variable target, UnaryOperator<Variable> reads) {
    if (definition instanceof Instruction.Lambda lambda) {
      return new Instruction.Lambda(
          target,
          lambda.type(),
          lambda.interfaceMethod(),
          lambda.body(),
          all(lambda.captured(), reads),
          lambda.position());
    } else if (definition instanceof Instruction.Concat concat) {
      return new Instruction.Concat(target, all(concat.parts(), reads), concat.position());
    } else if (definition instanceof Instruction.Operation operation) {
      return new Instruction.Operation(
          target, operation.operator(), all(operation.operands(), reads), operation.position());
    } else if (definition instanceof Instruction.InstanceOf test) {
      return new Instruction.InstanceOf(
          target, reads.apply(test.source()), test.type(), test.position());
    } else if (definition instanceof Instruction.Catch caught) {
      return new Instruction.Catch(target, caught.types(), caught.position());
    } else if (definition instanceof Instruction.Phi phi) {
      List<@Nullable Variable> operands = new ArrayList<>(phi.operands().size());
      for (Variable operand : phi.operands()) {
        operands.add(optional(operand, reads));
      }
      return new Instruction.Phi(target, operands, phi.position());
    }
    return definition;
  }

  private static Instruction renameCall(
      Instruction.Call call, @Nullable Variable target, UnaryOperator<Variable> reads) {
    return new Instruction.Call(
        target,
        call.callee(),
        optional(call.receiver(), reads),
        all(call.arguments(), reads),
        call.position());
  }

  private static List<Variable> all(List<Variable> variables, UnaryOperator<Variable> reads) {
    List<Variable> renamed = new ArrayList<>(variables.size());
    for (Variable variable : variables) {
      renamed.add(reads.apply(variable));
    }
    return renamed;
  }

  private static @Nullable Variable optional(
      @Nullable Variable variable, UnaryOperator<Variable> reads) {
    return variable == null ? null : reads.apply(variable);
  }
}
