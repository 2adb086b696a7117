package dev.privet.engine.remedy;

import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a file, in which code is told from comments and literals. Offsets count from 0. */
final class CodeText {

  private final String file;
  private final String text;
  private final List<Integer> lines = new ArrayList<>();

  /** As long as the text; comments are blanks, the inside of literals is {@code "}. */
  private final char[] code;

  private CodeText(String file, String text) {
    this.file = file;
    this.text = text;
    this.code = text.toCharArray();
    lines.add(0);
    for (int i = 0; i < code.length; i++) {
      if (code[i] == '\n' || (code[i] == '\r' && (i + 1 == code.length || code[i + 1] != '\n'))) {
        lines.add(i + 1);
      }
    }
    blank();
  }

  /** Empty where the file cannot be read. */
  static Optional<CodeText> of(String file, SourceText sources) {
    String content = sources.content(file);
    return content.isEmpty() ? Optional.empty() : Optional.of(new CodeText(file, content));
  }

  private void blank() {
    for (int i = 0; i < code.length; ) {
      int end = i + 1;
      if (text.startsWith("//", i)) {
        end = lineEnd(i);
        fill(i, end, ' ');
      } else if (text.startsWith("/*", i)) {
        int close = text.indexOf("*/", i + 2);
        end = close < 0 ? code.length : close + 2;
        fill(i, end, ' ');
      } else if (code[i] == '"' || code[i] == '\'') {
        end = literalEnd(i);
        fill(i, end, '"');
      }
      i = end;
    }
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < code.length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void fill(int from, int to, char with) {
    for (int i = from; i < to; i++) {
      code[i] = with;
    }
  }

  private int literalEnd(int start) {
    String quote = text.startsWith("\"\"\"", start) ? "\"\"\"" : text.substring(start, start + 1);
    for (int i = start + quote.length(); i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(quote, i)) {
        return i + quote.length();
      }
    }
    return text.length();
  }

  /** A part of the text, its end exclusive. */
  record Span(int from, int to) {
    boolean meets(Span other) {
      return from < other.to && other.from < to;
    }

    boolean holds(Span other) {
      return from <= other.from && other.to <= to;
    }
  }

  /** Where a position is; empty where the text has no such place. */
  Optional<Span> span(Position position) {
    if (!position.file().equals(file)
        || position.line() < 1
        || position.endLine() > lines.size()
        || position.endLine() < position.line()) {
      return Optional.empty();
    }
    int from = lines.get(position.line() - 1) + position.column() - 1;
    int to = lines.get(position.endLine() - 1) + position.endColumn();
    return from < 0 || to > text.length() || from >= to
        ? Optional.empty()
        : Optional.of(new Span(from, to));
  }

  Position position(int from, int to) {
    int line = line(from);
    int endLine = to > from ? line(to - 1) : line;
    return new Position(
        file, line + 1, from - lines.get(line) + 1, endLine + 1, to - lines.get(endLine));
  }

  private int line(int offset) {
    int line = java.util.Collections.binarySearch(lines, offset);
    return line >= 0 ? line : -line - 2;
  }

  String text(Span span) {
    return text.substring(span.from(), span.to());
  }

  /** The code of a part: without what comments say, literals as {@code "}. */
  String code(Span span) {
    return new String(code, span.from(), span.to() - span.from());
  }

  int length() {
    return text.length();
  }

  char code(int offset) {
    return offset < 0 || offset >= code.length ? ' ' : code[offset];
  }

  /** The last offset before another that holds code; -1 if there is none. */
  int before(int offset) {
    int at = offset - 1;
    while (at >= 0 && Character.isWhitespace(code[at])) {
      at--;
    }
    return at;
  }

  /** The first offset from another that holds code; the length if there is none. */
  int after(int offset) {
    int at = offset;
    while (at < code.length && Character.isWhitespace(code[at])) {
      at++;
    }
    return at;
  }

  /** The name that ends at an offset, inclusive; empty if there is none. */
  String nameEndingAt(int last) {
    int from = last;
    while (from >= 0 && Character.isJavaIdentifierPart(code[from])) {
      from--;
    }
    return last < 0 ? "" : new String(code, from + 1, last - from);
  }

  /** What stands before a place on its line, if that is nothing but blanks. */
  Optional<String> indentation(int offset) {
    String before = text.substring(lines.get(line(offset)), offset);
    return before.isBlank() ? Optional.of(before) : Optional.empty();
  }

  /** How the file ends its lines. */
  String lineEnding() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The places in a part where a name stands for itself: no member of something, no call. */
  List<Span> uses(String name, Span within) {
    List<Span> found = new ArrayList<>();
    String all = new String(code);
    for (int at = all.indexOf(name, within.from());
        at >= 0 && at + name.length() <= within.to();
        at = all.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean whole =
          !Character.isJavaIdentifierPart(code(at - 1))
              && !Character.isJavaIdentifierPart(code(end));
      char next = code(after(end));
      boolean member = code(before(at)) == '.';
      if (whole && !member && next != '(' && next != '.' && next != ':' && next != '-') {
        found.add(new Span(at, end));
      }
    }
    return found;
  }

  /** The places in a part where an expression stands that is written alike. */
  List<Span> occurrences(String expression, Span within) {
    List<Span> found = new ArrayList<>();
    for (int at = text.indexOf(expression, within.from());
        at >= 0 && at + expression.length() <= within.to();
        at = text.indexOf(expression, at + 1)) {
      int end = at + expression.length();
      boolean whole =
          code[at] == text.charAt(at)
              && code(before(at)) != '.'
              && !Character.isJavaIdentifierPart(code(at - 1))
              && !Character.isJavaIdentifierPart(code(end));
      if (whole) {
        found.add(new Span(at, end));
      }
    }
    return found;
  }

  /** Whether code from one place to another never leaves the block that the first is in. */
  boolean sameBlock(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return true;
  }
}
