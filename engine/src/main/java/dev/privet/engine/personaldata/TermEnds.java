package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.Value;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the terms that words end with, after what says nothing at their end is taken off. */
final class TermEnds {

  /** Which ends are taken off a name. */
  enum Ends {
    /** Those that carry the same value. */
    CARRIERS,
    /** Also how what can be listed is written. */
    ALL
  }

  private final PersonalDataTerms terms;
  private final TermIndex index;
  private final Belonging belonging;
  private final Values values;

  TermEnds(PersonalDataTerms terms, TermIndex index, Holders holders, Values values) {
    this.terms = terms;
    this.index = index;
    belonging = new Belonging(terms, holders);
    this.values = values;
  }

  /**
   * The group whose name ends the words; carriers are taken off until one does, and so is what
   * stands after the head ({@code phonePrivate}), and how what can be listed is written ({@code
   * diagnosisCode}).
   */
  Optional<TermGroup> find(
      List<String> words, List<String> rest, int latestStart, Holder holder, Shape shape) {
    return find(words, rest, latestStart, holder, shape, Ends.ALL);
  }

  Optional<TermGroup> find(
      List<String> words,
      List<String> rest,
      int latestStart,
      Holder holder,
      Shape shape,
      Ends taken) {
    List<String> left = words;
    boolean listable = false;
    while (!left.isEmpty()) {
      Optional<TermGroup> found = endOf(left, rest, latestStart, holder, shape, listable);
      if (found.isEmpty()) {
        found = endOf(singular(left), rest, latestStart, holder, shape, listable);
      }
      if (found.isEmpty() && left.size() > 1 && !singular(left).equals(left)) {
        // Romance languages make each word plural: nombresCompletos.
        List<String> each = left.stream().map(Words::singular).toList();
        found = endOf(each, rest, latestStart, holder, shape, listable);
      }
      if (found.isPresent()) {
        return found;
      }
      String last = left.get(left.size() - 1);
      boolean renders = taken == Ends.ALL && in(WordList.RENDERING, last);
      boolean carries =
          in(WordList.CARRIER, last)
              || (isAdjective(last) && !Phrases.saysWhether(last))
              || last.matches("[0-9]+");
      if (!renders && !carries) {
        return Optional.empty();
      }
      listable |= renders && !carries;
      left = left.subList(0, left.size() - 1);
    }
    return Optional.empty();
  }

  /** Also of several, as Romance languages write it: {@code diagnosticosSecundarios, actuales}. */
  private boolean isAdjective(String word) {
    return in(WordList.ADJECTIVE, word)
        || in(WordList.ADJECTIVE, Words.singular(word))
        || (word.endsWith("es") && in(WordList.ADJECTIVE, word.substring(0, word.length() - 2)));
  }

  private static List<String> singular(List<String> words) {
    List<String> changed = new ArrayList<>(words);
    changed.set(words.size() - 1, Words.singular(words.get(words.size() - 1)));
    return changed;
  }

  /**
   * The group whose name ends the words as they are.
   *
   * @param rest what a preposition hangs on them
   * @param latestStart where the name has to begin at the latest
   * @param listable only of what can be listed
   */
  Optional<TermGroup> endOf(
      List<String> words,
      List<String> rest,
      int latestStart,
      Holder holder,
      Shape shape,
      boolean listable) {
    int first = Math.max(0, words.size() - TermIndex.LONGEST);
    for (int start = first; start < words.size() && start <= latestStart; start++) {
      List<String> modifiers = new ArrayList<>(words.subList(0, start));
      for (TermGroup group : index.named(words.subList(start, words.size()))) {
        if (values.carry(shape, group)
            && (!listable || group.values().contains(Value.ENUM))
            && belonging.holds(group, modifiers, rest, holder)) {
          return Optional.of(group);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether all the words are one term. */
  static boolean names(TermGroup group, List<String> words) {
    return group.names().contains(words) || group.names().contains(singular(words));
  }

  /** Whether some run of the words is a term. */
  boolean speaksOfData(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      int last = Math.min(words.size(), from + TermIndex.LONGEST);
      for (int to = from + 1; to <= last; to++) {
        List<String> run = words.subList(from, to);
        if (!index.named(run).isEmpty() || !index.named(singular(run)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean in(WordList list, String word) {
    return terms.words(list).contains(word);
  }
}
