package dev.privet.engine.ruleset;

import java.util.Optional;

/**
 * One thing wrong in a pack, told so that its author can mend it.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole file is meant
 * @param suggestion the word probably meant
 */
public record PackProblem(
    String file, int line, int column, String found, String expected, Optional<String> suggestion)
    implements Comparable<PackProblem> {

  @Override
  public int compareTo(PackProblem that) {
    int order = file.compareTo(that.file);
    if (order == 0) {
      order = Integer.compare(line, that.line);
    }
    return order == 0 ? Integer.compare(column, that.column) : order;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line).append(':').append(column);
    }
    text.append(": found ").append(found).append(", expected ").append(expected);
    suggestion.ifPresent(word -> text.append("; did you mean \"").append(word).append("\"?"));
    return text.toString();
  }
}
