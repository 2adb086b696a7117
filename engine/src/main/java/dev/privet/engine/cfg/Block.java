package dev.privet.engine.cfg;

import dev.privet.engine.ir.Instruction;
import java.util.List;

/**
 * Instructions that run one after the other. Marks and gotos have become edges; a branch, switch,
 * return or throw can only be the last instruction.
 *
 * @param id position in the body's list of blocks, which is in reverse post-order; the entry is 0
 * @param predecessors in ascending order of source; phis are aligned with them
 */
public record Block(
    int id, List<Instruction> instructions, List<Edge> successors, List<Edge> predecessors) {
  public Block {
    instructions = List.copyOf(instructions);
    successors = List.copyOf(successors);
    predecessors = List.copyOf(predecessors);
  }

  /** Whether control leaves the body normally at the end of this block. */
  public boolean returns() {
    if (!instructions.isEmpty()) {
      Instruction last = instructions.get(instructions.size() - 1);
      if (last instanceof Instruction.Jump) {
        return last instanceof Instruction.Return;
      }
    }
    return successors.stream().allMatch(edge -> edge.kind() == Edge.Kind.EXCEPTION);
  }
}
