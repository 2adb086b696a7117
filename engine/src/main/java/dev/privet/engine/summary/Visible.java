package dev.privet.engine.summary;

import dev.privet.engine.callgraph.CallGraph;
import dev.privet.engine.program.MethodKey;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which summaries a component may ask for: its own, and those of all that it depends on, however
 * far below. A summary that merely happens to be done would make results depend on the order in
 * which threads work; it is asked for where a class is known better than at a call that has too
 * many targets.
 */
final class Visible {

  private final Map<MethodKey, Integer> components = new HashMap<>();
  private final int[][] dependencies;

  Visible(CallGraph graph) {
    dependencies = new int[graph.components()][];
    for (int i = 0; i < dependencies.length; i++) {
      dependencies[i] = graph.dependencies(i);
      for (MethodKey member : graph.members(i)) {
        components.put(member, i);
      }
    }
  }

  /** The components that a component depends on directly, in ascending order. */
  int[] dependencies(int component) {
    return dependencies[component];
  }

  /** What one component sees. Not thread-safe. */
  Sight of(int component) {
    return new Sight(component);
  }

  /** See {@link #of}. */
  final class Sight {
    private final int component;
    private @Nullable BitSet below;

    private Sight(int component) {
      this.component = component;
    }

    boolean sees(MethodKey method) {
      Integer asked = components.get(method);
      if (asked == null || asked > component) {
        return false;
      }
      return asked == component
          || Arrays.binarySearch(dependencies[component], asked) >= 0
          || below().get(asked);
    }

    private BitSet below() {
      if (below == null) {
        below = new BitSet(component);
        Deque<Integer> todo = new ArrayDeque<>();
        todo.add(component);
        while (!todo.isEmpty()) {
          for (int dependency : dependencies[todo.poll()]) {
            if (!below.get(dependency)) {
              below.set(dependency);
              todo.add(dependency);
            }
          }
        }
      }
      return below;
    }
  }
}
