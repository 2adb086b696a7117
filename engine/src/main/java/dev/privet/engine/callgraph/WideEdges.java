package dev.privet.engine.callgraph;

import dev.privet.engine.graph.StronglyConnectedComponents;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Edges of calls that have many targets, as of a command's or a visitor's. They order summaries as
 * other edges do, but where they close a loop of many methods they are left out: there each round
 * of a fixpoint would run every target at every call.
 */
final class WideEdges {

  /** A larger group of methods that call each other is not held together by such calls. */
  static final int MAX_GROUP = 50;

  private WideEdges() {}

  /**
   * Adds them to a graph.
   *
   * @param wide for each node, ascending
   */
  static int[][] added(int[][] successors, int[][] wide) {
    if (Arrays.stream(wide).allMatch(targets -> targets.length == 0)) {
      return successors;
    }
    int[][] all = new int[successors.length][];
    Arrays.setAll(all, node -> joined(successors[node], wide[node]));
    StronglyConnectedComponents components = StronglyConnectedComponents.of(all);
    for (int node = 0; node < all.length; node++) {
      int own = components.componentOf(node);
      if (wide[node].length > 0 && components.members(own).length > MAX_GROUP) {
        int[] leaving =
            Arrays.stream(wide[node])
                .filter(target -> components.componentOf(target) != own)
                .toArray();
        all[node] = joined(successors[node], leaving);
      }
    }
    return all;
  }

  private static int[] joined(int[] some, int[] more) {
    return more.length == 0
        ? some
        : IntStream.concat(Arrays.stream(some), Arrays.stream(more)).sorted().distinct().toArray();
  }
}
