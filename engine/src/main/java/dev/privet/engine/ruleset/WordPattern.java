package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern over the words of a name: {@code (has|is) * consent *}, where {@code *} stands for any
 * number of words and {@code (a|b)} for one of several.
 */
final class WordPattern {
  private static final Set<String> ANY = Set.of("*");

  private final List<Set<String>> tokens;

  private WordPattern(List<Set<String>> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** Empty if the text is no pattern. */
  static Optional<WordPattern> parse(String text) {
    List<Set<String>> tokens = new ArrayList<>();
    for (String token : text.strip().split(" +")) {
      String inside =
          token.startsWith("(") && token.endsWith(")")
              ? token.substring(1, token.length() - 1)
              : token;
      if (!inside.matches("\\*|[a-z0-9]+(\\|[a-z0-9]+)*")) {
        return Optional.empty();
      }
      tokens.add(Set.copyOf(Arrays.asList(inside.split("\\|"))));
    }
    return Optional.of(new WordPattern(tokens));
  }

  /** Whether it leaves words open. */
  boolean isOpen() {
    return tokens.contains(ANY);
  }

  /** The words that the stars stand for, or empty if the pattern does not match. */
  Optional<List<String>> match(List<String> words) {
    List<String> captured = new ArrayList<>();
    return match(0, words, 0, captured) ? Optional.of(captured) : Optional.empty();
  }

  private boolean match(int token, List<String> words, int at, List<String> captured) {
    if (token == tokens.size()) {
      return at == words.size();
    }
    if (!tokens.get(token).equals(ANY)) {
      return at < words.size()
          && tokens.get(token).contains(words.get(at))
          && match(token + 1, words, at + 1, captured);
    }
    int size = captured.size();
    for (int end = at; end <= words.size(); end++) {
      if (match(token + 1, words, end, captured)) {
        captured.addAll(size, words.subList(at, end));
        return true;
      }
    }
    return false;
  }
}
