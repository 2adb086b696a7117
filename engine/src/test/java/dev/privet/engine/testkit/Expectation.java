package dev.privet.engine.testkit;

import dev.privet.engine.ruleset.Level;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a comment beside a sink says.
 *
 * @param file as in the result's positions
 * @param level empty: any
 * @param categories empty: any
 */
record Expectation(
    Kind kind,
    String file,
    int line,
    String rule,
    Optional<Level> level,
    Optional<SortedSet<String>> categories) {

  /** What the comment claims. */
  enum Kind {
    /** Right, and found. */
    FINDING,
    /** Found, and suppressed in the code. */
    SUPPRESSED,
    /** Right, but known not to be found yet. */
    MISSING,
    /** Wrong, but known to be found. */
    SPURIOUS;

    String marker() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whether both speak of the same rule at the same line. */
  boolean besides(Expectation that) {
    return file.equals(that.file) && line == that.line && rule.equals(that.rule);
  }

  /** Everything a finding there would say if both comments were claims of one finding. */
  Expectation joined(Expectation that) {
    if (categories.isEmpty() || that.categories.isEmpty()) {
      return this;
    }
    SortedSet<String> all = new TreeSet<>(categories.get());
    all.addAll(that.categories.get());
    return new Expectation(kind, file, line, rule, level, Optional.of(all));
  }

  /** As written in the fixture, without the marker. */
  String claim() {
    return level.map(l -> l.key() + " ").orElse("")
        + rule
        + categories.map(c -> " " + c).orElse("");
  }
}
