package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.List;
import java.util.Set;

/** What the packs' lists say of the words that names of types are made of. */
final class TypeWords {

  /** First words of class names after which the next one has to say what is meant. */
  private static final Set<String> LEADING =
      Set.of("default", "abstract", "base", "mutable", "immutable", "simple", "generic", "custom");

  private final PersonalDataTerms terms;

  TypeWords(PersonalDataTerms terms) {
    this.terms = terms;
  }

  /** The words without suffixes that add nothing; at least one stays. */
  List<String> core(List<String> words, WordList suffixes) {
    int end = words.size();
    while (end > 1
        && !LEADING.contains(words.get(end - 2))
        && (terms.words(suffixes).contains(words.get(end - 1))
            || words.get(end - 1).matches("[0-9]+"))) {
      end--;
    }
    return words.subList(0, end);
  }

  boolean is(String word, WordList list) {
    Set<String> words = terms.words(list);
    return words.contains(word) || words.contains(Words.singular(word));
  }

  boolean isAny(List<String> words, WordList list) {
    return words.stream().anyMatch(word -> is(word, list));
  }
}
