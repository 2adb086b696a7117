package dev.privet.report;

import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of code around a region, without their common indentation.
 *
 * @param lines empty where the file cannot be read
 */
record Excerpt(List<Line> lines) {

  /** Lines before and after the region. */
  private static final int CONTEXT = 1;

  /** A longer region is cut. */
  private static final int MAX_LINES = 12;

  /** A longer line is cut. */
  private static final int MAX_LENGTH = 400;

  /** What of such a line is shown before the region. */
  private static final int LEAD = 80;

  /**
   * A line in three parts, the middle one inside the region.
   *
   * @param number from 1
   */
  record Line(int number, String before, String marked, String after) {}

  Excerpt {
    lines = List.copyOf(lines);
  }

  static Excerpt of(SourceText sources, Position region) {
    List<String> text = sources.lines(region.file());
    int first = Math.max(1, region.line() - CONTEXT);
    int last = Math.min(text.size(), Math.max(region.line(), region.endLine()) + CONTEXT);
    last = Math.min(last, first + MAX_LINES - 1);
    if (region.line() > text.size()) {
      return new Excerpt(List.of());
    }
    int indent = Integer.MAX_VALUE;
    for (int number = first; number <= last; number++) {
      String line = text.get(number - 1);
      if (!line.isBlank()) {
        indent = Math.min(indent, line.length() - line.stripLeading().length());
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      lines.add(line(text.get(number - 1), number, indent, region));
    }
    return new Excerpt(lines);
  }

  private static Line line(String text, int number, int indent, Position region) {
    int length = text.length();
    int start = Math.min(indent, length);
    boolean inside = number >= region.line() && number <= region.endLine();
    int marked = number == region.line() ? region.column() - 1 : firstInk(text);
    boolean far = inside && length > MAX_LENGTH && marked > start + MAX_LENGTH - LEAD;
    int first = far ? Math.min(marked, length) - LEAD : start;
    int last = Math.min(length, first + MAX_LENGTH);
    int from = inside ? clamp(marked, first, last) : last;
    int to = number == region.endLine() ? region.endColumn() : length;
    to = inside ? clamp(to, from, last) : last;
    return new Line(
        number,
        (far ? "…" : "") + text.substring(first, from),
        text.substring(from, to),
        text.substring(to, last) + (last < length ? "…" : ""));
  }

  private static int firstInk(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int clamp(int value, int least, int most) {
    return Math.max(least, Math.min(value, most));
  }
}
