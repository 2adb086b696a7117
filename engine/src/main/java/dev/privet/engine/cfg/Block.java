package dev.privet.engine.cfg;

import dev.privet.engine.ir.Instruction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instructions that run one after the other. Marks and gotos have become edges; a branch, switch,
 * return or throw can only be the last instruction.
 *
 * @param id position in the body's list of blocks, which is in loop order; the entry is 0
 * @param predecessors in ascending order of source; phis are aligned with them
 */
public record Block(
    int id, List<Instruction> instructions, List<Edge> successors, List<Edge> predecessors) {
  public Block {
    instructions = List.copyOf(instructions);
    successors = List.copyOf(successors);
    predecessors = List.copyOf(predecessors);
  }

  /** A block is itself: bodies are compared by nobody, and blocks are keys. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id;
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
