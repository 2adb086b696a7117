package dev.privet.engine.ruleset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vocabulary of personal data as packs give it; read by {@code personaldata} only.
 *
 * @param groups terms with what they need to be personal; earlier ones win among equals
 * @param words lists of words that steer the judgement
 * @param abbreviations short and other spellings of words to the word that terms are written with
 * @param annotations simple or binary annotation name to category, or to {@code ""} where the
 *     annotation's element or the name decides; {@code none} declares something not personal
 * @param keyAnnotations annotations whose text names the data they stand on
 * @param categories ids of all categories
 * @param unspecified category of what is only declared to be personal
 */
public record PersonalDataTerms(
    List<TermGroup> groups,
    Map<WordList, Set<String>> words,
    Map<String, String> abbreviations,
    Map<String, String> annotations,
    List<KeyAnnotation> keyAnnotations,
    Set<String> categories,
    String unspecified) {

  public static final PersonalDataTerms EMPTY =
      new PersonalDataTerms(List.of(), Map.of(), Map.of(), Map.of(), List.of(), Set.of(), "");

  public PersonalDataTerms {
    groups = List.copyOf(groups);
    words = Map.copyOf(words);
    abbreviations = Map.copyOf(abbreviations);
    annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    categories = Set.copyOf(categories);
    keyAnnotations = List.copyOf(keyAnnotations);
  }

  /** Words as terms are written with them. */
  public List<String> spelt(List<String> name) {
    return name.stream().map(word -> abbreviations.getOrDefault(word, word)).toList();
  }

  /** The words of a list; empty where no pack gives it. */
  public Set<String> words(WordList list) {
    return words.getOrDefault(list, Set.of());
  }

  /**
   * Names that mean a category.
   *
   * @param names word sequences; each also counts when written as one word
   * @param keys single words that mean it where they are all of a key that somebody sends
   * @param owner what they have to belong to
   * @param owners words of types or modifiers that satisfy {@code owner} besides its own
   * @param beside names of other fields of its type, each as one word, that show that it is meant
   * @param notBeside names of other fields of its type that show that something else is meant
   * @param unless words before the term or of the owner's type that make it something else
   * @param values what can carry it, beside objects and what is unknown
   * @param types simple names of types that are such data by themselves
   */
  public record TermGroup(
      String category,
      List<List<String>> names,
      Set<String> keys,
      Owner owner,
      Set<String> owners,
      Set<String> beside,
      Set<String> notBeside,
      Set<String> unless,
      Set<Value> values,
      Set<String> types,
      double confidence) {
    public TermGroup {
      names = List.copyOf(names);
      keys = Set.copyOf(keys);
      owners = Set.copyOf(owners);
      beside = Set.copyOf(beside);
      notBeside = Set.copyOf(notBeside);
      unless = Set.copyOf(unless);
      values = Set.copyOf(values);
      types = Set.copyOf(types);
    }
  }

  /** What a name has to belong to. */
  public enum Owner {
    /** Personal wherever it stands. */
    ANY,
    /** Personal unless it belongs to a thing or an organisation. */
    NOT_THING,
    /** The same, and no word before it may be one that says nothing of whose it is. */
    PLAIN,
    /** Personal where it belongs to a person. */
    PERSON,
    /** Personal where it belongs to something that people write. */
    MESSAGE,
    /** Personal where it belongs to what the term lists, or stands beside it. */
    LISTED,
    /**
     * Personal in a record that is about such data: some of its fields are judged so by themselves,
     * and it is called as the term lists, or has a field that it lists. Without names, any text of
     * it; what it would be called are then words of fields that tell what the record is about.
     */
    RECORD
  }

  /** Shapes of values. */
  public enum Value {
    TEXT,
    /** {@code byte}, {@code short}, {@code int} and their boxes. */
    SMALL_NUMBER,
    /** {@code long} and {@code BigInteger}. */
    LARGE_NUMBER,
    DECIMAL,
    DATE,
    ENUM,
    BINARY,
    UUID
  }

  /** Lists of words. */
  public enum WordList {
    /** Types and roles of natural persons. */
    PERSON,
    /** Of the former, those that most other words before them make things: their fields decide. */
    PERSON_ALONE,
    /** Types that may be persons: their fields decide. */
    MAYBE_PERSON,
    /** Relations that people and things have: a menu has a parent, too. */
    RELATION,
    /** Endings of words for persons, as {@code ist}; such a word may name a person. */
    PERSON_ENDING,
    /** Words that end so and name none, as {@code tree}. */
    NO_PERSON,
    /** Persons as languages name them that put the owner last: {@code telefonoCliente}. */
    PERSON_AFTER,
    /** Words of names that stand first in such languages, whatever comes after them. */
    HEAD_FIRST,
    /** Types and roles of children. */
    CHILD,
    /** Things and organisations. */
    THING,
    /** What people write. */
    MESSAGE,
    /** Types that describe or handle rather than hold: configuration, templates, factories. */
    TECHNICAL,
    /** Types that only hold values of what they are part of, as a coordinate. */
    VALUE_TYPE,
    /** Ends of type names that add nothing, as {@code Dto}. */
    TYPE_SUFFIX,
    /** Ends of type names that serve a type, as {@code Controller}. */
    SERVICE_SUFFIX,
    /** Ends of names that carry the same value, as {@code value}, {@code list}. */
    CARRIER,
    /** Ends of names that write what can be listed, as {@code code} of a diagnosis. */
    RENDERING,
    /** Names that get their meaning from their type, as {@code number} of a passport. */
    GENERIC,
    /** Words that say that a value no longer identifies, as {@code masked}. */
    NEUTRALISED,
    /** Heads that speak about data, as {@code template}, {@code count}. */
    ABOUT,
    /** First words that speak about data in languages that begin with the head. */
    ABOUT_FIRST,
    /** Words before {@code by} that name a deed, beside participles in {@code -ed}. */
    DEED,
    /** Beginnings of boolean names. */
    QUESTION,
    /** Verbs that an accessor's name may start with. */
    ACCESSOR,
    /** Verbs that make a method no accessor. */
    ACTION,
    /** Words between a head and what it belongs to. */
    PREPOSITION,
    /** Words that do not change whose something is, as {@code primary}. */
    ADJECTIVE,
    /** Fields that only persons have. */
    EVIDENCE,
    /** Fields that make a person of what may be one. */
    CONTACT_EVIDENCE,
    /** Fields that only organisations have. */
    ORGANISATION_EVIDENCE
  }
}
