package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Collects what is wrong, so that an author sees it all at once. */
final class PackProblems {

  /** Problems after this many are not told: the first ones explain the rest. */
  static final int MAX_PROBLEMS = 50;

  private final List<PackProblem> problems = new ArrayList<>();

  void add(String file, Optional<Mark> mark, String found, String expected) {
    add(file, mark, found, expected, Optional.empty());
  }

  void add(
      String file,
      Optional<Mark> mark,
      String found,
      String expected,
      Optional<String> suggestion) {
    PackProblem problem =
        new PackProblem(
            file,
            mark.map(m -> m.getLine() + 1).orElse(0),
            mark.map(m -> m.getColumn() + 1).orElse(0),
            found,
            expected,
            suggestion);
    if (problems.size() < MAX_PROBLEMS && !problems.contains(problem)) {
      problems.add(problem);
    }
  }

  void throwIfAny() {
    throwIfAny("malformed rule pack");
  }

  /**
   * Throws if there are any.
   *
   * @param what is wrong, in two or three words
   */
  void throwIfAny(String what) {
    if (!problems.isEmpty()) {
      throw new MalformedPackException(what, problems.stream().sorted().toList());
    }
  }

  /**
   * The known word nearest to a misspelt one, if it is near enough to be meant; else one that it is
   * a part of, as {@code email} of {@code contact.email}.
   */
  static Optional<String> nearest(String word, Collection<String> known) {
    String best = null;
    int bestDistance = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        bestDistance = distance;
        best = candidate;
      }
    }
    return best != null
        ? Optional.of(best)
        : known.stream().filter(k -> List.of(k.split("\\.")).contains(word)).sorted().findFirst();
  }

  /** Edit distance (Levenshtein 1966) of words cut to 60 characters. */
  private static int distance(String a, String b) {
    int n = Math.min(a.length(), 60);
    int m = Math.min(b.length(), 60);
    int[] row = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= m; j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[m];
  }
}
