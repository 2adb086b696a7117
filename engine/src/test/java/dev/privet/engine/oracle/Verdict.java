package dev.privet.engine.oracle;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What running a program and auditing it gave.
 *
 * @param failure why it did not compile or run; empty where it did
 */
record Verdict(
    GeneratedProgram program,
    SortedSet<Arrival> arrived,
    SortedSet<Arrival> reported,
    String failure) {

  /** What arrived and was not reported. */
  SortedSet<Arrival> missed() {
    SortedSet<Arrival> missed = new TreeSet<>(arrived);
    missed.removeAll(reported);
    return missed;
  }

  /** What was reported and did not arrive; only programs without branches tell. */
  SortedSet<Arrival> spurious() {
    SortedSet<Arrival> spurious = new TreeSet<>(reported);
    spurious.removeAll(arrived);
    if (!program.branchFree() || !failure.isEmpty()) {
      spurious.clear();
    }
    return spurious;
  }
}
