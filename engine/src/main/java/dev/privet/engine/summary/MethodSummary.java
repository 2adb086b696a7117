package dev.privet.engine.summary;

import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Map;

/**
 * A method's effect in its own terms.
 *
 * @param returned what it returns
 * @param thrown the exceptions that leave it
 * @param writes parts of parameters, statics and leaving objects that it wrote
 * @param stored parts of objects that were looked up here and that no caller sees
 * @param sinks what reaches sinks and hangs below a parameter: callers decide
 * @param local what reaches sinks and does not: judged here, under the facts of every caller
 * @param probes what holds at probes of fixtures
 * @param made functions that it makes, and what holds for whoever runs them
 * @param deferred calls of functions that callers pass
 */
public record MethodSummary(
    Value returned,
    Value thrown,
    Map<Place, Heap.Cell> writes,
    Map<Place, Heap.Cell> stored,
    List<SinkEffect> sinks,
    List<SinkEffect> local,
    List<DeferredCall> deferred,
    List<CallRecord> calls,
    List<CallRecord> made,
    Map<SinkPoint, Held> probes) {

  /** What applying the least of summaries costs, in entries of a value. */
  private static final int EACH = 8;

  public static final MethodSummary NOTHING =
      new MethodSummary(
          Value.NONE,
          Value.NONE,
          Map.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  public MethodSummary {
    sinks = List.copyOf(sinks);
    local = List.copyOf(local);
    deferred = List.copyOf(deferred);
    calls = List.copyOf(calls);
    made = List.copyOf(made);
  }

  /** The same but for what it wrote. */
  MethodSummary with(Map<Place, Heap.Cell> newWrites) {
    return new MethodSummary(
        returned, thrown, newWrites, stored, sinks, local, deferred, calls, made, probes);
  }

  /** How much it is to apply: parts and sinks with what they hold, and calls left to callers. */
  int size() {
    int size = EACH + returned.entries().size() + thrown.entries().size() + deferred.size();
    for (Heap.Cell cell : writes.values()) {
      size += 1 + cell.value().entries().size();
    }
    for (SinkEffect sink : sinks) {
      size += 1 + sink.disclosed().entries().size();
    }
    return size;
  }

  /**
   * Whether a later round has found no more than this: the same for callers, but for ways that are
   * no shorter.
   */
  boolean settles(MethodSummary that) {
    return returned.settles(that.returned)
        && thrown.settles(that.thrown)
        && sameWrites(that)
        && sameSinks(sinks, that.sinks)
        && deferred.size() == that.deferred.size();
  }

  private boolean sameWrites(MethodSummary that) {
    if (writes.size() != that.writes.size()) {
      return false;
    }
    for (Map.Entry<Place, Heap.Cell> entry : writes.entrySet()) {
      Heap.Cell other = that.writes.get(entry.getKey());
      if (other == null
          || other.certain() != entry.getValue().certain()
          || !entry.getValue().value().settles(other.value())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameSinks(List<SinkEffect> a, List<SinkEffect> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).sink().equals(b.get(i).sink())
          || !a.get(i).disclosed().settles(b.get(i).disclosed())) {
        return false;
      }
    }
    return true;
  }
}
