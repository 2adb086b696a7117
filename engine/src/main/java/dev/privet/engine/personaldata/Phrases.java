package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which words of a name speak of what it names, where it is more than a noun and its attributes.
 */
final class Phrases {

  /** Words after a participle that tell what comes next: {@code deliveredToAddress}. */
  private static final Set<String> LINKS =
      Set.of("to", "with", "from", "under", "for", "at", "in", "on", "via");

  /** Before who did something: {@code createdByName}, {@code creadoPorNombre}. */
  private static final Set<String> BY = Set.of("by", "por", "par", "da", "door", "przez", "durch");

  /** How the words for what was done end: {@code updated}, {@code creado}, {@code creato}. */
  private static final Pattern DONE = Pattern.compile(".*(ed|[ai]d[oa]|[aiu]t[oa]|any)");

  /** What things do to things. */
  private static final Set<String> OF_THINGS =
      Set.of(
          "referenced",
          "mapped",
          "sorted",
          "ordenado",
          "ordinato",
          "filtrado",
          "filtrato",
          "grouped",
          "ordered",
          "generated",
          "triggered",
          "caused",
          "used",
          "required",
          "defined",
          "indexed",
          "keyed",
          "filtered",
          "partitioned",
          "powered",
          "produced",
          "consumed",
          "implemented",
          "extended",
          "included",
          "imported",
          "separated");

  private static final Set<WordList> OTHER_HEADS =
      EnumSet.of(
          WordList.ABOUT,
          WordList.TECHNICAL,
          WordList.THING,
          WordList.MESSAGE,
          WordList.TYPE_SUFFIX,
          WordList.SERVICE_SUFFIX,
          WordList.NEUTRALISED,
          WordList.GENERIC,
          WordList.ACTION);

  private static final Set<String> AND = Set.of("and", "or", "und", "oder", "et", "y");

  private final PersonalDataTerms terms;

  Phrases(PersonalDataTerms terms) {
    this.terms = terms;
  }

  /** Where the first preposition stands, or the number of words. */
  int preposition(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      String around = String.join(" ", words.subList(i - 1, i + 2));
      if (in(WordList.PREPOSITION, words.get(i)) && !in(WordList.PERSON, around)) {
        return i;
      }
    }
    return words.size();
  }

  /** What a clause speaks of: {@code sharedWithEmails}, {@code emailToVerify}. */
  Optional<List<String>> ofClause(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      boolean after = isDone(words.get(i - 1)) && LINKS.contains(words.get(i));
      boolean before = words.get(i).equals("to");
      if (after || before) {
        return Optional.of(after ? words.subList(i + 1, words.size()) : words.subList(0, i));
      }
      if (AND.contains(words.get(i))) {
        // The title and the name of a judge.
        List<String> second = new ArrayList<>(words.subList(0, i - 1));
        second.addAll(words.subList(i + 1, words.size()));
        return Optional.of(second);
      }
    }
    return Optional.empty();
  }

  /**
   * What comes before a person who is told more of, where the head comes first: {@code
   * nomTuteurPedagogique}. What ends in a noun of its own speaks of that.
   */
  Optional<List<String>> beforePerson(List<String> words) {
    int last = words.size() - 1;
    for (int i = 1; i < last; i++) {
      if (in(WordList.PERSON_AFTER, words.get(i))) {
        boolean other = OTHER_HEADS.stream().anyMatch(list -> in(list, words.get(last)));
        return other ? Optional.empty() : Optional.of(words.subList(0, i));
      }
    }
    return Optional.empty();
  }

  /** Whether a name may be told by its first words, and what comes after is no head of its own. */
  boolean isHeadFirst(List<String> head, List<String> tail) {
    return head.stream().anyMatch(word -> in(WordList.HEAD_FIRST, word))
        && tail.stream().noneMatch(word -> OTHER_HEADS.stream().anyMatch(list -> in(list, word)));
  }

  /** Who does something is a person: {@code submittedByUsername}, but not {@code sortByName}. */
  boolean isDoer(List<String> words, int preposition) {
    String deed = words.get(preposition - 1);
    return BY.contains(words.get(preposition)) && isDone(deed) && !OF_THINGS.contains(deed);
  }

  private boolean isDone(String word) {
    return in(WordList.DEED, word) || (word.length() > 4 && DONE.matcher(word).matches());
  }

  /** Whether other fields begin with the same phrase: {@code requestForHelpName, ...Email}. */
  static boolean isOfPrefix(List<String> words, int preposition, Holder holder) {
    if (preposition + 2 >= words.size()) {
      return false;
    }
    String phrase = String.join("", words.subList(0, preposition + 2));
    String whole = String.join("", words);
    return holder.fields().stream().anyMatch(f -> f.startsWith(phrase) && !f.equals(whole));
  }

  /** A {@code confirmedAddress} is one, {@code addressConfirmed} says whether it is. */
  static boolean saysWhether(String last) {
    return last.endsWith("ed") || last.equals("known") || last.equals("given");
  }

  private boolean in(WordList list, String word) {
    return terms.words(list).contains(word);
  }
}
