package dev.privet.engine.testkit;

import dev.privet.engine.ruleset.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the comments of one file: {@code // finding: [level] Rule [category, ...]; ...}, likewise
 * {@code suppressed}, {@code missing} and {@code spurious}; {@code // taint: ...}, {@code //
 * guards: ...}; {@code // level: 21}, {@code // options: ...}. A comment that has its line to
 * itself speaks of the next line that is no such comment.
 */
final class ExpectationReader {

  private static final Pattern MARKER =
      Pattern.compile(
          "//\\s*(finding|suppressed|missing|spurious|taint|guards|level|options)\\s*:"
              + "\\s*((?:(?!\\s//).)*)");
  private static final Pattern CLAIM =
      Pattern.compile("(?:(error|warning|note)\\s+)?(\\w+)\\s*(?:\\[([^\\]]*)\\])?");
  private static final Set<String> OPTIONS =
      Set.of("pseudonymous", "requireProven", "gdpr", "uk", "ccpa", "coppa");

  private final String file;
  private final Vocabulary vocabulary;
  private final List<Expectation> findings = new ArrayList<>();
  private final List<ProbeExpectation> probes = new ArrayList<>();
  private final SortedSet<String> options = new TreeSet<>();
  private final List<Mismatch> mistakes = new ArrayList<>();
  private int level = Expectations.DEFAULT_LEVEL;

  private ExpectationReader(String file, Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
  }

  static Expectations read(String file, String text, Vocabulary vocabulary) {
    ExpectationReader reader = new ExpectationReader(file, vocabulary);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = MARKER.matcher(lines.get(i));
      while (marker.find()) {
        reader.comment(spokenOf(lines, i), marker.group(1), marker.group(2).strip());
      }
    }
    return new Expectations(
        reader.findings, reader.probes, reader.level, reader.options, reader.mistakes);
  }

  /** Line number, from 1, of the code that a comment in line {@code index} speaks of. */
  private static int spokenOf(List<String> lines, int index) {
    int line = index;
    while (line < lines.size() - 1 && isMarkerAlone(lines.get(line))) {
      line++;
    }
    return line + 1;
  }

  private static boolean isMarkerAlone(String line) {
    Matcher marker = MARKER.matcher(line.strip());
    return marker.find() && marker.start() == 0;
  }

  private void comment(int line, String marker, String content) {
    switch (marker) {
      case "taint", "guards" ->
          probes.add(new ProbeExpectation(file, line, ProbeExpectation.parts(content)));
      case "level" -> level(line, content);
      case "options" -> options(line, content);
      default -> {
        Expectation.Kind kind = Expectation.Kind.valueOf(marker.toUpperCase(Locale.ROOT));
        for (String claim : content.split(";", -1)) {
          claim(kind, line, claim.strip());
        }
      }
    }
  }

  private void level(int line, String content) {
    if (content.matches("\\d{1,2}")) {
      level = Integer.parseInt(content);
    } else {
      mistake(line, "a feature release such as 21", content);
    }
  }

  private void options(int line, String content) {
    for (String option : content.split("\\s*,\\s*")) {
      if (OPTIONS.contains(option)) {
        options.add(option);
      } else {
        mistake(line, "an option of " + new TreeSet<>(OPTIONS), option);
      }
    }
  }

  private void claim(Expectation.Kind kind, int line, String text) {
    Matcher claim = CLAIM.matcher(text);
    if (!claim.matches()) {
      mistake(line, "[error|warning|note] Rule [category, ...]", text);
      return;
    }
    if (!vocabulary.rules().contains(claim.group(2))) {
      mistake(line, "a rule's name of " + new TreeSet<>(vocabulary.rules()), claim.group(2));
      return;
    }
    Optional<SortedSet<String>> categories =
        Optional.ofNullable(claim.group(3)).map(list -> categories(line, list));
    Optional<Level> of =
        Optional.ofNullable(claim.group(1)).map(l -> Level.valueOf(l.toUpperCase(Locale.ROOT)));
    findings.add(new Expectation(kind, file, line, claim.group(2), of, categories));
  }

  private SortedSet<String> categories(int line, String list) {
    SortedSet<String> categories = new TreeSet<>();
    Arrays.stream(list.split(",", -1)).map(String::strip).forEach(categories::add);
    for (String category : categories) {
      if (!vocabulary.categories().contains(category)) {
        mistake(line, "a category's id of " + new TreeSet<>(vocabulary.categories()), category);
      }
    }
    return categories;
  }

  private void mistake(int line, String expected, String got) {
    mistakes.add(new Mismatch(file, line, expected, "'" + got + "' in the comment"));
  }
}
