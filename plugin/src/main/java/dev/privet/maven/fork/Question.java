package dev.privet.maven.fork;

import java.util.Optional;

/**
 * What the process is asked.
 *
 * @param at the line to explain; absent for the audit as a whole
 */
record Question(AuditOrder order, Optional<Line> at) {

  /**
   * A line of a source.
   *
   * @param file relative to the root, or the end of its path
   * @param number from 1
   */
  record Line(String file, int number) {}
}
