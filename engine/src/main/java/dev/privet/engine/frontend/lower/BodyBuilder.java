package dev.privet.engine.frontend.lower;

import dev.privet.engine.ir.Handler;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Collects one body. Instructions that nothing can reach are dropped as they come, so that what
 * follows a {@code return} is never mistaken for a path.
 */
final class BodyBuilder {

  private final List<Variable> variables = new ArrayList<>();
  private final List<Instruction> code = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();
  private final BitSet targeted = new BitSet();
  private int labels;
  private int steps;
  private boolean reachable = true;

  Variable variable(String name, Type type, Variable.Kind kind) {
    Variable variable = new Variable(variables.size(), name, type, kind);
    variables.add(variable);
    return variable;
  }

  Variable temporary(Type type) {
    return variable("", type, Variable.Kind.TEMPORARY);
  }

  Label label() {
    return new Label(labels++);
  }

  /** Whether control can arrive here. */
  boolean reachable() {
    return reachable;
  }

  /** How many instructions there are, marks aside. */
  int steps() {
    return steps;
  }

  void add(Instruction instruction) {
    if (!reachable) {
      return;
    }
    code.add(instruction);
    steps++;
    if (instruction instanceof Instruction.Jump jump) {
      targets(jump);
      reachable = false;
    }
  }

  private void targets(Instruction.Jump jump) {
    if (jump instanceof Instruction.Goto go) {
      targeted.set(go.to().id());
    } else if (jump instanceof Instruction.Branch branch) {
      targeted.set(branch.whenTrue().id());
      targeted.set(branch.whenFalse().id());
    } else if (jump instanceof Instruction.Switch choice) {
      targeted.set(choice.otherwise().id());
      choice.cases().forEach(c -> targeted.set(c.to().id()));
    }
  }

  /** Places {@code label}; code goes on here if something falls or has jumped to it. */
  void mark(Label label, Position position) {
    reachable |= targeted.get(label.id());
    code.add(new Instruction.Mark(label, position));
  }

  /** Places the entry of a handler whose ranges are already closed. */
  void markHandler(Label label, boolean guardsSomething, Position position) {
    if (guardsSomething) {
      targeted.set(label.id());
    }
    mark(label, position);
  }

  void jump(Label label, Position position) {
    add(new Instruction.Goto(label, position));
  }

  void handler(Handler handler) {
    handlers.add(handler);
  }

  MethodBody finish(
      MethodKey key, Optional<MethodKey> enclosing, List<Variable> parameters, Position position) {
    add(new Instruction.Return(null, position));
    return new LabelCompaction(code, handlers, labels)
        .body(key, enclosing, parameters, variables, position);
  }
}
