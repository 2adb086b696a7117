package dev.privet.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lines of a console: wrapped or cut to its width, coloured if asked for, safe to print. */
final class Console {

  /** What text is; a coloured console tells them apart. */
  enum Ink {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    LINK("4"),
    GOOD("32");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  /** Stands for what is left out. */
  static final String CUT = "...";

  private final Appendable out;
  private final ConsoleStyle style;

  Console(Appendable out, ConsoleStyle style) {
    this.out = out;
    this.style = style;
  }

  int width() {
    return style.width();
  }

  String path(String path) {
    return style.paths().apply(path);
  }

  void blank() throws IOException {
    out.append('\n');
  }

  /** A line as it is, without blanks at its end. */
  void line(String text) throws IOException {
    out.append(text.stripTrailing()).append('\n');
  }

  /** Text over as many lines as it needs, all after an indent. */
  void wrapped(int indent, String text) throws IOException {
    wrapped(" ".repeat(indent), text);
  }

  /** Text over as many lines as it needs, the first after a lead, the others as far in. */
  void wrapped(String lead, String text) throws IOException {
    String before = lead;
    for (String line : wrap(safe(text), width() - lead.length())) {
      line(before + line);
      before = " ".repeat(lead.length());
    }
  }

  String ink(Ink ink, String text) {
    return style.colour() == ConsoleStyle.Colour.NONE || ink == Ink.PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + ink.code + "m" + text + "\u001b[0m";
  }

  /** Text in one line of at most so many columns. */
  static String cut(String text, int columns) {
    String flat = safe(text).strip();
    if (flat.length() <= columns) {
      return flat;
    }
    int end = Math.max(0, columns - CUT.length());
    end = end > 0 && Character.isHighSurrogate(flat.charAt(end - 1)) ? end - 1 : end;
    return flat.substring(0, end).stripTrailing() + CUT;
  }

  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }

  /**
   * Text whose control characters, which could command a terminal, are blanks, and whose blanks are
   * single.
   */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean odd = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      boolean isBlank = odd || Character.isWhitespace(c);
      if (!isBlank) {
        safe.append(c);
      } else if (!blank) {
        safe.append(' ');
      }
      blank = isBlank;
    }
    return safe.toString();
  }

  /** Words stay whole unless one is longer than a line. */
  private static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
