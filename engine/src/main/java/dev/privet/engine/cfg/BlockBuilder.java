package dev.privet.engine.cfg;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Label;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into blocks. A variable's old value has to be what a handler sees when the
 * instruction that gives it a new one throws; so inside a handler's range {@code x = call()}
 * becomes {@code t = call()}, which ends its block, and {@code x = t} in the next.
 */
final class BlockBuilder {
  private final MethodBody body;
  private final Handlers handlers;
  private final boolean[] leader;
  private final boolean[] redefined;
  private final List<Variable> variables;
  private final List<RawBlock> blocks = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private final int[] blockOf;
  private RawBlock current = new RawBlock();
  private boolean open;
  private boolean mayHaveThrown;

  /** An edge to a label whose block is not known yet. */
  private record Pending(int from, Label to, Edge.Kind kind, List<Instruction.Case> cases) {}

  BlockBuilder(MethodBody body, @Nullable Thrown thrown) {
    this.body = body;
    this.variables = new ArrayList<>(body.variables());
    this.handlers = new Handlers(body, thrown);
    this.leader = Leaders.of(body);
    this.redefined = body.handlers().isEmpty() ? new boolean[0] : redefined(body);
    this.blockOf = new int[body.labels()];
    Arrays.fill(blockOf, -1);
  }

  List<Variable> variables() {
    return variables;
  }

  List<RawBlock> build() {
    start();
    List<Instruction> code = body.code();
    for (int i = 0; i < code.size(); i++) {
      Instruction instruction = code.get(i);
      if (instruction instanceof Instruction.Mark mark) {
        if (leader[mark.label().id()]) {
          fallInto();
          handlers.pass(mark.label());
        }
        blockOf[mark.label().id()] = blocks.size() - 1;
      } else {
        add(instruction);
      }
    }
    for (Pending edge : pending) {
      int to = edge.to().id() < blockOf.length ? blockOf[edge.to().id()] : -1;
      if (to >= 0) {
        blocks.get(edge.from()).connect(edge.from(), to, edge.kind(), edge.cases());
      }
    }
    return blocks;
  }

  private void start() {
    current = new RawBlock();
    blocks.add(current);
    open = true;
    mayHaveThrown = false;
  }

  /**
   * Ends the current block, if it has not ended, with an edge into a new one. The entry stays apart
   * from what can be jumped to, so that it has no predecessors.
   */
  private void fallInto() {
    if (open && blocks.size() > 1 && current.instructions.isEmpty()) {
      return;
    }
    if (open) {
      if (mayHaveThrown) {
        connectHandlers();
      }
      current.connect(blocks.size() - 1, blocks.size(), Edge.Kind.NEXT, List.of());
    }
    start();
  }

  private void add(Instruction instruction) {
    if (!open) {
      start();
    }
    if (handlers.active().isEmpty()) {
      current.instructions.add(instruction);
    } else {
      addGuarded(instruction);
    }
    if (instruction instanceof Instruction.Jump jump) {
      end(jump);
    }
  }

  private void addGuarded(Instruction instruction) {
    Variable target = Operands.target(instruction);
    boolean old = target != null && redefined[target.index()];
    if (old && mayHaveThrown) {
      fallInto();
    }
    boolean certain =
        instruction instanceof Instruction.Call || instruction instanceof Instruction.Throw;
    if (!certain && !mayThrow(instruction)) {
      current.instructions.add(instruction);
    } else if (old && target != null) {
      Variable kept = new Variable(variables.size(), "", target.type(), Variable.Kind.TEMPORARY);
      variables.add(kept);
      current.instructions.add(Operands.rename(instruction, kept, read -> read));
      mayHaveThrown = true;
      fallInto();
      current.instructions.add(new Instruction.Copy(target, kept, instruction.position()));
    } else {
      current.instructions.add(instruction);
      mayHaveThrown = true;
      if (instruction instanceof Instruction.Call) {
        fallInto();
      }
    }
  }

  private void end(Instruction.Jump jump) {
    int from = blocks.size() - 1;
    if (jump instanceof Instruction.Goto to) {
      current.instructions.remove(current.instructions.size() - 1);
      pending.add(new Pending(from, to.to(), Edge.Kind.NEXT, List.of()));
    } else if (jump instanceof Instruction.Branch branch) {
      endBranch(from, branch);
    } else if (jump instanceof Instruction.Switch choice) {
      Map<Label, List<Instruction.Case>> byTarget = new LinkedHashMap<>();
      for (Instruction.Case one : choice.cases()) {
        byTarget.computeIfAbsent(one.to(), label -> new ArrayList<>()).add(one);
      }
      byTarget.forEach(
          (label, cases) -> pending.add(new Pending(from, label, Edge.Kind.CASE, cases)));
      pending.add(new Pending(from, choice.otherwise(), Edge.Kind.DEFAULT, List.of()));
    }
    if (mayHaveThrown) {
      connectHandlers();
    }
    open = false;
  }

  private void endBranch(int from, Instruction.Branch branch) {
    Boolean known = constant(branch.condition());
    if (known == null || known) {
      pending.add(new Pending(from, branch.whenTrue(), Edge.Kind.TRUE, List.of()));
    }
    if (known == null || !known) {
      pending.add(new Pending(from, branch.whenFalse(), Edge.Kind.FALSE, List.of()));
    }
  }

  /**
   * The condition's value where this very block sets it to a constant, as of {@code while (true)}.
   */
  private @Nullable Boolean constant(Variable condition) {
    for (int i = current.instructions.size() - 1; i >= 0; i--) {
      Instruction instruction = current.instructions.get(i);
      Variable target = Operands.target(instruction);
      if (target != null && target.index() == condition.index()) {
        return instruction instanceof Instruction.Constant constant
                && constant.value() instanceof Boolean value
            ? value
            : null;
      }
    }
    return null;
  }

  private void connectHandlers() {
    int size = current.instructions.size();
    Instruction last = size == 0 ? null : current.instructions.get(size - 1);
    for (Label target : handlers.targets(last)) {
      pending.add(new Pending(blocks.size() - 1, target, Edge.Kind.EXCEPTION, List.of()));
    }
  }

  /** Whether it can throw although nothing in it is meant to; errors of the machine aside. */
  private static boolean mayThrow(Instruction instruction) {
    if (instruction instanceof Instruction.GetField get) {
      return get.receiver() != null && get.receiver().kind() != Variable.Kind.THIS;
    } else if (instruction instanceof Instruction.PutField put) {
      return put.receiver() != null && put.receiver().kind() != Variable.Kind.THIS;
    } else if (instruction instanceof Instruction.Operation operation) {
      return switch (operation.operator()) {
        case DIVIDE, REMAINDER -> true;
        default -> false;
      };
    }
    return instruction instanceof Instruction.GetElement
        || instruction instanceof Instruction.PutElement
        || instruction instanceof Instruction.Cast
        || instruction instanceof Instruction.NewArray
        || instruction instanceof Instruction.Concat
        || instruction instanceof Instruction.Switch;
  }

  /** Which variables are given a value in more than one place. */
  private static boolean[] redefined(MethodBody body) {
    boolean[] defined = new boolean[body.variables().size()];
    boolean[] again = new boolean[body.variables().size()];
    for (Variable parameter : body.parameters()) {
      defined[parameter.index()] = true;
    }
    for (Instruction instruction : body.code()) {
      Variable target = Operands.target(instruction);
      if (target != null) {
        again[target.index()] |= defined[target.index()];
        defined[target.index()] = true;
      }
    }
    return again;
  }
}
