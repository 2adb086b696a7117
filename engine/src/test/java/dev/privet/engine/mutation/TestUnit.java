package dev.privet.engine.mutation;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/** A test that can be repeated, with what it ran when nothing was mutated. */
final class TestUnit {

  private static final int SLACK = 400_000;
  private static final int TIMES = 20;

  private final String name;
  private final BooleanSupplier passes;
  private BitSet[] lines = {};
  private int[] counts = {};
  private long nanos;

  TestUnit(String name, BooleanSupplier passes) {
    this.name = name;
    this.passes = passes;
  }

  /** Runs it twice on counted classes: the second time tells how long it takes. */
  boolean measure(int types) {
    Lines.measure(types);
    boolean passed = passes.getAsBoolean();
    lines = Lines.seen();
    counts = Lines.counts();
    Lines.watch(-1, 0);
    long start = System.nanoTime();
    passed &= passes.getAsBoolean();
    nanos = System.nanoTime() - start;
    return passed;
  }

  boolean covers(int type, int line) {
    return lines[type].get(line);
  }

  long nanos() {
    return nanos;
  }

  /** Whether it fails while a type is mutated. */
  boolean fails(int type) {
    Lines.watch(type, SLACK + (long) TIMES * counts[type]);
    try {
      return !passes.getAsBoolean();
    } catch (Throwable failure) {
      return true;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
