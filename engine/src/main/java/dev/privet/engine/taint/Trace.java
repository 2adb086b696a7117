package dev.privet.engine.taint;

import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How data came here: a persistent list, newest step last. A step can hold a callee's own trace, so
 * that composing summaries copies nothing.
 */
public final class Trace {

  /** Longest trace kept, nested steps included; later steps of a longer one are left out. */
  public static final int MAX_STEPS = 60;

  public static final Trace EMPTY = new Trace(null, null, 0);

  private final @Nullable Trace before;
  private final @Nullable Object last;
  private final int length;

  private Trace(@Nullable Trace before, @Nullable Object last, int length) {
    this.before = before;
    this.last = last;
    this.length = length;
  }

  /** A single step; {@code text} is a phrase in which {@code $} stands for the data. */
  public record Step(Kind kind, Position position, String text) {}

  /** What a step is. */
  public enum Kind {
    STEP,
    CALL,
    RETURN,
    SINK
  }

  public Trace then(Step step) {
    if (length >= MAX_STEPS || step.equals(last)) {
      return this;
    }
    return new Trace(this, step, length + 1);
  }

  /** This trace followed by a callee's. */
  public Trace then(Trace callee) {
    if (callee.length == 0 || length + callee.length > MAX_STEPS) {
      return this;
    }
    return length == 0 ? callee : new Trace(this, callee, length + callee.length);
  }

  /** This trace followed by the steps of another that it has not been through yet. */
  public Trace thenRest(Trace later) {
    if (later.length == 0) {
      return this;
    }
    Set<Step> told = new HashSet<>();
    forEach(told::add);
    List<Step> steps = new ArrayList<>();
    later.forEach(steps::add);
    Trace way = this;
    for (Step step : steps) {
      if (!told.contains(step)) {
        way = way.then(step);
      }
    }
    return way;
  }

  public int length() {
    return length;
  }

  /** Calls {@code sink} with every step, oldest first. */
  public void forEach(java.util.function.Consumer<Step> sink) {
    java.util.ArrayDeque<Trace> stack = new java.util.ArrayDeque<>();
    for (Trace at = this; at != null; at = at.before) {
      stack.push(at);
    }
    for (Trace at : stack) {
      if (at.last instanceof Step step) {
        sink.accept(step);
      } else if (at.last instanceof Trace nested) {
        nested.forEach(sink);
      }
    }
  }
}
