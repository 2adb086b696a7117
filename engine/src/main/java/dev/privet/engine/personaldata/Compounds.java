package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.Owner;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes words apart that are written as one, where both halves are known: {@code informantsname},
 * {@code kundentelefon}. A word that is known itself stays whole.
 */
final class Compounds {
  private static final int SHORTEST_HALF = 3;
  private static final int SHORTEST_HEAD = 4;

  /** The one shorter head: so many things have ids. */
  private static final String ID = "id";

  /** Letters of the shortest head that says enough whatever stands before it. */
  private static final int TELLING_HEAD = 8;

  /** Between the halves of German and Dutch compounds; an English plural's is one of them. */
  private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "er", "e");

  /** Lists whose words are known only in questions or as verbs tell nothing of a compound. */
  private static final Set<WordList> LEFT_OUT =
      EnumSet.of(WordList.QUESTION, WordList.ACTION, WordList.PREPOSITION, WordList.ADJECTIVE);

  /** Terms of less may be parts of other words by chance. */
  private static final double TELLING = 0.85;

  private final Set<String> known = new HashSet<>();
  private final Set<String> telling = new HashSet<>();

  Compounds(PersonalDataTerms terms) {
    for (WordList list : WordList.values()) {
      if (!LEFT_OUT.contains(list)) {
        terms.words(list).forEach(this::learn);
      }
    }
    for (TermGroup group : terms.groups()) {
      for (List<String> name : group.names()) {
        name.forEach(this::learn);
        learn(String.join("", name));
        if (group.owner() != Owner.PERSON && group.confidence() >= TELLING) {
          telling.add(String.join("", name));
        }
      }
    }
  }

  private void learn(String words) {
    for (String word : words.split(" ")) {
      known.add(word);
    }
  }

  /** The words, with those taken apart that are two. */
  List<String> apart(List<String> words) {
    List<String> apart = new ArrayList<>(words.size());
    for (String word : words) {
      apart.addAll(apart(word));
    }
    return apart;
  }

  private List<String> apart(String word) {
    if (word.length() < SHORTEST_HALF + SHORTEST_HEAD || isKnown(word)) {
      return List.of(word);
    }
    String owner = word.endsWith(ID) ? word.substring(0, word.length() - ID.length()) : "";
    if (isKnown(owner)) {
      // An agentid is no "ntid" of an age.
      return List.of(owner, ID);
    }
    for (int at = word.length() - SHORTEST_HEAD; at >= SHORTEST_HALF; at--) {
      String head = word.substring(at);
      Optional<String> first = isKnown(head) ? base(word.substring(0, at)) : Optional.empty();
      if (first.isPresent()) {
        return List.of(first.get(), head);
      }
    }
    for (int at = SHORTEST_HALF; at <= word.length() - TELLING_HEAD; at++) {
      if (telling.contains(word.substring(at))) {
        return List.of(word.substring(0, at), word.substring(at));
      }
    }
    return List.of(word);
  }

  private Optional<String> base(String half) {
    return LINKS.stream()
        .filter(link -> half.endsWith(link) && half.length() - link.length() >= SHORTEST_HALF)
        .map(link -> half.substring(0, half.length() - link.length()))
        .filter(known::contains)
        .findFirst();
  }

  private boolean isKnown(String word) {
    return known.contains(word) || known.contains(Words.singular(word));
  }
}
