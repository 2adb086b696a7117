package dev.privet.engine.frontend.lower;

import dev.privet.engine.ir.Handler;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drops marks that nothing refers to and empty handlers, and numbers labels from 0. */
final class LabelCompaction {

  private final List<Instruction> code;
  private final List<Handler> handlers;

  /** By old numbers; null of those that nothing refers to. */
  private final @Nullable Label[] names;

  private int count;

  LabelCompaction(List<Instruction> code, List<Handler> handlers, int labels) {
    this.code = code;
    this.handlers = handlers;
    this.names = new @Nullable Label[labels];
  }

  MethodBody body(
      MethodKey key,
      Optional<MethodKey> enclosing,
      List<Variable> parameters,
      List<Variable> variables,
      Position position) {
    if (names.length == 0) {
      return new MethodBody(key, enclosing, parameters, variables, 0, code, handlers, position);
    }
    List<Handler> kept = withSomethingGuarded();
    BitSet used = new BitSet(names.length);
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Jump jump) {
        uses(jump, used);
      }
    }
    for (Handler handler : kept) {
      used.set(handler.start().id());
      used.set(handler.end().id());
      used.set(handler.target().id());
    }
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Mark mark && used.get(mark.label().id())) {
        names[mark.label().id()] = new Label(count++);
      }
    }
    List<Handler> renamed = kept.stream().map(this::renamed).toList();
    return new MethodBody(
        key, enclosing, parameters, variables, count, renamedCode(), renamed, position);
  }

  private List<Instruction> renamedCode() {
    List<Instruction> result = new ArrayList<>(code.size());
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Jump jump) {
        result.add(renamed(jump));
      } else if (!(instruction instanceof Instruction.Mark mark)) {
        result.add(instruction);
      } else if (names[mark.label().id()] != null) {
        result.add(new Instruction.Mark(renamed(mark.label()), mark.position()));
      }
    }
    return result;
  }

  private static void uses(Instruction.Jump jump, BitSet used) {
    if (jump instanceof Instruction.Goto go) {
      used.set(go.to().id());
    } else if (jump instanceof Instruction.Branch branch) {
      used.set(branch.whenTrue().id());
      used.set(branch.whenFalse().id());
    } else if (jump instanceof Instruction.Switch choice) {
      used.set(choice.otherwise().id());
      choice.cases().forEach(c -> used.set(c.to().id()));
    }
  }

  private List<Handler> withSomethingGuarded() {
    if (handlers.isEmpty()) {
      return handlers;
    }
    int[] instructionsBefore = new int[names.length];
    int seen = 0;
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Mark mark) {
        instructionsBefore[mark.label().id()] = seen;
      } else {
        seen++;
      }
    }
    return handlers.stream()
        .filter(h -> instructionsBefore[h.start().id()] < instructionsBefore[h.end().id()])
        .toList();
  }

  private Label renamed(Label label) {
    Label name = names[label.id()];
    return name == null ? label : name;
  }

  private Handler renamed(Handler handler) {
    return new Handler(
        renamed(handler.start()),
        renamed(handler.end()),
        renamed(handler.target()),
        handler.types());
  }

  private Instruction renamed(Instruction.Jump jump) {
    if (jump instanceof Instruction.Goto go) {
      return new Instruction.Goto(renamed(go.to()), go.position());
    }
    if (jump instanceof Instruction.Branch branch) {
      return new Instruction.Branch(
          branch.condition(),
          renamed(branch.whenTrue()),
          renamed(branch.whenFalse()),
          branch.position());
    }
    if (jump instanceof Instruction.Switch choice) {
      List<Instruction.Case> cases =
          choice.cases().stream()
              .map(c -> new Instruction.Case(c.constant(), renamed(c.to())))
              .toList();
      return new Instruction.Switch(
          choice.selector(), cases, renamed(choice.otherwise()), choice.position());
    }
    return jump;
  }
}
