package dev.privet.engine.frontend.parse;

/**
 * What characters are to the scanner. Halves of a code point count as letters, as in JavaParser.
 */
final class Letters {

  private static final int ASCII = 128;

  private Letters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether an identifier can begin with it. */
  static boolean isLetter(char c) {
    return c < ASCII
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$'
        : Character.isJavaIdentifierStart(c) || Character.isSurrogate(c);
  }

  /** Whether an identifier can go on with it. */
  static boolean isPart(char c) {
    return isLetter(c) || isDigit(c) || c != 0 && isRarePart(c);
  }

  private static boolean isRarePart(char c) {
    return c < ASCII ? Character.isIdentifierIgnorable(c) : Character.isJavaIdentifierPart(c);
  }

  /** More than a compiler takes for a blank, and what JavaParser does. */
  static boolean isBlank(char c) {
    return c == 0x85
        || c == 0x180e
        || c >= 0x200b && c <= 0x200d
        || c == 0x2060
        || c == 0xfeff
        || c >= ASCII && Character.isSpaceChar(c);
  }
}
