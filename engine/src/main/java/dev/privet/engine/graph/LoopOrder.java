package dev.privet.engine.graph;

import java.util.Arrays;

/**
 * A depth-first order in which each loop stands together: its head, what is inside, then all that
 * comes after it. A fixpoint that takes the least node first settles a loop before it goes on, so
 * that a body of many loops in a row is not walked again for each of them (the weak topological
 * order of Bourdoncle, "Efficient chaotic iteration strategies with widenings", 1993).
 */
public final class LoopOrder {

  /** Loops within so many others stand as the depth-first order has them. */
  private static final int DEEP = 64;

  private final int[][] successors;
  private final int[] order;

  /** Where each of the nodes at hand stands among them; -1 for all others. */
  private final int[] place;

  private int size;

  private LoopOrder(int[][] successors) {
    this.successors = successors;
    this.order = new int[successors.length];
    this.place = new int[successors.length];
    Arrays.fill(place, -1);
  }

  /**
   * The nodes reachable from {@code entry}. Only the edge that closes a loop leads back, and it
   * leads to the loop's head.
   *
   * @param successors the nodes that each node leads to
   */
  public static int[] of(int[][] successors, int entry) {
    int[] depthFirst = ReversePostOrder.of(successors, entry);
    int[][] numbered = numbered(successors, depthFirst);
    LoopOrder loops = new LoopOrder(numbered);
    int[] all = new int[numbered.length];
    Arrays.setAll(all, node -> node);
    if (leadsBack(numbered)) {
      loops.order(all, 0);
    } else {
      return depthFirst;
    }
    int[] result = new int[depthFirst.length];
    Arrays.setAll(result, at -> depthFirst[loops.order[at]]);
    return result;
  }

  /** The reachable part of the graph, its nodes called by their place in an order. */
  private static int[][] numbered(int[][] successors, int[] order) {
    int[] number = new int[successors.length];
    for (int at = 0; at < order.length; at++) {
      number[order[at]] = at;
    }
    int[][] result = new int[order.length][];
    for (int at = 0; at < order.length; at++) {
      result[at] = Arrays.stream(successors[order[at]]).map(to -> number[to]).toArray();
    }
    return result;
  }

  private static boolean leadsBack(int[][] graph) {
    for (int node = 0; node < graph.length; node++) {
      for (int to : graph[node]) {
        if (to <= node) {
          return true;
        }
      }
    }
    return false;
  }

  /** Appends some nodes, given in ascending order; edges to others do not count. */
  private void order(int[] nodes, int depth) {
    if (depth == DEEP) {
      for (int node : nodes) {
        order[size++] = node;
      }
      return;
    }
    StronglyConnectedComponents components = StronglyConnectedComponents.of(among(nodes));
    for (int component = components.count() - 1; component >= 0; component--) {
      int[] members = components.members(component);
      order[size++] = nodes[members[0]];
      if (members.length > 1) {
        int[] inner = new int[members.length - 1];
        for (int at = 0; at < inner.length; at++) {
          inner[at] = nodes[members[at + 1]];
        }
        order(inner, depth + 1);
      }
    }
  }

  /** The graph of some nodes alone, each called by its place among them. */
  private int[][] among(int[] nodes) {
    for (int at = 0; at < nodes.length; at++) {
      place[nodes[at]] = at;
    }
    int[][] inside = new int[nodes.length][];
    for (int at = 0; at < nodes.length; at++) {
      int[] all = successors[nodes[at]];
      int[] kept = new int[all.length];
      int count = 0;
      for (int to : all) {
        if (place[to] >= 0) {
          kept[count++] = place[to];
        }
      }
      inside[at] = Arrays.copyOf(kept, count);
    }
    for (int node : nodes) {
      place[node] = -1;
    }
    return inside;
  }
}
