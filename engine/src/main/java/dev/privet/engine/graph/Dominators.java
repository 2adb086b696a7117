package dev.privet.engine.graph;

import java.util.Arrays;

/**
 * Immediate dominators and dominance frontiers of the nodes reachable from an entry: Cooper, Harvey
 * and Kennedy, "A Simple, Fast Dominance Algorithm" (2001). Node {@code d} dominates {@code n} if
 * every path from the entry to {@code n} goes through {@code d}; the frontier of {@code d} holds
 * the nodes where its dominance ends, which is where values defined in {@code d} meet others.
 */
public final class Dominators {
  private static final int[] EMPTY = {};

  private final int[] order;
  private final int[] number;
  private final int[] immediate;
  private final int[][] frontiers;

  private Dominators(int[] order, int[] number, int[] immediate, int[][] frontiers) {
    this.order = order;
    this.number = number;
    this.immediate = immediate;
    this.frontiers = frontiers;
  }

  /**
   * Computes them.
   *
   * @param successors the nodes that each node leads to
   */
  public static Dominators of(int[][] successors, int entry) {
    int[] order = ReversePostOrder.of(successors, entry);
    int[] number = new int[successors.length];
    Arrays.fill(number, -1);
    for (int i = 0; i < order.length; i++) {
      number[order[i]] = i;
    }
    int[][] predecessors = predecessors(successors, order, number);
    int[] immediate = immediate(predecessors);
    return new Dominators(order, number, immediate, frontiers(predecessors, immediate));
  }

  /** The closest strict dominator; {@code -1} of the entry and of unreachable nodes. */
  public int immediate(int node) {
    int at = number[node];
    return at <= 0 ? -1 : order[immediate[at]];
  }

  /** Whether {@code node} is reachable and every path to it goes through {@code dominator}. */
  public boolean dominates(int dominator, int node) {
    int above = number[dominator];
    int at = number[node];
    if (above < 0 || at < 0) {
      return false;
    }
    while (at > above) {
      at = immediate[at];
    }
    return at == above;
  }

  /** The dominance frontier, in reverse post-order. */
  public int[] frontier(int node) {
    int at = number[node];
    if (at < 0) {
      return EMPTY;
    }
    int[] result = new int[frontiers[at].length];
    for (int i = 0; i < result.length; i++) {
      result[i] = order[frontiers[at][i]];
    }
    return result;
  }

  /** Predecessors in terms of reverse post-order numbers. */
  private static int[][] predecessors(int[][] successors, int[] order, int[] number) {
    int[] count = new int[order.length];
    for (int node : order) {
      for (int to : successors[node]) {
        count[number[to]]++;
      }
    }
    int[][] result = new int[order.length][];
    for (int i = 0; i < result.length; i++) {
      result[i] = count[i] == 0 ? EMPTY : new int[count[i]];
    }
    for (int i = order.length - 1; i >= 0; i--) {
      for (int to : successors[order[i]]) {
        result[number[to]][--count[number[to]]] = i;
      }
    }
    return result;
  }

  private static int[] immediate(int[][] predecessors) {
    int[] result = new int[predecessors.length];
    Arrays.fill(result, -1);
    if (result.length > 0) {
      result[0] = 0;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node = 1; node < result.length; node++) {
        int closest = -1;
        for (int before : predecessors[node]) {
          if (result[before] >= 0) {
            closest = closest < 0 ? before : intersect(result, before, closest);
          }
        }
        if (result[node] != closest) {
          result[node] = closest;
          changed = true;
        }
      }
    }
    return result;
  }

  private static int intersect(int[] immediate, int left, int right) {
    int a = left;
    int b = right;
    while (a != b) {
      while (a > b) {
        a = immediate[a];
      }
      while (b > a) {
        b = immediate[b];
      }
    }
    return a;
  }

  private static int[][] frontiers(int[][] predecessors, int[] immediate) {
    int[][] result = new int[predecessors.length][];
    Arrays.fill(result, EMPTY);
    for (int node = 0; node < result.length; node++) {
      // The entry's own "immediate dominator" stands for none, so a loop back to it counts.
      int stop = node == 0 ? -1 : immediate[node];
      for (int before : predecessors[node]) {
        int runner = before;
        while (runner != stop && !endsWith(result[runner], node)) {
          result[runner] = append(result[runner], node);
          runner = runner == 0 ? -1 : immediate[runner];
        }
      }
    }
    return result;
  }

  /** Frontiers are filled in ascending order, so a node that is present comes last. */
  private static boolean endsWith(int[] frontier, int node) {
    return frontier.length > 0 && frontier[frontier.length - 1] == node;
  }

  private static int[] append(int[] list, int node) {
    int[] longer = Arrays.copyOf(list, list.length + 1);
    longer[list.length] = node;
    return longer;
  }
}
