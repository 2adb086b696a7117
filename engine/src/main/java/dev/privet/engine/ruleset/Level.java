package dev.privet.engine.ruleset;

/** How grave a finding is, gravest first. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** Whether this is as grave as {@code that} or graver. */
  public boolean atLeast(Level that) {
    return compareTo(that) <= 0;
  }

  /** As in SARIF and in configuration: {@code error}, {@code warning}, {@code note}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
