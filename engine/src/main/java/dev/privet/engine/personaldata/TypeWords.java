package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the packs' lists say of the words that names of types are made of. */
final class TypeWords {

  /** First words of class names after which the next one has to say what is meant. */
  private static final Set<String> LEADING =
      Set.of("default", "abstract", "base", "mutable", "immutable", "simple", "generic", "custom");

  /** Letters of the shortest word that is told by its ending. */
  private static final int SHORTEST_PERSON = 6;

  /** Types that end so speak of something else than the words before: {@code AddressCode}. */
  private static final Set<WordList> SPEAKING_OF =
      EnumSet.of(WordList.ABOUT, WordList.RENDERING, WordList.TECHNICAL);

  /** Lists whose words are no persons however they end. */
  private static final Set<WordList> OTHER =
      EnumSet.of(
          WordList.THING,
          WordList.TECHNICAL,
          WordList.MESSAGE,
          WordList.ABOUT,
          WordList.CARRIER,
          WordList.TYPE_SUFFIX,
          WordList.SERVICE_SUFFIX,
          WordList.ADJECTIVE,
          WordList.MAYBE_PERSON);

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

  /** See {@link Holder#parts}. */
  Set<String> parts(List<String> words, List<String> core) {
    Set<String> parts = new LinkedHashSet<>();
    if (core(words, WordList.SERVICE_SUFFIX).size() < words.size()) {
      return parts;
    }
    String first = words.get(0);
    String meant = core.get(core.size() - 1);
    boolean verb = terms.words(WordList.ACTION).contains(first) && is(first, WordList.MESSAGE);
    boolean speaksOf = SPEAKING_OF.stream().anyMatch(list -> is(meant, list));
    for (int i = verb ? 1 : 0; i < words.size(); i++) {
      if (i < core.size() && words.get(i).length() > 2 && !speaksOf) {
        parts.add(words.get(i));
      }
      if (i > 0) {
        parts.add(words.get(i - 1) + " " + words.get(i));
      }
    }
    return parts;
  }

  /** Whether a word that class names begin with says nothing of them. */
  static boolean isLeading(String word) {
    return LEADING.contains(word);
  }

  boolean is(String word, WordList list) {
    Set<String> words = terms.words(list);
    return words.contains(word) || words.contains(Words.singular(word));
  }

  /** Whether a word that no list tells ends as words for persons do: {@code obstetrician}. */
  boolean endsAsPerson(String word) {
    String one = Words.singular(word);
    return terms.words(WordList.PERSON_ENDING).stream().anyMatch(one::endsWith) && isFree(one);
  }

  /** Whether a word that no list tells names who or what does something: {@code committer}. */
  boolean endsAsDoer(String word) {
    String one = Words.singular(word);
    return (one.endsWith("er") || one.endsWith("or")) && isFree(one);
  }

  private boolean isFree(String word) {
    return word.length() >= SHORTEST_PERSON
        && !terms.words(WordList.NO_PERSON).contains(word)
        && OTHER.stream().noneMatch(list -> is(word, list));
  }

  /** Whether a list names two of the words, one after the other: {@code insurance provider}. */
  boolean isAnyPair(List<String> words, WordList list) {
    for (int i = 1; i < words.size(); i++) {
      if (terms.words(list).contains(words.get(i - 1) + " " + words.get(i))) {
        return true;
      }
    }
    return false;
  }

  boolean isAny(List<String> words, WordList list) {
    return words.stream().anyMatch(word -> is(word, list));
  }
}
