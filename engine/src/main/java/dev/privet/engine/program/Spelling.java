package dev.privet.engine.program;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which known word a misspelt one was meant to be. */
public final class Spelling {

  private Spelling() {}

  /** The nearest known word, if it is near enough to be meant. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String best = null;
    int bestDistance = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      // A word that shares nothing with another was not meant to be it.
      boolean alike = distance < Math.max(word.length(), candidate.length());
      if (alike && distance < bestDistance) {
        bestDistance = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
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
