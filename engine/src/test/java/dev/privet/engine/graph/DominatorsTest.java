package dev.privet.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DominatorsTest {

  /** Cooper, Harvey and Kennedy 2001, figure 4: an irreducible graph; node 6 is the entry. */
  @Test
  void findsDominatorsOfAnIrreducibleGraph() {
    int[][] graph = {{}, {2}, {1, 3}, {2}, {2, 3}, {1}, {5, 4}};
    Dominators dominators = Dominators.of(graph, 6);
    for (int node = 1; node <= 5; node++) {
      assertEquals(6, dominators.immediate(node), "node " + node);
    }
    assertEquals(-1, dominators.immediate(6));
    assertEquals(-1, dominators.immediate(0), "unreachable");
  }

  /** Appel, Modern Compiler Implementation, figure 19.8: A..M are 0..12. */
  @Test
  void findsFrontiersOfTheTextbook() {
    int[][] graph = {
      {1, 2}, {3, 6}, {4, 7}, {5, 6}, {2, 7}, {8, 10}, {1}, {12}, {11}, {2}, {11}, {1, 12}, {}
    };
    Dominators dominators = Dominators.of(graph, 0);
    assertEquals(0, dominators.immediate(1));
    assertEquals(1, dominators.immediate(6));
    assertEquals(5, dominators.immediate(11));
    assertEquals(0, dominators.immediate(12));
    assertArrayEquals(new int[] {1, 12}, sorted(dominators.frontier(1)));
    assertArrayEquals(new int[] {1, 6, 12}, sorted(dominators.frontier(3)));
    assertArrayEquals(new int[] {2, 12}, sorted(dominators.frontier(2)));
    assertArrayEquals(new int[] {1}, sorted(dominators.frontier(6)));
    assertArrayEquals(new int[] {}, dominators.frontier(0));
    assertArrayEquals(new int[] {}, dominators.frontier(9), "unreachable");
  }

  @Test
  void agreesWithTheDefinition() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int[][] graph = StronglyConnectedComponentsTest.randomGraph(random, 10);
      Dominators dominators = Dominators.of(graph, 0);
      boolean[] all = reachable(graph, -1);
      for (int d = 0; d < graph.length; d++) {
        boolean[] without = reachable(graph, d);
        for (int n = 0; n < graph.length; n++) {
          assertEquals(all[d] && all[n] && !without[n], dominators.dominates(d, n));
        }
        assertFrontier(graph, dominators, all, d);
      }
    }
  }

  private static void assertFrontier(int[][] graph, Dominators dominators, boolean[] all, int d) {
    boolean[] expected = new boolean[graph.length];
    for (int from = 0; from < graph.length; from++) {
      for (int to : graph[from]) {
        if (all[from] && dominators.dominates(d, from)) {
          expected[to] |= d == to || !dominators.dominates(d, to);
        }
      }
    }
    boolean[] found = new boolean[graph.length];
    for (int node : dominators.frontier(d)) {
      assertFalse(found[node], "twice");
      found[node] = true;
    }
    assertArrayEquals(expected, found);
  }

  private static boolean[] reachable(int[][] graph, int without) {
    boolean[] seen = new boolean[graph.length];
    if (without != 0) {
      visit(graph, 0, without, seen);
    }
    return seen;
  }

  private static void visit(int[][] graph, int node, int without, boolean[] seen) {
    if (node != without && !seen[node]) {
      seen[node] = true;
      for (int to : graph[node]) {
        visit(graph, to, without, seen);
      }
    }
  }

  @Test
  void ordersNodesBeforeTheirSuccessors() {
    int[][] diamond = {{2, 1}, {3}, {3}, {}, {0}};
    int[] order = ReversePostOrder.of(diamond, 0);
    assertEquals(4, order.length, "unreachable nodes are left out");
    assertEquals(0, order[0]);
    assertEquals(3, order[3]);
  }

  /** Bourdoncle 1993, figure 2: nodes 1..8 are 0..7; the order is 1 2 (3 4 (5 6) 7) 8. */
  @Test
  void keepsLoopsTogether() {
    int[][] graph = {{1}, {2, 7}, {3}, {4, 6}, {5}, {4, 6}, {2, 7}, {}};
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, LoopOrder.of(graph, 0));
    // The ways out are listed first, as "while (true) { if (done) break; ... }" has them.
    int[][] endless = {{1}, {3, 2}, {1}, {5, 4}, {3}, {}};
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, LoopOrder.of(endless, 0));
  }

  @Test
  void leadsBackToHeadsOnly() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int[][] graph = StronglyConnectedComponentsTest.randomGraph(random, 10);
      int[] order = LoopOrder.of(graph, 0);
      int[] number = new int[graph.length];
      Arrays.fill(number, -1);
      for (int at = 0; at < order.length; at++) {
        number[order[at]] = at;
      }
      assertEquals(0, order[0]);
      boolean[] reachable = reachable(graph, -1);
      for (int node = 0; node < graph.length; node++) {
        assertEquals(reachable[node], number[node] >= 0, "reachable nodes, each once");
      }
      for (int from : order) {
        for (int to : graph[from]) {
          if (number[to] <= number[from]) {
            assertTogether(graph, order, number[to], number[from]);
          }
        }
      }
    }
  }

  /** All from a loop's head to what leads back to it come back without going before the head. */
  private static void assertTogether(int[][] graph, int[] order, int head, int last) {
    boolean[] inside = new boolean[graph.length];
    for (int at = head; at < order.length; at++) {
      inside[order[at]] = true;
    }
    for (int at = head; at <= last; at++) {
      boolean[] seen = new boolean[graph.length];
      for (int node = 0; node < graph.length; node++) {
        seen[node] = !inside[node];
      }
      seen[order[head]] = false;
      for (int to : graph[order[at]]) {
        visit(graph, to, -1, seen);
      }
      assertTrue(seen[order[head]], () -> Arrays.deepToString(graph) + Arrays.toString(order));
    }
  }

  @Test
  void takesTheLeastFirst() {
    PriorityWorkList list = new PriorityWorkList();
    list.add(5);
    list.add(2);
    list.add(5);
    assertEquals(2, list.take());
    assertEquals(5, list.take());
    assertTrue(list.isEmpty());
  }

  private static int[] sorted(int[] nodes) {
    Arrays.sort(nodes);
    return nodes;
  }
}
