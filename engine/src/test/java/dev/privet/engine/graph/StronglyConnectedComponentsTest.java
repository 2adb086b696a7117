package dev.privet.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StronglyConnectedComponentsTest {

  /** Cormen, Leiserson, Rivest, Stein, figure 22.9: a..h are 0..7. */
  @Test
  void findsTheComponentsOfTheTextbook() {
    int[][] graph = {{1}, {2, 4, 5}, {3, 6}, {2, 7}, {0, 5}, {6}, {5, 7}, {7}};
    StronglyConnectedComponents components = StronglyConnectedComponents.of(graph);
    assertEquals(4, components.count());
    assertArrayEquals(new int[] {7}, components.members(0));
    assertArrayEquals(new int[] {5, 6}, components.members(1));
    assertArrayEquals(new int[] {2, 3}, components.members(2));
    assertArrayEquals(new int[] {0, 1, 4}, components.members(3));
  }

  @Test
  void numbersComponentsBottomUp() {
    Random random = new Random(42);
    for (int round = 0; round < 200; round++) {
      int[][] graph = randomGraph(random, 12);
      StronglyConnectedComponents components = StronglyConnectedComponents.of(graph);
      boolean[][] reach = closure(graph);
      for (int a = 0; a < graph.length; a++) {
        for (int b = 0; b < graph.length; b++) {
          boolean together = a == b || (reach[a][b] && reach[b][a]);
          assertEquals(together, components.componentOf(a) == components.componentOf(b));
          if (reach[a][b] && !together) {
            assertTrue(components.componentOf(b) < components.componentOf(a));
          }
        }
      }
    }
  }

  @Test
  void survivesAChainOfAMillion() {
    int[][] chain = new int[1_000_000][];
    for (int i = 0; i < chain.length; i++) {
      chain[i] = new int[] {(i + 1) % chain.length};
    }
    assertEquals(1, StronglyConnectedComponents.of(chain).count());
  }

  static int[][] randomGraph(Random random, int size) {
    int[][] graph = new int[size][];
    for (int i = 0; i < size; i++) {
      graph[i] = random.ints(random.nextInt(3), 0, size).distinct().toArray();
    }
    return graph;
  }

  private static boolean[][] closure(int[][] graph) {
    boolean[][] reach = new boolean[graph.length][graph.length];
    for (int i = 0; i < graph.length; i++) {
      for (int to : graph[i]) {
        reach[i][to] = true;
      }
    }
    for (int k = 0; k < graph.length; k++) {
      for (int i = 0; i < graph.length; i++) {
        for (int j = 0; j < graph.length; j++) {
          reach[i][j] |= reach[i][k] && reach[k][j];
        }
      }
    }
    return reach;
  }
}
