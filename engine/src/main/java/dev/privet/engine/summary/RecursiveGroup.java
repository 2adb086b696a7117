package dev.privet.engine.summary;

import dev.privet.engine.callgraph.CallGraph;
import dev.privet.engine.program.MethodKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Mutually recursive methods, which are analysed round by round until nothing changes. In a round a
 * method sees what those that it is known to run and that stand before it have become; of all
 * others it sees what they were when the round began. So a round may go on on several threads, and
 * their number shows in nothing. A method is left out while what it asked for stays the same.
 *
 * @param <S> what is known of a method
 */
final class RecursiveGroup<S> {

  /** Of fewer methods each round is over before another thread could help. */
  private static final int SHARED = 16;

  private final CallGraph.Group group;
  private final Map<MethodKey, S> results;
  private final BiPredicate<S, S> same;
  private final Map<MethodKey, Integer> places = new HashMap<>();
  private final int[][] waiting;
  private final List<BitSet> asked = new ArrayList<>();
  private final int[] ran;
  private final int[] changed;
  private int[] changedBefore;
  private List<@Nullable S> before = List.of();
  private int number = -1;

  /** Analyses one method. */
  interface Analysis<S> {
    /**
     * What is known of a method now.
     *
     * @param member its place in the group
     * @param known what is known of a method of the group; null of one not analysed yet, and of
     *     methods that are none of the group
     */
    S of(int member, Function<MethodKey, @Nullable S> known);
  }

  /**
   * A group of which nothing was analysed.
   *
   * @param results receives what is known; what stands there is where the first round begins
   */
  RecursiveGroup(CallGraph.Group group, Map<MethodKey, S> results, BiPredicate<S, S> same) {
    this.group = group;
    this.results = results;
    this.same = same;
    this.ran = new int[group.size()];
    this.changed = new int[group.size()];
    Arrays.fill(ran, -1);
    Arrays.fill(changed, -1);
    this.changedBefore = changed;
    this.waiting = waiting(group);
    for (int member = 0; member < group.size(); member++) {
      places.put(group.members().get(member), member);
      asked.add(new BitSet());
    }
  }

  /** For each member those after it that run it. */
  private static int[][] waiting(CallGraph.Group group) {
    List<List<Integer>> waiting = new ArrayList<>();
    for (int member = 0; member < group.size(); member++) {
      waiting.add(new ArrayList<>(2));
    }
    for (int member = 0; member < group.size(); member++) {
      for (int callee : group.callees()[member]) {
        if (callee < member) {
          waiting.get(callee).add(member);
        }
      }
    }
    return waiting.stream()
        .map(later -> later.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /**
   * Analyses once whatever is stale.
   *
   * @param schedule whose threads may help
   * @return whether anything changed
   */
  boolean round(Analysis<S> analysis, Schedule schedule) {
    number++;
    changedBefore = changed.clone();
    before = new ArrayList<>();
    for (MethodKey member : group.members()) {
      before.add(results.get(member));
    }
    if (group.size() < SHARED) {
      for (int member = 0; member < group.size(); member++) {
        analyse(member, analysis);
      }
    } else {
      new SharedRound(waiting, member -> analyse(member, analysis)).run(schedule);
    }
    return Arrays.stream(changed).anyMatch(round -> round == number);
  }

  /** Whether a method is one of the group. */
  boolean has(MethodKey method) {
    return places.containsKey(method);
  }

  private void analyse(int member, Analysis<S> analysis) {
    if (!isStale(member)) {
      return;
    }
    ran[member] = number;
    asked.get(member).clear();
    S now = analysis.of(member, callee -> known(member, callee));
    S old = results.put(group.members().get(member), now);
    if (old == null || !same.test(old, now)) {
      changed[member] = number;
    }
  }

  private @Nullable S known(int member, MethodKey callee) {
    Integer place = places.get(callee);
    if (place == null) {
      return null;
    }
    asked.get(member).set(place);
    return isAwaited(member, place) ? results.get(callee) : before.get(place);
  }

  /** Whether a member is analysed only when another one is through. */
  private boolean isAwaited(int member, int callee) {
    return callee < member && Arrays.binarySearch(group.callees()[member], callee) >= 0;
  }

  private boolean isStale(int member) {
    return ran[member] < 0
        || asked.get(member).stream()
            .anyMatch(
                callee ->
                    isAwaited(member, callee)
                        ? changed[callee] > ran[member]
                        : changedBefore[callee] >= ran[member]);
  }
}
