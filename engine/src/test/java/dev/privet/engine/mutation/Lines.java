package dev.privet.engine.mutation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Counts the lines that run, and chooses the mutant. Public and static, because the code that calls
 * it is put into other classes.
 */
public final class Lines {

  private static final int MAX = 4000;

  /** The number of the mutant that runs; none for 0. Read by code that is put into others. */
  public static volatile int mutant;

  // What follows is set before the threads start that read it.
  private static boolean measuring;
  private static BitSet[] seen = {};
  private static int[] counts = {};
  private static int watched;
  private static long left;

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
    if (measuring) {
      if (line < MAX) {
        seen[type].set(line);
      }
      counts[type]++;
    } else if (type == watched && --left < 0) {
      throw new Endless();
    }
  }

  /** From now on lines are remembered. */
  static void measure(int types) {
    BitSet[] sets = new BitSet[types];
    Arrays.setAll(sets, type -> new BitSet(MAX));
    counts = new int[types];
    seen = sets;
    measuring = true;
  }

  /** From now on a class may run so many lines. */
  static void watch(int type, long budget) {
    measuring = false;
    watched = type;
    left = budget;
  }

  static BitSet[] seen() {
    return seen;
  }

  static int[] counts() {
    return counts;
  }
}
