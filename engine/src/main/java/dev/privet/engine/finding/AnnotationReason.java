package dev.privet.engine.finding;

import dev.privet.engine.program.Position;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reason of a {@code @SuppressWarnings}, which the language gives no room for: a comment behind
 * it on its line. A comment above may as well speak of the declaration, so it is not taken.
 */
final class AnnotationReason {

  /** How far around a declaration's first line its annotation is looked for. */
  private static final int MAX_LINES = 20;

  private static final Pattern ANNOTATION = Pattern.compile("@(?:java\\.lang\\.)?SuppressWarnings");
  private static final Pattern COMMENTED =
      Pattern.compile(ANNOTATION.pattern() + "\\s*\\([^)]*\\)\\s*//\\s*(\\S.*)");

  private AnnotationReason() {}

  /** The reason, or that there is none and where. */
  static String of(SuppressionAnnotation annotation, SourceText sources) {
    if (annotation.extent().isEmpty()) {
      return "no reason is given";
    }
    Position declaration = annotation.extent().get();
    String file = declaration.file();
    int line = line(declaration, sources).orElse(declaration.line());
    Matcher commented = COMMENTED.matcher(sources.line(file, line).orElse(""));
    return commented.find()
        ? commented.group(1).strip()
        : "no reason is given at " + file + ":" + line;
  }

  /** A declaration's position is that of its name or of its first word, as it is known. */
  private static OptionalInt line(Position declaration, SourceText sources) {
    OptionalInt above = search(declaration, -1, sources);
    return above.isPresent() ? above : search(declaration, 1, sources);
  }

  private static OptionalInt search(Position declaration, int direction, SourceText sources) {
    for (int away = 0; away <= MAX_LINES; away++) {
      int line = declaration.line() + direction * away;
      Optional<String> text = line < 1 ? Optional.empty() : sources.line(declaration.file(), line);
      if (text.filter(code -> ANNOTATION.matcher(code).find()).isPresent()) {
        return OptionalInt.of(line);
      }
      boolean leaves = away > 0 || direction > 0;
      if (text.isEmpty() || (leaves && endsAnother(text.get()))) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static boolean endsAnother(String text) {
    String code = text.strip();
    return code.endsWith(";") || code.endsWith("{") || code.endsWith("}");
  }
}
