package dev.privet.maven;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Finds what was mistyped on the command line, which Maven does not: it lets any property pass. */
final class CommandLine {

  private static final String PREFIX = "privet.";

  /** What goals are asked for has short names, and may have the prefix as well. */
  private static final Set<String> QUESTIONS = Set.of("${at}", "${rule}");

  private CommandLine() {}

  /**
   * What to tell about properties that look like parameters and are none.
   *
   * @param expressions of the goal's parameters, as {@code ${privet.failOn}}
   */
  static List<String> warnings(Properties user, Collection<String> expressions) {
    TreeSet<String> known = new TreeSet<>();
    for (String expression : expressions) {
      if (expression.startsWith("${" + PREFIX) && expression.endsWith("}")) {
        known.add(expression.substring(2 + PREFIX.length(), expression.length() - 1));
      } else if (QUESTIONS.contains(expression)) {
        known.add(expression.substring(2, expression.length() - 1));
      }
    }
    return user.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .filter(name -> !known.contains(name))
        .sorted()
        .map(
            name ->
                "-D"
                    + PREFIX
                    + name
                    + " is not a parameter and changes nothing. "
                    + Configuration.meant(name, known, PREFIX))
        .toList();
  }
}
