package dev.privet.engine.frontend.parse;

import com.github.javaparser.GeneratedJavaParserConstants;

/** Number literals (JLS 3.10.1, 3.10.2): the longest possible one counts. */
final class Numbers implements GeneratedJavaParserConstants {

  private int end;

  /**
   * Reads a literal that begins with a digit, or with a point and a digit.
   *
   * @return its kind
   */
  int read(char[] chars, int at) {
    char second = chars[at + 1];
    if (chars[at] == '0' && (second == 'x' || second == 'X')) {
      return hexadecimal(chars, at);
    }
    if (chars[at] == '0' && (second == 'b' || second == 'B')) {
      int digits = digits(chars, at + 2, 2);
      return digits > at + 2 ? integer(chars, digits) : integer(chars, at + 1);
    }
    return decimal(chars, at);
  }

  /** Where the literal that was read last ends. */
  int end() {
    return end;
  }

  private int hexadecimal(char[] chars, int at) {
    int whole = digits(chars, at + 2, 16);
    int digits = whole;
    boolean isEmpty = whole == at + 2;
    if (chars[whole] == '.') {
      digits = digits(chars, whole + 1, 16);
      isEmpty &= digits == whole + 1;
    }
    int exponent = exponent(chars, digits, 'p', 'P');
    if (!isEmpty && exponent > digits) {
      return floating(chars, exponent);
    }
    return whole > at + 2 ? integer(chars, whole) : integer(chars, at + 1);
  }

  private int decimal(char[] chars, int at) {
    int whole = digits(chars, at, 10);
    if (chars[whole] == '.') {
      int digits = digits(chars, whole + 1, 10);
      return floating(chars, exponent(chars, digits, 'e', 'E'));
    }
    int exponent = exponent(chars, whole, 'e', 'E');
    return exponent > whole || isFloating(chars[whole])
        ? floating(chars, exponent)
        : integer(chars, whole);
  }

  private int integer(char[] chars, int digits) {
    boolean isLong = chars[digits] == 'l' || chars[digits] == 'L';
    end = isLong ? digits + 1 : digits;
    return isLong ? LONG_LITERAL : INTEGER_LITERAL;
  }

  private int floating(char[] chars, int digits) {
    end = isFloating(chars[digits]) ? digits + 1 : digits;
    return FLOATING_POINT_LITERAL;
  }

  private static boolean isFloating(char c) {
    return c == 'f' || c == 'F' || c == 'd' || c == 'D';
  }

  /** Where an exponent ends, or where it would begin. */
  private static int exponent(char[] chars, int at, char lower, char upper) {
    if (chars[at] != lower && chars[at] != upper) {
      return at;
    }
    int sign = chars[at + 1] == '+' || chars[at + 1] == '-' ? 1 : 0;
    int begin = at + 1 + sign;
    int digits = digits(chars, begin, 10);
    return digits > begin ? digits : at;
  }

  /** Where digits end that begin and end with one and may have underscores between. */
  private static int digits(char[] chars, int begin, int radix) {
    int end = begin;
    for (int at = begin; ; at++) {
      if (isDigit(chars[at], radix)) {
        end = at + 1;
      } else if (chars[at] != '_' || at == begin) {
        return end;
      }
    }
  }

  private static boolean isDigit(char c, int radix) {
    if (c <= '9') {
      return c >= '0' && c < '0' + radix;
    }
    return radix == 16 && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
  }
}
