package dev.privet.engine.personaldata;

import dev.privet.engine.personaldata.PersonalData.Verdict;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.Owner;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.Value;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a name by its words. The head noun decides: the longest run of last words that is a term
 * counts, after ends that carry the same value ({@code emailValue}, {@code phones}) and what a
 * preposition hangs on it ({@code emailOfCustomer}) are taken off.
 */
final class NameJudge {

  private static final Set<Value> FLAGS = EnumSet.of(Value.SMALL_NUMBER, Value.TEXT);

  private final PersonalDataTerms terms;
  private final Phrases phrases;
  private final TermEnds ends;
  private final Compounds compounds;

  NameJudge(
      PersonalDataTerms terms,
      TermIndex index,
      Holders holders,
      Values values,
      Compounds compounds) {
    this.terms = terms;
    phrases = new Phrases(terms);
    ends = new TermEnds(terms, index, holders, values);
    this.compounds = compounds;
  }

  /** Judges words that belong to a holder and name a value of a shape. */
  Verdict judge(List<String> name, Holder holder, Shape shape) {
    List<String> words = words(name);
    if (words.isEmpty() || (holder.technical() && !fills(words, holder))) {
      return new Verdict.Neutral();
    }
    boolean asks =
        in(WordList.QUESTION, words.get(0)) && words.size() > 1 && !isNumber(words, shape);
    if (shape.sort() == Shape.Sort.NOTHING || (asks && isFlag(shape))) {
      return ends.speaksOfData(words)
          ? new Verdict.NotPersonal("says something about data and is none")
          : new Verdict.Neutral();
    }
    Optional<TermGroup> found = find(words, holder, shape);
    if (found.isPresent()) {
      if (words.size() > 1
          && in(WordList.ABOUT_FIRST, words.get(0))
          && !begins(found.get(), words)
          && !isCodeOf(found.get(), words)) {
        return new Verdict.NotPersonal("its head is \"" + words.get(0) + "\"");
      }
      Optional<String> neutral =
          words.stream().filter(w -> in(WordList.NEUTRALISED, w)).findFirst();
      return neutral.isPresent() && !TermEnds.names(found.get(), words)
          ? new Verdict.NotPersonal("is \"" + neutral.get() + "\"")
          : personal(found.get(), words);
    }
    boolean about = in(WordList.ABOUT, words.get(words.size() - 1));
    boolean neutralised = in(WordList.NEUTRALISED, words.get(words.size() - 1));
    return words.size() > 1 && (about || neutralised) && ends.speaksOfData(words)
        ? new Verdict.NotPersonal("its head is \"" + words.get(words.size() - 1) + "\"")
        : new Verdict.Neutral();
  }

  /** The words that a name is judged by. */
  List<String> words(List<String> name) {
    return withoutNumbers(compounds.apart(name));
  }

  /** Whether a question may be answered so: also by the 0 or 1 of a column, or its Y or N. */
  private static boolean isFlag(Shape shape) {
    return shape.sort() == Shape.Sort.UNKNOWN
        || (shape.sort() == Shape.Sort.VALUE && FLAGS.contains(shape.value()));
  }

  /** What a template is filled with where its name tells whose it is: {@code clientFullName}. */
  private boolean fills(List<String> words, Holder holder) {
    return holder.words().contains("template")
        && words.stream().limit(words.size() - 1L).anyMatch(this::isSomebody);
  }

  private boolean isSomebody(String word) {
    return in(WordList.MAYBE_PERSON, word)
        || (in(WordList.PERSON, word) && !in(WordList.ABOUT, word));
  }

  /** Whether it says something about data, and is nobody. */
  private boolean isHead(String word) {
    return in(WordList.ABOUT, word) && !isSomebody(word) && !in(WordList.PERSON, word);
  }

  private Optional<TermGroup> find(List<String> words, Holder holder, Shape shape) {
    int preposition = phrases.preposition(words);
    Optional<TermGroup> found = ends.find(words, List.of(), preposition, holder, shape);
    int last = words.size() - 1;
    if (found.isPresent()
        && last > 0
        && TermEnds.names(found.get(), words.subList(last, last + 1))) {
      // An "indirizzo destinatario" is an address, no addressee.
      List<String> head = words.subList(0, last);
      Optional<TermGroup> before = ofPersonAfter(words, holder, shape);
      found = before.filter(group -> TermEnds.names(group, head)).isPresent() ? before : found;
      if (in(WordList.PERSON_AFTER, words.get(last)) && head.stream().anyMatch(this::isHead)) {
        // A "fotoUrlDocente" is an address of a picture.
        found = before;
      }
    }
    if (found.isEmpty()) {
      found = ofOwner(words, holder, shape);
    }
    if (found.isEmpty() && preposition < words.size()) {
      List<String> head = words.subList(0, preposition);
      List<String> rest = words.subList(preposition + 1, words.size());
      found =
          phrases.isDoer(words, preposition)
              ? ends.find(rest, List.of(), rest.size(), holder.asPerson(), shape)
              : ends.find(head, rest, head.size(), holder, shape);
      if (found.isEmpty() && words.get(preposition).equals("of")) {
        found = turned(head, rest, holder, shape);
      }
    }
    if (found.isEmpty()) {
      found = ofPersonAfter(words, holder, shape);
    }
    if (found.isEmpty()) {
      found =
          phrases
              .beforePerson(words)
              .flatMap(head -> ends.find(head, List.of(), head.size(), holder.asPerson(), shape));
    }
    if (found.isEmpty() && Phrases.isOfPrefix(words, preposition, holder)) {
      found = ends.find(words, List.of(), words.size(), holder, shape);
    }
    if (found.isEmpty()) {
      found =
          phrases
              .ofClause(words)
              .flatMap(said -> ends.find(said, List.of(), said.size(), holder, shape));
    }
    if (found.isEmpty()) {
      found = ofHeadFirst(words, holder, shape);
    }
    return found.isPresent() ? found : beforeOwnName(words, holder, shape);
  }

  /** What stands before the name of its own type: {@code Reclamation.descriptionReclamation}. */
  private Optional<TermGroup> beforeOwnName(List<String> words, Holder holder, Shape shape) {
    int last = words.size() - 1;
    String end = words.get(last);
    boolean own = last > 0 && in(WordList.MESSAGE, end) && holder.words().contains(end);
    return own
        ? ends.find(words.subList(0, last), List.of(), last, holder, shape)
        : Optional.empty();
  }

  /** What stands first where a language puts the head there: {@code telefonoReferencia}. */
  private Optional<TermGroup> ofHeadFirst(List<String> words, Holder holder, Shape shape) {
    for (int end = words.size() - 1; end > 0; end--) {
      List<String> head = words.subList(0, end);
      List<String> tail = words.subList(end, words.size());
      if (!phrases.isHeadFirst(head, tail)) {
        continue;
      }
      Optional<TermGroup> found = ends.endOf(head, tail, 0, holder, shape, false);
      if (found.isEmpty()) {
        // What its type makes of it, no word beside it takes away: observationFoie.
        found =
            ends.endOf(head, List.of(), 0, holder, shape, false)
                .filter(group -> group.owner() == Owner.LISTED);
      }
      found = found.filter(group -> tail.stream().noneMatch(group.unless()::contains));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What the words before the person that stands last mean: {@code nombreCliente}. */
  private Optional<TermGroup> ofPersonAfter(List<String> words, Holder holder, Shape shape) {
    int last = words.size() - 1;
    if (last == 0 || !in(WordList.PERSON_AFTER, words.get(last))) {
      return Optional.empty();
    }
    return ends.find(words.subList(0, last), List.of(), last, holder.asPerson(), shape);
  }

  /** A {@code dateOfDiagnosis} is a {@code diagnosisDate}. */
  private Optional<TermGroup> turned(
      List<String> head, List<String> rest, Holder holder, Shape shape) {
    List<String> turned = joined(rest, head);
    return ends.find(turned, List.of(), turned.size(), holder, shape);
  }

  /**
   * A type gives a meaning to what says nothing by itself: {@code Passport.number}, {@code
   * LabResult.value}, {@code ResetCode.code}.
   */
  private Optional<TermGroup> ofOwner(List<String> words, Holder holder, Shape shape) {
    if (!in(WordList.GENERIC, words.get(words.size() - 1))) {
      return Optional.empty();
    }
    List<String> owner = holder.core();
    while (!owner.isEmpty()) {
      String last = owner.get(owner.size() - 1);
      boolean again = owner.size() > 1 && last.equals(words.get(0));
      List<String> of = again ? owner.subList(0, owner.size() - 1) : owner;
      Holder holding = holder.alone();
      int least = of.size() - 1;
      Optional<TermGroup> found =
          ends.find(joined(of, words), List.of(), least, holding, shape, TermEnds.Ends.CARRIERS);
      if (found.isEmpty() && !in(WordList.MESSAGE, last)) {
        // A "Tarjeta.numero" is a "numero tarjeta", but a post's code is no "code post".
        found = ends.endOf(joined(words, of), List.of(), 0, holding, shape, false);
      }
      if (found.isPresent() || !isMereSuffix(last)) {
        return found;
      }
      owner = owner.subList(0, owner.size() - 1);
    }
    return Optional.empty();
  }

  private static List<String> joined(List<String> first, List<String> then) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(then);
    return joined;
  }

  private boolean isMereSuffix(String word) {
    return in(WordList.TYPE_SUFFIX, word)
        && !in(WordList.MESSAGE, word)
        && !in(WordList.MAYBE_PERSON, word);
  }

  /** A text called {@code noTelp} is a number, no question. */
  private static boolean isNumber(List<String> words, Shape shape) {
    return words.get(0).equals("no") && shape.equals(Shape.of(Value.TEXT));
  }

  /** Whether its first words are the term: {@code codePostalClient} is no code of something. */
  private static boolean begins(TermGroup group, List<String> words) {
    for (int end = 1; end <= words.size(); end++) {
      if (TermEnds.names(group, words.subList(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the code of what can be listed, where the head comes first: {@code codeSexe}. */
  private boolean isCodeOf(TermGroup group, List<String> words) {
    return in(WordList.RENDERING, words.get(0)) && group.values().contains(Value.ENUM);
  }

  private static Verdict personal(TermGroup group, List<String> words) {
    String reason = "is called \"" + String.join(" ", words) + "\"";
    return new Verdict.Personal(new Classification(group.category(), group.confidence(), reason));
  }

  private static List<String> withoutNumbers(List<String> name) {
    List<String> words = new ArrayList<>(name);
    while (words.size() > 1 && words.get(words.size() - 1).matches("[0-9]+")) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private boolean in(WordList list, String word) {
    return terms.words(list).contains(word);
  }
}
