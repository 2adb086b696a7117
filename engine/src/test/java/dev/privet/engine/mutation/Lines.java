package dev.privet.engine.mutation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts the lines that run. Public and static, because the code that calls it is put into other
 * classes.
 */
public final class Lines {

  private static final int MAX = 4000;

  private static volatile BitSet[] seen = {};
  private static volatile int[] counts = {};
  private static volatile long[] left = {};

  private Lines() {}

  /** A mutant that runs far longer than the original did. */
  static final class Endless extends Error {
    private static final long serialVersionUID = 1;

    Endless() {
      super("endless", null, false, false);
    }
  }

  /** A line of a class runs; several threads may lose counts to each other. */
  public static void at(int type, int line) {
    if (line < MAX) {
      seen[type].set(line);
    }
    counts[type]++;
    if (--left[type] < 0) {
      throw new Endless();
    }
  }

  static void start(int types, long budget) {
    BitSet[] sets = new BitSet[types];
    Arrays.setAll(sets, type -> new BitSet(MAX));
    long[] budgets = new long[types];
    Arrays.fill(budgets, budget);
    counts = new int[types];
    left = budgets;
    seen = sets;
  }

  static BitSet[] seen() {
    return seen;
  }

  static int[] counts() {
    return counts;
  }
}
