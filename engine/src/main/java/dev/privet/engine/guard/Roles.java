package dev.privet.engine.guard;

import dev.privet.engine.program.Memo;
import dev.privet.engine.program.Type;
import dev.privet.engine.ruleset.ConsentList;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Which roles types and calls play at a check, by the words and names that packs list. */
final class Roles {
  /** Words between whom a look-up selects and what it says of them. */
  private static final Set<String> JOINS = Set.of("with", "having", "who", "whose");

  /** Words between the verb of a look-up and what it selects. */
  private static final Set<String> COUNTS =
      Set.of("all", "list", "stream", "any", "first", "every");

  /** How the words end that speak of a person at the end of a name or before a person only. */
  private static final String PERSON = " person";

  private final Predicate<String> persons;
  private final Map<ConsentList, List<String>> lists = new EnumMap<>(ConsentList.class);
  private final Map<ConsentList, Verbs> verbs = new EnumMap<>(ConsentList.class);
  private final Memo<String, List<String>> words = new Memo<>();
  private final Memo<String, Boolean> otherStates = new Memo<>();
  private final Map<String, Boolean> services = new ConcurrentHashMap<>();
  private final Map<String, Boolean> current = new ConcurrentHashMap<>();

  /**
   * Of some packs.
   *
   * @param persons whether a word or a type's name is of people
   */
  Roles(RuleSet rules, Predicate<String> persons) {
    this.persons = persons;
    for (ConsentList list : ConsentList.values()) {
      List<String> words = List.copyOf(rules.consentList(list));
      lists.put(list, words);
      verbs.put(list, new Verbs(Set.copyOf(words), new Memo<>()));
    }
  }

  /** The words of a name, each of which is asked about for many calls. */
  private List<String> words(String name) {
    return words.of(name, Words::of);
  }

  private List<String> list(ConsentList list) {
    return lists.getOrDefault(list, List.of());
  }

  private boolean ends(String name, ConsentList list) {
    List<String> suffixes = list(list);
    for (int i = 0; i < suffixes.size(); i++) {
      if (name.endsWith(suffixes.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(String name, ConsentList list) {
    return Objects.requireNonNull(verbs.get(list)).begin(name);
  }

  /** Words that names begin with, and which names do. */
  private record Verbs(Set<String> words, Memo<String, Boolean> known) {
    boolean begin(String name) {
      return known.of(name, this::isFirst);
    }

    private boolean isFirst(String name) {
      List<String> own = Words.of(name);
      return !own.isEmpty()
          && (words.contains(own.get(0))
              || own.size() > 1 && words.contains(own.get(0) + own.get(1)));
    }
  }

  /** Whether a type is one that answers for anybody, not somebody. */
  boolean isService(Type type) {
    return services.computeIfAbsent(
        Names.simple(type),
        name ->
            !list(ConsentList.PERSON_TYPES).contains(name)
                && ends(name, ConsentList.SERVICE_TYPES));
  }

  /** Whether a type is of what comes with a request, and so from whoever is at hand. */
  boolean isContext(Type type) {
    return list(ConsentList.CONTEXT_TYPES).contains(Names.simple(type));
  }

  /** Whether a name is of a switch that turns something on for all: {@code consentEnabled}. */
  boolean isSwitch(String name) {
    List<String> words = words(name);
    return !words.isEmpty() && list(ConsentList.SWITCHES).contains(words.get(words.size() - 1));
  }

  /** The same of a flag, which may also be named for what it makes the code do. */
  boolean isSwitchFlag(String name) {
    List<String> words = words(name);
    return isSwitch(name)
        || !words.isEmpty() && list(ConsentList.SWITCH_VERBS).contains(words.get(0));
  }

  /** Whether a type's values say what a consent is for. */
  boolean isPurpose(Type type) {
    return ends(Names.simple(type), ConsentList.PURPOSE_TYPES);
  }

  /** Whether a type's values are purposes by its very name, as {@code ProcessingPurpose}. */
  boolean isPurposeOfProcessing(Type type) {
    List<String> words = words(Names.simple(type));
    return !words.isEmpty() && words.get(words.size() - 1).equals("purpose");
  }

  /** Whether a variable is named for what a consent is for. */
  boolean isPurposeName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String type : list(ConsentList.PURPOSE_TYPES)) {
      if (lower.endsWith(type.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return lower.contains("purpose");
  }

  /** Whether a property of a consent says what it is for. */
  boolean isPurposeProperty(String property) {
    return isPurposeName(property) || list(ConsentList.PURPOSE_PROPERTIES).contains(property);
  }

  /** Whether a type is of answers, which may be a no, not of consents that somebody gave. */
  boolean isAnswer(String type) {
    return ends(type, ConsentList.ANSWER_TYPES);
  }

  /** Whether a type holds what people have chosen. */
  boolean isChoices(String type) {
    return ends(type, ConsentList.CHOICE_TYPES);
  }

  /** Whether a method reads what is kept under a key, which may name a consent. */
  boolean readsKeyed(String method) {
    return list(ConsentList.KEYED_READS).contains(method);
  }

  /** Whether a method takes a consent back. */
  boolean withdraws(String method) {
    return begins(method, ConsentList.WITHDRAWALS);
  }

  /** Whether a method takes a consent back, if it is one that it changes. */
  boolean changes(String method) {
    return begins(method, ConsentList.CHANGES);
  }

  /** Whether a check says yes where one of several purposes was consented to. */
  boolean isAnyOf(String method) {
    return words(method).stream().anyMatch(list(ConsentList.ANY_OF)::contains);
  }

  /** Whether what is changed is data on consents, and no consent. */
  boolean isBeside(String property) {
    List<String> words = words(property);
    return !words.isEmpty() && list(ConsentList.BESIDE).contains(words.get(words.size() - 1));
  }

  /** Whether a method gives a consent, if it is one that it speaks of. */
  boolean grants(String method) {
    return begins(method, ConsentList.GRANTINGS);
  }

  /** Whether what a method without arguments gives is about whom it is called on. */
  boolean keepsPerson(String method) {
    return list(ConsentList.SAME_PERSON).contains(method);
  }

  /** Whether what a static method gives is about whom it is given. */
  boolean isOfArgument(String method) {
    return list(ConsentList.SAME_PERSON_OF).contains(method);
  }

  /** Whether a method gives all elements of a collection. */
  boolean givesAll(String method) {
    return list(ConsentList.ALL_PEOPLE).contains(method);
  }

  /** Whether a method gives somebody else each time. */
  boolean givesNext(String method) {
    return list(ConsentList.NEXT_PERSON).contains(method);
  }

  /** Whether a property stands for the person who is found by it. */
  boolean isKey(String property) {
    return list(ConsentList.PERSON_KEYS).contains(property);
  }

  /** Whether a method looks something up by what it is given. */
  boolean looksUp(String method) {
    for (String verb : list(ConsentList.LOOK_UPS)) {
      if (Names.startsWithWord(method, verb)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name says which people something gives: {@code usersWithConsent}. */
  boolean selects(String method) {
    return words(method).stream().anyMatch(list(ConsentList.SELECTING)::contains);
  }

  /**
   * What a name says of whom something gives: without the verb that it begins with, and without
   * what they are called as elements of that type.
   */
  String whoIsSelected(String method, String type) {
    List<String> kind = words(type);
    List<String> words = new ArrayList<>();
    for (String word : words(method)) {
      boolean verb = words.isEmpty() && isBefore(word);
      if (!verb && !kind.contains(word) && !kind.contains(Words.singular(word))) {
        words.add(word);
      }
    }
    return String.join("_", words);
  }

  /** Whether a word stands before what a look-up says of whom it selects. */
  private boolean isBefore(String word) {
    return list(ConsentList.LOOK_UPS).contains(word)
        || COUNTS.contains(word)
        || JOINS.contains(word);
  }

  /** Whether a property of somebody is named for a state that is no consent. */
  boolean isOtherState(String property) {
    return otherStates.of(
        property, name -> words(name).stream().anyMatch(list(ConsentList.OTHER_STATES)::contains));
  }

  /**
   * Whether a method or field is who is logged in: {@code getCurrentUser()}, {@code current()}, but
   * not {@code findCurrentConsent()}.
   */
  boolean isCurrent(String name) {
    return current.computeIfAbsent(
        name,
        one -> {
          List<String> words = words(one);
          for (int i = 0; i < words.size(); i++) {
            if (isCurrent(words, i)) {
              return true;
            }
          }
          return false;
        });
  }

  /** Whether the words from one on are listed, those with a blank before a person only. */
  private boolean isCurrent(List<String> words, int from) {
    String said = "";
    for (int i = from; i < words.size(); i++) {
      said += words.get(i);
      boolean alone = i + 1 == words.size() || persons.test(words.get(i + 1));
      if (list(ConsentList.CURRENT).contains(said)
          || alone && list(ConsentList.CURRENT).contains(said + PERSON)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type is of who is logged in. */
  boolean isCurrent(Type type) {
    return list(ConsentList.CURRENT_TYPES).contains(Names.simple(type));
  }

  /** The elements of an annotation that name what a parameter is bound to. */
  List<String> bindingsOf(String annotation) {
    return elements(ConsentList.BINDINGS, annotation);
  }

  /** The elements of an annotation that give a value where nobody gives one. */
  List<String> defaultsOf(String annotation) {
    return elements(ConsentList.DEFAULTS, annotation);
  }

  private List<String> elements(ConsentList of, String annotation) {
    return list(of).stream()
        .filter(one -> one.startsWith(annotation + "."))
        .map(one -> one.substring(annotation.length() + 1))
        .toList();
  }

  /** The elements of an annotation of entities that say which of them are ever loaded. */
  List<String> restrictionsOf(String annotation) {
    return elements(ConsentList.RESTRICTIONS, annotation);
  }

  /** Whether a function of a type selects what a query gives. */
  boolean isSpecification(Type type) {
    return ends(Names.simple(type), ConsentList.SPECIFICATION_TYPES);
  }

  /** Whether a type makes the conditions of queries. */
  boolean makesCriteria(Type type) {
    return ends(Names.simple(type), ConsentList.CRITERIA_TYPES);
  }

  /** Whether a type is of queries that are told such conditions. */
  boolean isCriteriaQuery(Type type) {
    return ends(Names.simple(type), ConsentList.CRITERIA_QUERIES);
  }

  /** Whether a name speaks of somebody's age. */
  boolean speaksOfAge(String name) {
    return words(name).stream().anyMatch(list(ConsentList.AGE_WORDS)::contains);
  }

  /** Whether a name is somebody's age: {@code ageInYears}, but not {@code accountAge}. */
  boolean isAge(String name) {
    List<String> words = words(name);
    for (int i = 0; i < words.size(); i++) {
      if (list(ConsentList.AGE_WORDS).contains(words.get(i))) {
        return i == 0 || !list(ConsentList.OTHER_AGES).contains(words.get(i - 1));
      }
    }
    return false;
  }

  /** Whether a name speaks of when somebody was born. */
  boolean speaksOfBirth(String name) {
    return words(name).stream().anyMatch(list(ConsentList.BIRTH_WORDS)::contains);
  }

  /** Whether a name says until when something holds: {@code expiresAt}, {@code validUntil}. */
  boolean isExpiry(String name) {
    String words = " " + String.join(" ", words(name));
    for (String phrase : list(ConsentList.EXPIRIES)) {
      if (words.endsWith(" " + phrase)) {
        return true;
      }
    }
    return false;
  }
}
