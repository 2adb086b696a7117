package dev.privet.engine.summary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The only column that a query selects, which is then the key of what it gives. */
final class SelectedColumn {

  /** {@code select c.email as mail from ...}; what a function makes of columns has no name. */
  private static final Pattern QUERY =
      Pattern.compile(
          "(?is)\\s*select\\s+(?:distinct\\s+)?(?:[\\w`\"]+\\.)?[`\"]?(\\w+)[`\"]?"
              + "(?:\\s+(?:as\\s+)?\\w+)?\\s+from\\s.*");

  private static final int LONGEST = 2_000;

  private SelectedColumn() {}

  /** The key that a text is: itself, if it is no query. */
  static String key(String text) {
    if (text.indexOf(' ') < 0 || text.length() > LONGEST) {
      return text;
    }
    Matcher query = QUERY.matcher(text);
    return query.matches() ? query.group(1) : text;
  }
}
