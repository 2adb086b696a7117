package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Optional;

/** What names say about consent and age. */
final class ConsentNames {
  private final ConsentVocabulary vocabulary;
  private final Purposes purposes;

  ConsentNames(ConsentVocabulary vocabulary, Purposes purposes) {
    this.vocabulary = vocabulary;
    this.purposes = purposes;
  }

  Optional<NamedCheck> check(String name) {
    return first(vocabulary.checks(), Words.of(name));
  }

  Optional<NamedCheck> call(String receiver, String method) {
    Optional<NamedCheck> named = check(method);
    if (named.isPresent() || !speaksOfConsent(receiver)) {
      return named;
    }
    Optional<NamedCheck> called = first(vocabulary.calls(), Words.of(method));
    if (called.isEmpty() || called.get().purpose().isPresent()) {
      return called;
    }
    return Optional.of(
        new NamedCheck(
            called.get().outcome(), purposes.in(Words.of(receiver)), called.get().optOut()));
  }

  Optional<NamedCheck> age(String name) {
    return first(vocabulary.ages(), Words.of(name));
  }

  boolean speaksOfConsent(String name) {
    List<String> words = Words.of(name);
    return words.stream().anyMatch(w -> vocabulary.words().contains(w) || about(Words.singular(w)));
  }

  private boolean about(String word) {
    return vocabulary.words().contains(word);
  }

  boolean grants(String constant) {
    String word = String.join("", Words.of(constant));
    return vocabulary.granting().contains(word);
  }

  private Optional<NamedCheck> first(List<NameCheckSpec> specs, List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean silent = words.stream().anyMatch(vocabulary.silent()::contains);
    for (NameCheckSpec spec : specs) {
      for (WordPattern pattern : spec.patterns()) {
        // A pattern that spells out all words means them.
        if (silent && pattern.isOpen()) {
          continue;
        }
        Optional<List<String>> captured = pattern.match(words);
        if (captured.isPresent()) {
          Optional<String> purpose = spec.purpose().or(() -> purpose(words, captured.get()));
          return Optional.of(new NamedCheck(spec.outcome(), purpose, spec.optOut()));
        }
      }
    }
    return Optional.empty();
  }

  /** Known purpose words first; other words that are not neutral are a purpose of their own. */
  private Optional<String> purpose(List<String> words, List<String> captured) {
    Optional<String> known = purposes.in(words);
    if (known.isPresent()) {
      return known;
    }
    List<String> own =
        captured.stream()
            .filter(w -> !vocabulary.neutral().contains(w) && !w.matches("[0-9]+"))
            .toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(Purposes.constant(own));
  }
}
