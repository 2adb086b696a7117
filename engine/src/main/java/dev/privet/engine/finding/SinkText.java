package dev.privet.engine.finding;

/** Code as a fingerprint reads it: what a formatter may change is gone, literals stay. */
final class SinkText {

  private SinkText() {}

  /** The text without comments and without white space outside of literals. */
  static String normalise(String code) {
    StringBuilder text = new StringBuilder(code.length());
    int i = 0;
    while (i < code.length()) {
      char c = code.charAt(i);
      int end;
      if (code.startsWith("//", i)) {
        end = after(code, "\n", i + 2);
      } else if (code.startsWith("/*", i)) {
        end = after(code, "*/", i + 2);
      } else if (c == '"' || c == '\'') {
        end = literalEnd(code, i);
        text.append(code, i, end);
      } else {
        end = i + 1;
        if (!Character.isWhitespace(c)) {
          text.append(c);
        }
      }
      i = end;
    }
    return text.toString();
  }

  private static int after(String code, String mark, int from) {
    int at = code.indexOf(mark, from);
    return at < 0 ? code.length() : at + mark.length();
  }

  private static int literalEnd(String code, int start) {
    String quote = code.startsWith("\"\"\"", start) ? "\"\"\"" : code.substring(start, start + 1);
    for (int i = start + quote.length(); i < code.length(); i++) {
      if (code.charAt(i) == '\\') {
        i++;
      } else if (code.startsWith(quote, i)) {
        return i + quote.length();
      }
    }
    return code.length();
  }
}
