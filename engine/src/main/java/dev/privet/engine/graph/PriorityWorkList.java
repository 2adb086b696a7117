package dev.privet.engine.graph;

import java.util.BitSet;

/**
 * A set of small integers of which the least is taken first. With nodes numbered in {@link
 * LoopOrder} a fixpoint settles inner loops before what follows, and it does not depend on the
 * order of insertion.
 */
public final class PriorityWorkList {
  private final BitSet waiting = new BitSet();

  /** Adds a node unless it waits already. */
  public void add(int node) {
    waiting.set(node);
  }

  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  /**
   * Takes the least node.
   *
   * @throws IllegalStateException if nothing waits
   */
  public int take() {
    int node = waiting.nextSetBit(0);
    if (node < 0) {
      throw new IllegalStateException("the work list is empty");
    }
    waiting.clear(node);
    return node;
  }
}
