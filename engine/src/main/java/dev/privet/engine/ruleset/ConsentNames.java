package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Optional<List<String>> verb = verb(Words.of(method));
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    Optional<NamedCheck> called = first(vocabulary.calls(), verb.get());
    if (called.isPresent() && holdsRefusals(receiver)) {
      return called
          .filter(check -> isRefusal(check.outcome(), verb.get()))
          .map(
              check ->
                  new NamedCheck(GuardSpec.Outcome.FALSE, purposes.in(Words.of(receiver)), true));
    }
    if (called.isEmpty() || called.get().purpose().isPresent()) {
      return called;
    }
    return Optional.of(
        new NamedCheck(
            called.get().outcome(), purposes.in(Words.of(receiver)), called.get().optOut()));
  }

  /** Whether to be told something by what keeps who said no is to be told of a refusal. */
  private boolean isRefusal(GuardSpec.Outcome outcome, List<String> verb) {
    return (outcome == GuardSpec.Outcome.TRUE || outcome == GuardSpec.Outcome.PRESENT)
        && list(ConsentList.MEMBERSHIPS).contains(verb.get(0))
        && verb.stream().noneMatch(this::grants);
  }

  /**
   * Whether what is called so keeps who said no: {@code optedOutUsers}, {@code revokedConsents},
   * {@code OptOutRepository}.
   */
  private boolean holdsRefusals(String name) {
    List<String> words = new ArrayList<>();
    for (String word : Words.of(name)) {
      if (word.equals("by") || word.equals("of") || word.equals("per")) {
        break;
      }
      words.add(Words.singular(word));
    }
    if (words.size() > 1 && keeps(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return first(vocabulary.checks(), words, false)
        .filter(check -> check.outcome() == GuardSpec.Outcome.FALSE)
        .isPresent();
  }

  private boolean keeps(String word) {
    return list(ConsentList.SERVICE_TYPES).stream().anyMatch(word::equalsIgnoreCase);
  }

  /**
   * What is asked, up to what it is asked by: {@code exists by} of {@code existsByUserAndPurpose}.
   * Empty where consents are selected that do not hold.
   */
  private Optional<List<String>> verb(List<String> words) {
    int by = words.indexOf("by");
    if (by < 1) {
      return Optional.of(words);
    }
    List<String> rest = words.subList(by + 1, words.size());
    boolean ended = rest.stream().anyMatch(vocabulary.ended()::contains);
    boolean denied = rest.contains("false") || rest.contains("null") && !rest.contains("not");
    return ended == denied ? Optional.of(words.subList(0, by + 1)) : Optional.empty();
  }

  /** What an annotation's name says holds whenever a method runs. */
  Optional<NamedCheck> requirement(String annotation) {
    return first(vocabulary.requirements(), Words.of(annotation), false);
  }

  boolean isExpression(String annotation) {
    return vocabulary.expressions().contains(annotation);
  }

  Optional<NamedCheck> age(String name) {
    return first(vocabulary.ages(), Words.of(name));
  }

  boolean speaksBesideConsent(String name) {
    List<String> words = Words.of(name);
    return !words.isEmpty()
        && vocabulary.silent().contains(words.get(words.size() - 1))
        && check(name).isEmpty();
  }

  boolean speaksOfConsent(String name) {
    List<String> words = Words.of(name);
    for (int i = 0; i < words.size(); i++) {
      boolean pair = i + 1 < words.size() && about(words.get(i) + words.get(i + 1));
      if (pair || about(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean about(String word) {
    return vocabulary.words().contains(word) || vocabulary.words().contains(Words.singular(word));
  }

  boolean grants(String constant) {
    String word = String.join("", Words.of(constant));
    return vocabulary.granting().contains(word);
  }

  Set<String> list(ConsentList list) {
    return Collections.unmodifiableSet(vocabulary.lists().getOrDefault(list, Set.of()));
  }

  private Optional<NamedCheck> first(List<NameCheckSpec> specs, List<String> words) {
    return first(specs, words, true);
  }

  private Optional<NamedCheck> first(
      List<NameCheckSpec> specs, List<String> words, boolean mayBeSilent) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    for (NameCheckSpec spec : specs) {
      for (WordPattern pattern : spec.patterns()) {
        // Words that a pattern spells out are meant.
        Optional<List<String>> captured = pattern.match(words);
        if (captured.isPresent()
            && !(mayBeSilent && captured.get().stream().anyMatch(vocabulary.silent()::contains))) {
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
