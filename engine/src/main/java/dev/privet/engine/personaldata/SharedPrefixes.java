package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes off what several fields of a type begin with, as columns of a table do: {@code pex_weight},
 * {@code stuName}. A first word that says whose something is stays. So is what they end with taken
 * off, where it is short for what the type is called: {@code emailPrf} of a {@code Profesor}.
 */
final class SharedPrefixes {

  /** Fewer fields may begin alike by chance. */
  private static final int FEWEST = 4;

  private static final Set<WordList> TELLING =
      EnumSet.of(
          WordList.THING,
          WordList.PERSON,
          WordList.TECHNICAL,
          WordList.NEUTRALISED,
          WordList.QUESTION,
          WordList.ABOUT_FIRST,
          WordList.ADJECTIVE,
          WordList.PREPOSITION);

  /** What has a name of its own: {@code className} beside {@code classSection}. */
  private static final Set<String> NAMED =
      Set.of("class", "section", "method", "field", "thread", "package", "path");

  private static final Set<WordList> HEADS =
      EnumSet.of(
          WordList.ABOUT,
          WordList.CARRIER,
          WordList.RENDERING,
          WordList.GENERIC,
          WordList.TECHNICAL,
          WordList.THING);

  /** Letters of the longest end that is short for a type's name. */
  private static final int LONGEST_SHORT = 4;

  private final PersonalDataTerms terms;

  SharedPrefixes(PersonalDataTerms terms) {
    this.terms = terms;
  }

  /** The words of a field's name without what it shares with others of its type. */
  List<String> without(List<String> name, TypeDeclaration owner) {
    if (name.size() < 2) {
      return name;
    }
    String first = name.get(0);
    // "est" asks in French, and is short for a student in Spanish.
    boolean asks = in(EnumSet.of(WordList.QUESTION), first) && isShortFor(first, owner);
    boolean told = in(TELLING, first) || NAMED.contains(first) || isOtherNoun(first, owner);
    if ((asks || !told) && isShared(owner, words -> words.get(0).equals(first))) {
      return name.subList(1, name.size());
    }
    int last = last(name);
    String end = name.get(last);
    boolean shared =
        last > 0
            && isShortFor(end, owner)
            && isShared(owner, words -> words.get(last(words)).equals(end));
    return shared ? name.subList(0, last) : name;
  }

  /** Whether it is too long to be short for something: the floor of {@code floorName}. */
  private boolean isOtherNoun(String first, TypeDeclaration owner) {
    return first.length() > LONGEST_SHORT
        && !in(EnumSet.of(WordList.MAYBE_PERSON), first)
        && !Words.of(Shapes.simpleName(owner.name())).contains(first);
  }

  /** Where the last word stands that is no number. */
  private static int last(List<String> name) {
    int last = name.size() - 1;
    return last > 0 && name.get(last).matches("[0-9]+") ? last - 1 : last;
  }

  private static boolean isShared(TypeDeclaration owner, Predicate<List<String>> same) {
    return owner.fields().stream()
            .filter(field -> !field.isStatic() && !field.enumConstant())
            .map(FieldDeclaration::name)
            .map(Words::of)
            .filter(words -> words.size() > 1 && same.test(words))
            .count()
        >= FEWEST;
  }

  /** Whether it says nothing itself, and has letters of one of the owner's words in their order. */
  private boolean isShortFor(String end, TypeDeclaration owner) {
    return end.length() > 1
        && end.length() <= LONGEST_SHORT
        && !in(HEADS, end)
        && terms.spelt(List.of(end)).equals(List.of(end))
        && Words.of(Shapes.simpleName(owner.name())).stream()
            .anyMatch(word -> word.length() > end.length() && abbreviates(end, word));
  }

  private static boolean abbreviates(String end, String word) {
    int at = 0;
    for (int i = 0; i < word.length() && at < end.length(); i++) {
      at += word.charAt(i) == end.charAt(at) ? 1 : 0;
    }
    return at == end.length() && word.charAt(0) == end.charAt(0);
  }

  private boolean in(Set<WordList> lists, String word) {
    String one = Words.singular(word);
    return lists.stream()
        .anyMatch(list -> terms.words(list).contains(word) || terms.words(list).contains(one));
  }
}
