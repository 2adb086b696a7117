package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.Owner;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides whether what a name belongs to is what its term asks for. */
final class Belonging {

  /** What belongs to somebody itself: the word before says to whom. */
  private static final Set<String> BETWEEN =
      Set.of("address", "addr", "contact", "home", "account", "profile", "details", "info");

  /** What is a person's where nothing else is told. */
  private static final Set<Owner> OF_SOMEBODY =
      EnumSet.of(Owner.ANY, Owner.NOT_THING, Owner.PLAIN, Owner.PERSON);

  private final PersonalDataTerms terms;
  private final Holders holders;

  Belonging(PersonalDataTerms terms, Holders holders) {
    this.terms = terms;
    this.holders = holders;
  }

  /**
   * Whether a term's owner is there.
   *
   * @param modifiers the words before the term
   * @param rest what a preposition hangs on it
   */
  boolean holds(TermGroup group, List<String> modifiers, List<String> rest, Holder holder) {
    // The nearest word says whose it is: "company" of companyContactEmail does not.
    int at = nearest(modifiers, modifiers.size());
    // A person's name is one whatever stands before the person: policyHolderName.
    boolean ofPerson = group.owner() != Owner.ANY && isPerson(modifiers, at, holder);
    List<String> telling = modifiers.subList(ofPerson ? at : 0, modifiers.size());
    if (telling.stream().anyMatch(group.unless()::contains)
        || holder.fields().stream().anyMatch(group.notBeside()::contains)) {
      return false;
    }
    List<String> said = at >= 0 ? modifiers : rest;
    int nearestAt = at >= 0 ? at : nearest(rest, rest.size());
    String nearest = word(said, nearestAt);
    String farther = BETWEEN.contains(nearest) ? word(said, nearest(said, nearestAt)) : "";
    boolean listed = group.owners().contains(nearest) || group.owners().contains(farther);
    boolean person =
        isPerson(said, nearestAt, holder)
            || isPerson(farther, holder)
            || (group.owner() == Owner.PERSON
                && !holders.is(nearest, WordList.THING)
                && isReached(modifiers, holder));
    // The first name of a client is one even where threads are spoken of.
    boolean somebody = group.owner() == Owner.ANY && holders.is(nearest, WordList.MAYBE_PERSON);
    if (!person && !somebody && isOther(holder, group)) {
      return false;
    }
    boolean thing =
        !person && (holders.is(nearest, WordList.THING) || holders.is(farther, WordList.THING));
    boolean owned = holder.isAny(group.owners());
    boolean beside = holder.fields().stream().anyMatch(group.beside()::contains);
    boolean own = nearest.isEmpty();
    return switch (group.owner()) {
      case ANY -> !holder.valueType();
      case NOT_THING ->
          person || listed || owned || (!thing && (isFree(holder) || holders.endsAsDoer(nearest)));
      case PLAIN -> person || listed || (own && (owned || isFree(holder)));
      case PERSON ->
          person || listed || (own && (holder.person() || (!holder.thing() && (owned || beside))));
      case MESSAGE ->
          holders.is(nearest, WordList.MESSAGE)
              || listed
              || ((holder.message() || (!holder.thing() && (owned || beside))) && (own || person));
      case LISTED -> listed || (own && !holder.thing() && (owned || beside));
      case RECORD -> false;
    };
  }

  /** Whether what it belongs to makes a term something else: {@code LoyaltyCard.cardNumber}. */
  private boolean isOther(Holder holder, TermGroup group) {
    // A person whose type ends in "View" or "Class" is no screen, and no class; but the genre of an
    // author, who is always somebody, is what they write.
    boolean somebodys = holder.person() && OF_SOMEBODY.contains(group.owner());
    if (holder.words().stream()
        .filter(group.unless()::contains)
        .anyMatch(word -> !somebodys || isAlwaysSomebody(word))) {
      return true;
    }
    List<String> core = holder.core();
    int before = core.size() - 2;
    return !holder.person()
        && before >= 0
        && !TypeWords.isLeading(core.get(before))
        && group.unless().contains(core.get(before));
  }

  private boolean isAlwaysSomebody(String word) {
    return holders.is(word, WordList.PERSON) && !holders.is(word, WordList.THING);
  }

  /** Who has an e-mail address beside it is somebody: {@code enquiryName, enquiryEmail}. */
  private boolean isReached(List<String> modifiers, Holder holder) {
    if (modifiers.isEmpty() || holder.fields().isEmpty()) {
      return false;
    }
    String whose = String.join("", modifiers);
    return terms.words(WordList.CONTACT_EVIDENCE).stream()
        .anyMatch(way -> holder.fields().contains(whose + way.replace(" ", "")));
  }

  private boolean isFree(Holder holder) {
    return !holder.thing() && !holder.valueType() && !isMachine(holder);
  }

  /** Whether it is a part of a system by a word before its last one: {@code ServerDeploy}. */
  private boolean isMachine(Holder holder) {
    List<String> words = holder.core();
    return !holder.person()
        && words.stream()
            .limit(Math.max(0, words.size() - 1))
            .anyMatch(word -> in(WordList.TECHNICAL, word));
  }

  private boolean isPerson(List<String> words, int at, Holder holder) {
    return at >= 0
        && (isPerson(words.get(at), holder) || (at > 0 && isPhrase(words, at, WordList.PERSON)));
  }

  /** A menu's parent is none, a pupil's is; where nothing is known it may be. */
  private boolean isPerson(String word, Holder holder) {
    if (holders.endsAsPerson(word)) {
      return true;
    }
    return holders.is(word, WordList.PERSON)
        && (!holders.is(word, WordList.RELATION) || holder.person() || holder.equals(Holder.NONE));
  }

  /** Where the nearest word before an end stands that may say whose something is, or -1. */
  private int nearest(List<String> words, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (i > 0 && isPhrase(words, i, WordList.ADJECTIVE)) {
        i--;
      } else if (!in(WordList.ADJECTIVE, words.get(i))
          && !in(WordList.ACCESSOR, words.get(i))
          && !words.get(i).matches("[0-9]+")) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a word and the one before it are listed together, as {@code ship to}. */
  private boolean isPhrase(List<String> words, int at, WordList list) {
    return in(list, words.get(at - 1) + " " + words.get(at));
  }

  private static String word(List<String> words, int at) {
    return at >= 0 ? words.get(at) : "";
  }

  private boolean in(WordList list, String word) {
    return terms.words(list).contains(word);
  }
}
