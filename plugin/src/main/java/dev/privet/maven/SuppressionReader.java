package dev.privet.maven;

import dev.privet.engine.program.PathPattern;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.SuppressedPaths;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a pom suppresses by paths: {@code PersonalDataInLog in legacy/** until 2030-12-31: the
 * reason}.
 */
final class SuppressionReader {

  private static final String PARAMETER = "suppressions";

  private static final String EXPECTED =
      "RULES in PATHS: REASON, or RULES in PATHS until 2030-12-31: REASON, for example"
          + " PersonalDataInLog in **/legacy/**: replaced in May";

  private static final Pattern FORM =
      Pattern.compile("(.+?)\\s+in\\s+(.+?)(?:\\s+until\\s+(\\S+))?\\s*:\\s+(.+)", Pattern.DOTALL);

  private static final Pattern BEGINNING =
      Pattern.compile("\\s*(?:(?:all|PRV\\d+|[A-Z]\\w+)[,\\s]+)+in\\s.+", Pattern.DOTALL);

  private SuppressionReader() {}

  /**
   * Reads what the command line suppresses. Maven takes it apart at every comma; here only one ends
   * an entry after which another one begins, so that reasons may have some.
   *
   * @param property as it was given
   */
  static List<SuppressedPaths> read(@Nullable List<String> found, String property)
      throws ParameterException {
    String[] parts = property.split(",");
    boolean given =
        found != null
            && found.stream()
                .map(String::strip)
                .toList()
                .equals(Stream.of(parts).map(String::strip).toList());
    return read(given ? entries(parts) : found);
  }

  private static List<String> entries(String[] parts) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      int last = entries.size() - 1;
      String rest = String.join(",", List.of(parts).subList(i, parts.length));
      boolean begins =
          last < 0
              || FORM.matcher(entries.get(last)).matches() && BEGINNING.matcher(rest).matches();
      if (begins) {
        entries.add(parts[i].strip());
      } else {
        entries.set(last, entries.get(last) + "," + parts[i]);
      }
    }
    return entries;
  }

  static List<SuppressedPaths> read(@Nullable List<String> found) throws ParameterException {
    List<SuppressedPaths> read = new ArrayList<>();
    for (String text : found == null ? List.<String>of() : found) {
      if (text != null && !text.isBlank()) {
        read.add(one(text.strip()));
      }
    }
    return read;
  }

  private static SuppressedPaths one(String text) throws ParameterException {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw ParameterException.unexpected(PARAMETER, text, EXPECTED);
    }
    try {
      List<String> paths = words(form.group(2));
      paths.forEach(PathPattern::of);
      return new SuppressedPaths(
          new LinkedHashSet<>(words(form.group(1))),
          paths,
          form.group(4),
          Optional.ofNullable(form.group(3)).map(LocalDate::parse),
          "",
          0);
    } catch (DateTimeParseException wrong) {
      throw ParameterException.unexpected(
          PARAMETER, text, "the last day as 2030-12-31 instead of " + form.group(3));
    } catch (PatternSyntaxException wrong) {
      throw ParameterException.unexpected(
          PARAMETER,
          text,
          "globs over paths relative to the project's root (" + wrong.getDescription() + ")");
    }
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("[,\\s]+"));
  }

  /** Holds what is suppressed against the rules there are. */
  static void check(List<SuppressedPaths> suppressions, RuleSet rules) throws ParameterException {
    Set<String> known = new TreeSet<>(Set.of(SuppressedPaths.ALL));
    rules.rules().forEach(rule -> known.addAll(List.of(rule.id(), rule.name())));
    for (SuppressedPaths one : suppressions) {
      for (String rule : one.rules()) {
        if (!known.contains(rule)) {
          throw ParameterException.unexpected(
              PARAMETER,
              one + ": " + one.reason(),
              "one of " + String.join(", ", known) + " instead of " + rule);
        }
      }
    }
  }
}
