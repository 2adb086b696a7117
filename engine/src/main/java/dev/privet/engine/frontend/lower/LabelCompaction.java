package dev.privet.engine.frontend.lower;

import dev.privet.engine.ir.Handler;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drops marks that nothing refers to and empty handlers, and numbers labels from 0. */
final class LabelCompaction {

  private final List<Instruction> code;
  private final List<Handler> handlers;
  private final Map<Label, Label> names = new HashMap<>();

  LabelCompaction(List<Instruction> code, List<Handler> handlers) {
    this.code = code;
    this.handlers = handlers;
  }

  MethodBody body(
      MethodKey key,
      Optional<MethodKey> enclosing,
      List<Variable> parameters,
      List<Variable> variables,
      Position position) {
    List<Handler> kept = withSomethingGuarded();
    Map<Label, Boolean> used = new HashMap<>();
    code.forEach(i -> uses(i, used));
    for (Handler handler : kept) {
      used.put(handler.start(), true);
      used.put(handler.end(), true);
      used.put(handler.target(), true);
    }
    List<Instruction> result = new ArrayList<>(code.size());
    for (Instruction instruction : code) {
      if (!(instruction instanceof Instruction.Mark mark)) {
        result.add(instruction);
      } else if (used.containsKey(mark.label())) {
        names.put(mark.label(), new Label(names.size()));
        result.add(mark);
      }
    }
    result.replaceAll(this::renamed);
    List<Handler> renamed = kept.stream().map(this::renamed).toList();
    return new MethodBody(
        key, enclosing, parameters, variables, names.size(), result, renamed, position);
  }

  private static void uses(Instruction instruction, Map<Label, Boolean> used) {
    if (instruction instanceof Instruction.Goto go) {
      used.put(go.to(), true);
    } else if (instruction instanceof Instruction.Branch branch) {
      used.put(branch.whenTrue(), true);
      used.put(branch.whenFalse(), true);
    } else if (instruction instanceof Instruction.Switch choice) {
      used.put(choice.otherwise(), true);
      choice.cases().forEach(c -> used.put(c.to(), true));
    }
  }

  private List<Handler> withSomethingGuarded() {
    if (handlers.isEmpty()) {
      return handlers;
    }
    Map<Label, Integer> instructionsBefore = new HashMap<>();
    int seen = 0;
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Mark mark) {
        instructionsBefore.put(mark.label(), seen);
      } else {
        seen++;
      }
    }
    return handlers.stream()
        .filter(h -> at(instructionsBefore, h.start()) < at(instructionsBefore, h.end()))
        .toList();
  }

  private static int at(Map<Label, Integer> instructionsBefore, Label label) {
    return instructionsBefore.getOrDefault(label, 0);
  }

  private Label renamed(Label label) {
    return names.getOrDefault(label, label);
  }

  private Handler renamed(Handler handler) {
    return new Handler(
        renamed(handler.start()),
        renamed(handler.end()),
        renamed(handler.target()),
        handler.types());
  }

  private Instruction renamed(Instruction instruction) {
    if (instruction instanceof Instruction.Mark mark) {
      return new Instruction.Mark(renamed(mark.label()), mark.position());
    }
    if (instruction instanceof Instruction.Goto go) {
      return new Instruction.Goto(renamed(go.to()), go.position());
    }
    if (instruction instanceof Instruction.Branch branch) {
      return new Instruction.Branch(
          branch.condition(),
          renamed(branch.whenTrue()),
          renamed(branch.whenFalse()),
          branch.position());
    }
    if (instruction instanceof Instruction.Switch choice) {
      List<Instruction.Case> cases =
          choice.cases().stream()
              .map(c -> new Instruction.Case(c.constant(), renamed(c.to())))
              .toList();
      return new Instruction.Switch(
          choice.selector(), cases, renamed(choice.otherwise()), choice.position());
    }
    return instruction;
  }
}
