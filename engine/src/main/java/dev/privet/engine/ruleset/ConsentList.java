package dev.privet.engine.ruleset;

import java.util.Locale;

/** Lists of words and names by which packs say which roles types and calls play at a check. */
public enum ConsentList {
  /** Words of time: until when a consent holds. */
  EXPIRIES,
  /** How types end that answer for anybody. */
  SERVICE_TYPES,
  /** Types that are people, though some of those that end so answer for anybody. */
  PERSON_TYPES,
  /** Types of what comes with a request; a consent that is kept there is of whoever sent it. */
  CONTEXT_TYPES,
  /** Words by which a name says which people something gives. */
  SELECTING,
  /** Words by which switches end, that turn something on for all. */
  SWITCHES,
  /** Words by which switches begin that turn asking on for all. */
  SWITCH_VERBS,
  /** How types end that say what a consent is for. */
  PURPOSE_TYPES,
  /** Properties of a consent that say what it is for. */
  PURPOSE_PROPERTIES,
  /** How types of answers end, which may be a no. */
  ANSWER_TYPES,
  /** How types end that hold what people have chosen. */
  CHOICE_TYPES,
  /** Methods that read what is kept under a key. */
  KEYED_READS,
  /** How methods begin that take a consent back. */
  WITHDRAWALS,
  /** How methods begin that take a consent back if their name speaks of it. */
  CHANGES,
  /** Words by which what a change is about ends, where it is data on consents and no consent. */
  BESIDE,
  /** How methods begin that tell whether, or who, is among some: among those who said no, too. */
  MEMBERSHIPS,
  /** Words of checks that one of several purposes suffices for. */
  ANY_OF,
  /** How methods begin that give a consent. */
  GRANTINGS,
  /** Methods without arguments whose result is about whom they are called on. */
  SAME_PERSON,
  /** Static methods that give what is about whom they are given. */
  SAME_PERSON_OF,
  /** Methods that give all elements of a collection. */
  ALL_PEOPLE,
  /** Methods that give another element each time. */
  NEXT_PERSON,
  /** Properties by which somebody is found. */
  PERSON_KEYS,
  /** How methods begin that look something up. */
  LOOK_UPS,
  /** Parts of names of who is logged in. */
  CURRENT,
  /** Words by which a property of somebody tells something else than a consent. */
  OTHER_STATES,
  /** Types of who is logged in, where a method is handed one. */
  CURRENT_TYPES,
  /** Annotations, and their elements, that name what a parameter is bound to. */
  BINDINGS,
  /** Annotations, and their elements, that give a value where nobody gives one. */
  DEFAULTS,
  /** Annotations of entities, and their elements, that select which of them are ever loaded. */
  RESTRICTIONS,
  /** How types end whose functions select what a query gives. */
  SPECIFICATION_TYPES,
  /** How types end that make the conditions of queries. */
  CRITERIA_TYPES,
  /** How types end that such conditions are given to. */
  CRITERIA_QUERIES,
  /** Words for somebody's age. */
  AGE_WORDS,
  /** Words that stand before those where it is a thing that is so old, or a time that is no age. */
  OTHER_AGES,
  /** Words for when somebody was born. */
  BIRTH_WORDS;

  /** As packs write it: {@code serviceTypes}. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (String word : name().split("_")) {
      String lower = word.toLowerCase(Locale.ROOT);
      key.append(
          key.length() == 0
              ? lower
              : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    }
    return key.toString();
  }
}
