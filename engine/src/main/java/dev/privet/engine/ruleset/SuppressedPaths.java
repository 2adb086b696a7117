package dev.privet.engine.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project's decision that what some rules find in some files does not count.
 *
 * @param rules names or ids; {@code all} for every rule
 * @param paths globs over paths relative to the root
 * @param reason why it does not count, for people; never empty
 * @param expires the last day it holds
 * @param file that says so, as reports name it; empty where that is not known
 * @param line in the file, from 1; 0 where that is not known
 */
public record SuppressedPaths(
    Set<String> rules,
    List<String> paths,
    String reason,
    Optional<LocalDate> expires,
    String file,
    int line) {

  /** Stands for every rule. */
  public static final String ALL = "all";

  public SuppressedPaths {
    rules = Set.copyOf(rules);
    paths = List.copyOf(paths);
  }

  /** Whether it speaks of a rule by its id or name. */
  public boolean names(String rule, String ruleName) {
    return rules.contains(rule) || rules.contains(ruleName) || rules.contains(ALL);
  }

  /** Whether its last day is before a day. */
  public boolean isExpired(LocalDate today) {
    return expires.filter(today::isAfter).isPresent();
  }

  /** For people: which rules where. */
  @Override
  public String toString() {
    return String.join(", ", rules.stream().sorted().toList()) + " in " + String.join(", ", paths);
  }
}
