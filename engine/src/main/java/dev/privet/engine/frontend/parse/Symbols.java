package dev.privet.engine.frontend.parse;

import com.github.javaparser.GeneratedJavaParserConstants;

/** Separators and operators, of which the longest possible one counts (JLS 3.2). */
final class Symbols implements GeneratedJavaParserConstants {

  private static final int ASCII = 128;

  /** By its first character: the kind of one, of the same twice, of one and {@code =}. */
  private final short[] single = new short[ASCII];

  private final short[] twice = new short[ASCII];
  private final short[] assigning = new short[ASCII];

  private final String[] images = new String[CTRL_Z + 1];

  Symbols() {
    for (int kind = LPAREN; kind <= GT; kind++) {
      enter(kind);
    }
    single['\u001a'] = CTRL_Z;
    images[CTRL_Z] = "\u001a";
  }

  private void enter(int kind) {
    String image = tokenImage[kind];
    String symbol = image.substring(1, image.length() - 1);
    images[kind] = symbol;
    char first = symbol.charAt(0);
    if (symbol.length() == 1) {
      single[first] = (short) kind;
    } else if (symbol.length() == 2 && symbol.charAt(1) == first) {
      twice[first] = (short) kind;
    } else if (symbol.length() == 2 && symbol.charAt(1) == '=') {
      assigning[first] = (short) kind;
    }
  }

  /**
   * The kind of the symbol at a place; 0 if there is none. A shift to the right is just {@code >}.
   */
  int kind(char[] chars, int at) {
    char first = chars[at];
    if (first >= ASCII || single[first] == 0) {
      return 0;
    }
    char second = chars[at + 1];
    if (first == '>') {
      return closing(chars, at);
    }
    if (first == '-' && second == '>') {
      return ARROW;
    }
    if (second == first) {
      return repeated(chars, at);
    }
    return second == '=' && assigning[first] != 0 ? assigning[first] : single[first];
  }

  /** What a symbol of this kind looks like. */
  String image(int kind) {
    return images[kind];
  }

  private int repeated(char[] chars, int at) {
    char first = chars[at];
    if (first == '.') {
      return chars[at + 2] == '.' ? ELLIPSIS : DOT;
    }
    if (first == '<' && chars[at + 2] == '=') {
      return LSHIFTASSIGN;
    }
    return twice[first] == 0 ? single[first] : twice[first];
  }

  private static int closing(char[] chars, int at) {
    int count = 1;
    while (count < 3 && chars[at + count] == '>') {
      count++;
    }
    if (chars[at + count] != '=') {
      return GT;
    }
    return count == 1 ? GE : count == 2 ? RSIGNEDSHIFTASSIGN : RUNSIGNEDSHIFTASSIGN;
  }
}
