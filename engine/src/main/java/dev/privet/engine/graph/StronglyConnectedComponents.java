package dev.privet.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of a graph, found by Tarjan's algorithm ("Depth-first search
 * and linear graph algorithms", 1972) with its own stack, so that a chain of a million nodes is no
 * trouble. Components are numbered bottom-up: each after all that it leads to, so a call graph's
 * callees come before their callers.
 */
public final class StronglyConnectedComponents {
  private final int[] componentOf;
  private final int[][] members;

  private StronglyConnectedComponents(int[] componentOf, int[][] members) {
    this.componentOf = componentOf;
    this.members = members;
  }

  /**
   * Partitions all nodes.
   *
   * @param successors the nodes that each node leads to
   */
  public static StronglyConnectedComponents of(int[][] successors) {
    Search search = new Search(successors);
    for (int node = 0; node < successors.length; node++) {
      search.from(node);
    }
    return new StronglyConnectedComponents(
        search.componentOf, search.components.toArray(new int[0][]));
  }

  /** How many components there are. */
  public int count() {
    return members.length;
  }

  /** The component of a node. */
  public int componentOf(int node) {
    return componentOf[node];
  }

  /** The nodes of a component, in ascending order. */
  public int[] members(int component) {
    return members[component].clone();
  }

  /** One depth-first search; {@code low} is the earliest node on the stack that a node reaches. */
  private static final class Search {
    private final int[][] successors;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final int[] path;
    private final int[] open;
    private final int[] componentOf;
    private final List<int[]> components = new ArrayList<>();
    private int pathSize;
    private int openSize;
    private int visited;

    Search(int[][] successors) {
      int size = successors.length;
      this.successors = successors;
      index = new int[size];
      low = new int[size];
      next = new int[size];
      path = new int[size];
      open = new int[size];
      componentOf = new int[size];
      Arrays.fill(componentOf, -1);
    }

    void from(int root) {
      if (index[root] != 0) {
        return;
      }
      enter(root);
      while (pathSize > 0) {
        int node = path[pathSize - 1];
        if (next[node] < successors[node].length) {
          step(node, successors[node][next[node]++]);
        } else {
          leave(node);
        }
      }
    }

    private void enter(int node) {
      index[node] = ++visited;
      low[node] = visited;
      path[pathSize++] = node;
      open[openSize++] = node;
    }

    private void step(int node, int to) {
      if (index[to] == 0) {
        enter(to);
      } else if (componentOf[to] < 0) {
        low[node] = Math.min(low[node], index[to]);
      }
    }

    private void leave(int node) {
      pathSize--;
      if (pathSize > 0) {
        int parent = path[pathSize - 1];
        low[parent] = Math.min(low[parent], low[node]);
      }
      if (low[node] == index[node]) {
        close(node);
      }
    }

    private void close(int root) {
      int from = openSize;
      do {
        from--;
        componentOf[open[from]] = components.size();
      } while (open[from] != root);
      int[] component = Arrays.copyOfRange(open, from, openSize);
      Arrays.sort(component);
      components.add(component);
      openSize = from;
    }
  }
}
