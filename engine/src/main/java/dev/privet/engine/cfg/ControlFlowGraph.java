package dev.privet.engine.cfg;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The basic blocks of a body, as far as they can be reached; a branch on a constant goes one way
 * only. Inside the range of a handler a call or throw ends its block, and the edge to the handler
 * carries what held before the call gave its target a value.
 *
 * @param blocks the entry first, each loop together ({@link dev.privet.engine.graph.LoopOrder})
 * @param variables those of the body, and temporaries that keep a variable's old value for a
 *     handler
 */
public record ControlFlowGraph(MethodBody body, List<Block> blocks, List<Variable> variables) {
  public ControlFlowGraph {
    blocks = List.copyOf(blocks);
    variables = List.copyOf(variables);
  }

  /** Finds the blocks where nothing is known of exceptions. */
  public static ControlFlowGraph of(MethodBody body) {
    return of(body, null);
  }

  /**
   * Finds the blocks; a jump to a label that does not stand anywhere leads nowhere.
   *
   * @param thrown null where calls may throw anything
   */
  public static ControlFlowGraph of(MethodBody body, @Nullable Thrown thrown) {
    BlockBuilder builder = new BlockBuilder(body, thrown);
    List<Block> blocks = BlockOrder.finish(builder.build());
    return new ControlFlowGraph(body, blocks, builder.variables());
  }

  /** The target of every block's edges, in order. */
  static int[][] successors(List<Block> blocks) {
    int[][] result = new int[blocks.size()][];
    for (Block block : blocks) {
      int[] to = new int[block.successors().size()];
      for (int i = 0; i < to.length; i++) {
        to[i] = block.successors().get(i).to();
      }
      result[block.id()] = to;
    }
    return result;
  }
}
