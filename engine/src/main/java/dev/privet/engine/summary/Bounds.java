package dev.privet.engine.summary;

import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Value;

/**
 * How much is told of one method. In a large group of methods that all call each other, as the core
 * of a compiler or of a query engine is, each tells what any of them does: full summaries would say
 * the same thousands of times, and none of it could be laid to one call.
 *
 * @param atoms what a part, a sink or a result may hold
 * @param writes parts of what came from outside that a summary tells
 * @param sinks sinks that a summary tells, on each side
 * @param deferred calls that are left to callers
 * @param applied how much of callees' summaries is applied at one call
 * @param sites how many calls deep objects that the group's methods made are told apart
 * @param rounds how often a group is gone through
 */
record Bounds(int atoms, int writes, int sinks, int deferred, int applied, int sites, int rounds) {

  /** Of a group of more methods that all call each other less is told of each. */
  static final int MAX_GROUP = 32;

  private static final int LESS = 12;
  private static final int ROUNDS_OF_MANY = 2;

  /** The bounds of all other methods. */
  static final Bounds FULL =
      new Bounds(
          Value.MAX_ATOMS,
          Escapes.MAX_WRITES,
          Effects.MAX_SINKS,
          Effects.MAX_DEFERRED,
          Instantiation.MAX_APPLIED,
          Site.MAX_DEPTH,
          Summaries.MAX_ROUNDS);

  /**
   * Where no caller is left: whatever may be below a receiver's declared type is run for each call
   * that is still open, so that less is applied for each.
   */
  static final Bounds CLOSING =
      new Bounds(
          Value.MAX_ATOMS,
          Escapes.MAX_WRITES,
          Effects.MAX_SINKS,
          Effects.MAX_DEFERRED,
          Instantiation.MAX_APPLIED >> 2,
          Site.MAX_DEPTH,
          Summaries.MAX_ROUNDS);

  private static final Bounds NARROW =
      new Bounds(
          Value.MAX_ATOMS / 4,
          Escapes.MAX_WRITES / LESS,
          Effects.MAX_SINKS / LESS,
          Effects.MAX_DEFERRED / LESS,
          Instantiation.MAX_APPLIED >> 3,
          1,
          ROUNDS_OF_MANY);

  /** For each of so many methods that all call each other. */
  static Bounds of(int methods) {
    return methods > MAX_GROUP ? NARROW : FULL;
  }
}
