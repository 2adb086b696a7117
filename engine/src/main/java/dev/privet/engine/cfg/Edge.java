package dev.privet.engine.cfg;

import dev.privet.engine.ir.Instruction;
import java.util.List;

/**
 * A way from one block to another. No two edges of a body agree in source, target and kind.
 *
 * @param from id of the source block
 * @param to id of the target block
 * @param cases of {@link Kind#CASE}, the constants that lead here; else empty
 */
public record Edge(int from, int to, Kind kind, List<Instruction.Case> cases) {
  public Edge {
    cases = List.copyOf(cases);
  }

  /** When an edge is taken. */
  public enum Kind {
    NEXT,
    /** The branch's condition is true. */
    TRUE,
    /** The branch's condition is false. */
    FALSE,
    /** The switch's selector is one of {@link Edge#cases}. */
    CASE,
    /** The switch's selector is none of its cases. */
    DEFAULT,
    /**
     * Something in the block threw: its last instruction, which then has not given its target a
     * value, or one without effect on a variable before it.
     */
    EXCEPTION
  }
}
