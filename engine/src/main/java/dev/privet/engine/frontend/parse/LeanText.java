package dev.privet.engine.frontend.parse;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import org.jspecify.annotations.Nullable;

/**
 * A source without what the parser would read for nothing: indentation, of which it makes a token
 * for each blank, and comments. Lines stay where they are; of each it is known how much was taken
 * from its start, so that positions can be put right.
 *
 * @param removed by line, from 1; null if nothing was taken
 */
record LeanText(String text, int @Nullable [] removed) {

  /** As it is. */
  static LeanText whole(String source) {
    return new LeanText(source, null);
  }

  /**
   * Text blocks need their indentation, and Unicode escapes may be quotes or line ends: such a
   * source stays whole.
   *
   * @param kept a comment with this in it stays
   */
  static LeanText of(String source, String kept) {
    return source.contains("\"\"\"") ? whole(source) : new Reduction(source, kept).run();
  }

  /** Where something stands in the source. */
  Range inSource(Range range) {
    return removed == null
        ? range
        : new Range(inSource(range.begin, removed), inSource(range.end, removed));
  }

  /** A column in the source. */
  int column(int line, int column) {
    return removed == null || line < 1 || line >= removed.length ? column : column + removed[line];
  }

  private static Position inSource(Position position, int[] removed) {
    int shift = position.line >= 1 && position.line < removed.length ? removed[position.line] : 0;
    return shift == 0 ? position : new Position(position.line, position.column + shift);
  }

  /** One pass over a source. */
  private static final class Reduction {
    private final String source;
    private final String kept;
    private final StringBuilder out;
    private final int[] removed;
    private int at;
    private int line = 1;

    /** Whether nothing of the line has been taken over. */
    private boolean atStart = true;

    private int lineStart;

    Reduction(String source, String kept) {
      this.source = source;
      this.kept = kept;
      this.out = new StringBuilder(source.length());
      int lines = 2;
      for (int i = 0; i < source.length(); i++) {
        lines += source.charAt(i) == '\n' || source.charAt(i) == '\r' ? 1 : 0;
      }
      this.removed = new int[lines];
    }

    LeanText run() {
      while (at < source.length()) {
        char c = source.charAt(at);
        if (c == '\n' || c == '\r') {
          newline();
        } else if (atStart && (c == ' ' || c == '\t')) {
          at++;
        } else if (c == '/' && next() == '/') {
          lineComment();
        } else if (c == '/' && next() == '*') {
          if (!comment()) {
            return whole(source);
          }
        } else if (c == '"' || c == '\'') {
          quoted(c);
        } else {
          copy(at + 1);
        }
      }
      return new LeanText(out.toString(), removed);
    }

    private char next() {
      return at + 1 < source.length() ? source.charAt(at + 1) : '\0';
    }

    private void newline() {
      int end = source.startsWith("\r\n", at) ? at + 2 : at + 1;
      out.append(source, at, end);
      at = end;
      line++;
      atStart = true;
      lineStart = end;
    }

    /** Takes over what has no line end. */
    private void copy(int end) {
      if (atStart) {
        removed[line] = at - lineStart;
        atStart = false;
      }
      out.append(source, at, end);
      at = end;
    }

    private void quoted(char quote) {
      int end = at + 1;
      while (end < source.length()) {
        char c = source.charAt(end);
        if (c == '\n' || c == '\r') {
          break;
        }
        end++;
        if (c == quote) {
          break;
        }
        boolean more = end < source.length() && !isLineEnd(source.charAt(end));
        end += c == '\\' && more ? 1 : 0;
      }
      copy(end);
    }

    private static boolean isLineEnd(char c) {
      return c == '\n' || c == '\r';
    }

    private void lineComment() {
      int end = at;
      while (end < source.length() && !isLineEnd(source.charAt(end))) {
        end++;
      }
      if (has(kept, end)) {
        copy(end);
      } else {
        at = end;
      }
    }

    private boolean has(String word, int end) {
      int found = source.indexOf(word, at);
      return found >= 0 && found < end;
    }

    /** False if it never ends. */
    private boolean comment() {
      int close = source.indexOf("*/", at + 2);
      if (close < 0) {
        return false;
      }
      int end = close + 2;
      boolean keep = has(kept, end) || !atStart && !isMultiline(end) && !endsLine(end);
      if (keep) {
        keep(end);
        return true;
      }
      while (at < end) {
        if (isLineEnd(source.charAt(at))) {
          newline();
        } else {
          at++;
        }
      }
      return true;
    }

    private boolean isMultiline(int end) {
      for (int i = at; i < end; i++) {
        if (isLineEnd(source.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean endsLine(int from) {
      int i = from;
      while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
        i++;
      }
      return i == source.length() || isLineEnd(source.charAt(i));
    }

    /** With its lines as they are. */
    private void keep(int end) {
      while (at < end) {
        if (isLineEnd(source.charAt(at))) {
          newline();
          atStart = false;
        } else {
          copy(at + 1);
        }
      }
    }
  }
}
