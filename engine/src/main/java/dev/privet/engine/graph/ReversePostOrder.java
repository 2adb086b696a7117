package dev.privet.engine.graph;

import java.util.Arrays;

/** Depth-first orders of a graph given as successor lists, without recursion. */
public final class ReversePostOrder {

  private ReversePostOrder() {}

  /**
   * The nodes reachable from {@code entry}, each before those that only it leads to: the order in
   * which a forward analysis converges soonest (Hecht and Ullman 1973).
   *
   * @param successors the nodes that each node leads to
   */
  public static int[] of(int[][] successors, int entry) {
    int size = successors.length;
    int[] order = new int[size];
    int[] stack = new int[size];
    int[] next = new int[size];
    boolean[] seen = new boolean[size];
    int free = size;
    int depth = 0;
    stack[depth++] = entry;
    seen[entry] = true;
    while (depth > 0) {
      int node = stack[depth - 1];
      if (next[node] < successors[node].length) {
        int to = successors[node][next[node]++];
        if (!seen[to]) {
          seen[to] = true;
          stack[depth++] = to;
        }
      } else {
        depth--;
        order[--free] = node;
      }
    }
    return Arrays.copyOfRange(order, free, size);
  }
}
