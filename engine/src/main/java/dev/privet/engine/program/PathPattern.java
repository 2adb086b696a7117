package dev.privet.engine.program;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * A glob over paths relative to the root, as people know them from build tools: a double star
 * stands for any number of folders, none included, and a slash at the end for all that is below.
 */
public final class PathPattern {

  private static final String ANY_FOLDERS = "**/";

  private final PathMatcher matcher;

  private PathPattern(PathMatcher matcher) {
    this.matcher = matcher;
  }

  /**
   * The pattern that a text means.
   *
   * @throws java.util.regex.PatternSyntaxException if it is no glob
   */
  public static PathPattern of(String glob) {
    return new PathPattern(FileSystems.getDefault().getPathMatcher("glob:" + platform(glob)));
  }

  /** Whether a file, named with forward slashes, is among those meant. */
  public boolean matches(String file) {
    return matcher.matches(Path.of(file));
  }

  /** As the platform knows globs, whose stars before a slash stand for at least one folder. */
  private static String platform(String glob) {
    String text = glob.startsWith("./") ? glob.substring(2) : glob;
    text = text.endsWith("/") ? text + "**" : text;
    StringBuilder made = new StringBuilder();
    boolean inGroup = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean starts = i == 0 || text.charAt(i - 1) == '/';
      if (starts && !inGroup && text.startsWith(ANY_FOLDERS, i)) {
        // Groups do not nest; within one, stars keep the platform's meaning.
        made.append("{**/,}");
        i += ANY_FOLDERS.length() - 1;
        continue;
      }
      if (c == '\\' && i + 1 < text.length()) {
        made.append(c).append(text.charAt(++i));
        continue;
      }
      inGroup = c == '{' || (inGroup && c != '}');
      made.append(c);
    }
    return made.toString();
  }
}
