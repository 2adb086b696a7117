package dev.privet.engine.ruleset;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which kinds of sink a consent's purpose covers, by the words of its name. */
final class Purposes {

  /** Words of the longest purpose, as in {@code large language model}. */
  private static final int LONGEST = 4;

  private final Map<List<String>, Set<SinkKind>> kinds;

  Purposes(Map<List<String>, Set<SinkKind>> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /**
   * Every kind that some word of the purpose stands for; empty for a purpose of its own. A number
   * says what it is for only where it is the whole: not the version in {@code NEWSLETTER_V2}.
   */
  Set<SinkKind> covers(String purpose) {
    Set<SinkKind> covered = new TreeSet<>();
    List<String> words = Words.of(purpose);
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
        List<String> phrase = words.subList(from, to);
        if (words.size() == 1 || !isNumber(phrase.get(0))) {
          covered.addAll(kinds(phrase));
        }
      }
    }
    return Collections.unmodifiableSet(covered);
  }

  private Set<SinkKind> kinds(List<String> words) {
    Set<SinkKind> exact = kinds.get(words);
    if (exact == null) {
      exact = kinds.get(words.stream().map(Words::singular).toList());
    }
    return exact == null ? Set.of() : exact;
  }

  /** The part of the words that names known purposes, as {@code AI_TRAINING}. */
  Optional<String> in(List<String> words) {
    int first = -1;
    int last = -1;
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
        if (!isNumber(words.get(from)) && !kinds(words.subList(from, to)).isEmpty()) {
          first = first < 0 ? from : first;
          last = Math.max(last, to);
        }
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(constant(words.subList(first, last)));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  static String constant(List<String> words) {
    return String.join("_", words).toUpperCase(Locale.ROOT);
  }
}
