package dev.privet.engine.callgraph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WideEdgesTest {

  @Test
  void nothingIsAddedWhereNoCallIsWide() {
    int[][] graph = {{1}, {}};
    assertSame(graph, WideEdges.added(graph, new int[2][0]));
  }

  @Test
  void edgesThatCloseNoLoopAreAdded() {
    int[][] added = WideEdges.added(new int[][] {{1}, {}, {}}, new int[][] {{1, 2}, {}, {}});
    assertArrayEquals(new int[] {1, 2}, added[0]);
  }

  @Test
  void ofLoopsOnlySmallOnesAreClosed() {
    assertArrayEquals(new int[] {0, 2}, closing(2)[1]);
    int most = WideEdges.MAX_GROUP;
    assertArrayEquals(new int[] {0, most}, closing(most)[most - 1]);
    assertArrayEquals(new int[] {most + 1}, closing(most + 1)[most]);
  }

  /** A chain whose last method calls the first and one outside, both by a wide call. */
  private static int[][] closing(int count) {
    int[][] graph = new int[count + 1][0];
    int[][] wide = new int[count + 1][0];
    Arrays.setAll(graph, node -> node < count - 1 ? new int[] {node + 1} : new int[0]);
    wide[count - 1] = new int[] {0, count};
    return WideEdges.added(graph, wide);
  }
}
