package dev.privet.engine.frontend.parse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A source as it is scanned: Unicode escapes are resolved, and places are those before it. */
final class SourceText {

  /** So many zeros follow the text that looking ahead needs no check. */
  private static final int MARGIN = 4;

  private static final int ESCAPE_DIGITS = 4;

  /** The characters, followed by zeros. */
  final char[] chars;

  final int length;

  /** Where each character stood, and where the text ended; null if nothing was resolved. */
  private final int @Nullable [] origins;

  /** Where lines begin, as offsets before escapes were resolved; the last one is never reached. */
  private final int[] lineStarts;

  private final int lines;

  private final String source;

  private SourceText(String source) {
    this.source = source;
    char[] text = new char[source.length() + MARGIN];
    source.getChars(0, source.length(), text, 0);
    this.lineStarts = lineStarts(text, source.length());
    boolean endsInLine = lineStarts[lineStarts.length - 2] < source.length();
    this.lines = lineStarts.length - (endsInLine ? 1 : 2);
    this.chars = text;
    if (source.contains("\\u")) {
      this.origins = new int[source.length() + 1];
      this.length = resolve(text, source.length(), origins);
    } else {
      this.origins = null;
      this.length = source.length();
    }
  }

  static SourceText of(String source) {
    return new SourceText(source);
  }

  /** How many lines have a character or a line end. */
  int lines() {
    return lines;
  }

  /** Whether it holds some text, as written. */
  boolean contains(String part) {
    return source.contains(part);
  }

  /** The offset, in the source, of a character of the text. */
  int origin(int at) {
    return origins == null ? at : origins[at];
  }

  /** Where a line begins in the source; beyond the last one, what no offset reaches. */
  int lineStart(int line) {
    return lineStarts[line];
  }

  private static int[] lineStarts(char[] text, int length) {
    int[] starts = new int[length / 24 + 2];
    int count = 1;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c == '\n' || c == '\r' && text[i + 1] != '\n') {
        if (count + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[count++] = i + 1;
      }
    }
    starts[count++] = Integer.MAX_VALUE;
    return Arrays.copyOf(starts, count);
  }

  /**
   * Resolves Unicode escapes in place (JLS 3.3): a backslash that no other one escapes, some {@code
   * u}, and four digits.
   */
  private static int resolve(char[] text, int length, int[] origins) {
    int out = 0;
    int at = 0;
    while (at < length) {
      origins[out] = at;
      char c = text[at];
      if (c == '\\' && text[at + 1] == '\\') {
        origins[out + 1] = at + 1;
        text[out++] = c;
        text[out++] = c;
        at += 2;
        continue;
      }
      int digits = c == '\\' ? digits(text, at) : -1;
      text[out++] = digits < 0 ? c : (char) value(text, digits);
      at = digits < 0 ? at + 1 : digits + ESCAPE_DIGITS;
    }
    origins[out] = length;
    Arrays.fill(text, out, length, '\0');
    return out;
  }

  /** Where an escape's digits begin; negative if there is none. */
  private static int digits(char[] text, int backslash) {
    int at = backslash + 1;
    while (text[at] == 'u') {
      at++;
    }
    return at > backslash + 1 && value(text, at) >= 0 ? at : -1;
  }

  /** Negative if these are no hexadecimal digits. */
  private static int value(char[] text, int at) {
    int value = 0;
    for (int i = at; i < at + ESCAPE_DIGITS; i++) {
      int digit = i < text.length ? Character.digit(text[i], 16) : -1;
      if (digit < 0 || text[i] > 'f') {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
