package dev.privet.engine.summary;

import dev.privet.engine.graph.StronglyConnectedComponents;
import dev.privet.engine.program.MethodKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who is called by others. Methods that only call each other, as a recursive one that nobody else
 * calls, are called by nobody: somebody outside the project has to start them.
 */
public final class Callers {

  private Callers() {}

  /**
   * Of the methods that {@code calls} has, those that have a caller outside their own cycle, and
   * the hidden members of a cycle that its others start.
   *
   * @param hidden whether a method cannot be called from outside, as a private one
   */
  public static Set<MethodKey> called(
      Map<MethodKey, ? extends Collection<MethodKey>> calls, Predicate<MethodKey> hidden) {
    List<MethodKey> methods = new ArrayList<>(calls.keySet());
    List<Collection<MethodKey>> calledBy = new ArrayList<>(calls.values());
    Map<MethodKey, Integer> numbers = new HashMap<>();
    for (int i = 0; i < methods.size(); i++) {
      numbers.put(methods.get(i), i);
    }
    int[][] successors = new int[methods.size()][];
    Set<MethodKey> called = new HashSet<>();
    for (int i = 0; i < successors.length; i++) {
      Collection<MethodKey> callees = calledBy.get(i);
      successors[i] =
          callees.stream().filter(numbers::containsKey).mapToInt(numbers::get).distinct().toArray();
    }
    StronglyConnectedComponents components = StronglyConnectedComponents.of(successors);
    Set<Integer> reached = new HashSet<>();
    for (int i = 0; i < successors.length; i++) {
      for (int callee : successors[i]) {
        if (components.componentOf(i) != components.componentOf(callee)) {
          reached.add(components.componentOf(callee));
        }
      }
    }
    Set<Integer> started = new HashSet<>(reached);
    for (int i = 0; i < successors.length; i++) {
      if (!hidden.test(methods.get(i))) {
        started.add(components.componentOf(i));
      }
    }
    for (int i = 0; i < successors.length; i++) {
      int component = components.componentOf(i);
      boolean cyclic = components.members(component).length > 1;
      if (reached.contains(component)
          || cyclic && started.contains(component) && hidden.test(methods.get(i))) {
        called.add(methods.get(i));
      }
    }
    return called;
  }
}
