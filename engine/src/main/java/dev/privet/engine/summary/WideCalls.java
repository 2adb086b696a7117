package dev.privet.engine.summary;

import static dev.privet.engine.callgraph.CallTargets.MAX_TARGETS;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies of a call with many targets are run. Most handlers of commands, or nodes of a
 * visitor, do nothing that reaches beyond them: they cost nothing and all count as called. Of the
 * others those come first whose callers have something to lose.
 */
final class WideCalls {

  /** A body that writes more than this is left to the default. */
  private static final int MAX_WRITES = 20;

  private WideCalls() {}

  /**
   * The bodies to run, in the project's order.
   *
   * @param rest whether others do something that is not followed
   */
  record Kept(List<MethodKey> bodies, boolean rest) {
    static final Kept NONE = new Kept(List.of(), false);
  }

  private enum Weight {
    DISCLOSES,
    GIVES_BACK,
    WRITES,
    LEFT,
    QUIET
  }

  private record Weighed(MethodKey body, Weight weight) {}

  static Kept of(Frame frame, List<MethodKey> targets) {
    if (targets.isEmpty()) {
      return Kept.NONE;
    }
    List<Weighed> busy = new ArrayList<>();
    List<MethodKey> kept = new ArrayList<>();
    for (MethodKey target : targets) {
      Weight weight = weight(frame.summaries.apply(target));
      if (weight == Weight.QUIET) {
        kept.add(target);
      } else {
        busy.add(new Weighed(target, weight));
      }
    }
    busy.sort(Comparator.comparing(Weighed::weight));
    int taken = 0;
    while (taken < Math.min(MAX_TARGETS, busy.size()) && busy.get(taken).weight() != Weight.LEFT) {
      kept.add(busy.get(taken++).body());
    }
    if (taken < busy.size()) {
      frame.effects.limit("MAX_TARGETS");
    }
    return new Kept(List.copyOf(kept), taken < busy.size());
  }

  private static Weight weight(@Nullable MethodSummary summary) {
    if (summary == null) {
      return Weight.LEFT;
    }
    if (!summary.sinks().isEmpty() || !summary.deferred().isEmpty()) {
      return Weight.DISCLOSES;
    }
    if (isCallers(summary.returned()) || isCallers(summary.thrown())) {
      return Weight.GIVES_BACK;
    }
    if (!summary.writes().isEmpty() && summary.writes().size() <= MAX_WRITES) {
      return Weight.WRITES;
    }
    boolean nothing =
        summary.writes().isEmpty() && summary.returned().isNone() && summary.thrown().isNone();
    return nothing ? Weight.QUIET : Weight.LEFT;
  }

  /** Whether it is made of what the caller gave, or of what is personal by itself. */
  private static boolean isCallers(Value value) {
    for (Value.Entry entry : value.entries()) {
      Place place = entry.atom().place();
      if (place.isParameter() || place.root() instanceof Root.Source) {
        return true;
      }
    }
    return false;
  }
}
