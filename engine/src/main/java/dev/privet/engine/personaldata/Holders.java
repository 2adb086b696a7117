package dev.privet.engine.personaldata;

import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges types and methods by their names, and types also by fields that only persons have. */
final class Holders {

  /** Fields of a type that are looked at for evidence. */
  private static final int MAX_FIELDS = 500;

  /** Fields of a mere value: latitude, longitude, altitude, accuracy. */
  private static final int MAX_PARTS = 4;

  /** Verbs of methods that make or change the one thing their class is about. */
  private static final Set<String> MAKING =
      Set.of(
          "create",
          "add",
          "register",
          "signup",
          "sign",
          "save",
          "update",
          "insert",
          "invite",
          "enroll",
          "onboard",
          "new",
          "hire",
          "admit",
          "greet",
          "welcome",
          "edit",
          "rename");

  /** First words of class names after which the next one has to say what is meant. */
  private static final Set<String> LEADING =
      Set.of("default", "abstract", "base", "mutable", "immutable", "simple", "generic", "custom");

  /** Types that belong to somebody: the word before says to whom. */
  private static final Set<String> BELONGING =
      Set.of("address", "addr", "phone", "email", "contact");

  /** Words of types by which a person asks for something: what is in them is the person's. */
  private static final Set<String> ASKING =
      Set.of(
          "register",
          "registration",
          "signup",
          "enrollment",
          "enrolment",
          "subscription",
          "booking",
          "reservation",
          "invitation",
          "invite",
          "rsvp",
          "support");

  /** Words of classes whose methods wire a system. */
  private static final Set<String> CONFIGURING =
      Set.of("config", "configuration", "properties", "settings");

  private final PersonalDataTerms terms;
  private final TypeSource types;
  private final Compounds compounds;
  private final Set<String> evidence;
  private final Set<String> contactEvidence;
  private final Set<String> organisationEvidence;

  Holders(PersonalDataTerms terms, TypeSource types, Compounds compounds) {
    this.terms = terms;
    this.types = types;
    this.compounds = compounds;
    evidence = joined(terms.words(WordList.EVIDENCE));
    contactEvidence = joined(terms.words(WordList.CONTACT_EVIDENCE));
    organisationEvidence = joined(terms.words(WordList.ORGANISATION_EVIDENCE));
  }

  private static Set<String> joined(Set<String> names) {
    Set<String> joined = new HashSet<>();
    for (String name : names) {
      joined.add(name.replace(" ", ""));
    }
    return joined;
  }

  Holder type(String typeName) {
    List<String> words = Words.of(Shapes.simpleName(typeName));
    Holder holder = words(words);
    Optional<TypeDeclaration> declared = types.find(typeName);
    if (declared.isEmpty()) {
      return holder;
    }
    if (Values.instanceFields(declared.get()) > MAX_PARTS) {
      holder = holder.asRecord();
    }
    if (declared.get().origin() == Origin.LIBRARY) {
      return new Holder(
          holder.core(),
          new LinkedHashSet<>(words),
          Set.of(),
          holder.person(),
          holder.thing(),
          false,
          holder.technical(),
          holder.valueType());
    }
    Set<String> fields = fieldNames(declared.get());
    holder = holder.withFields(fields);
    boolean open = !holder.person() && !holder.thing() && !holder.technical();
    return open && hasPersonsFields(words, fields) ? holder.asPerson() : holder;
  }

  /**
   * By what its fields are called: some only persons have; others, people and organisations, and
   * then its name, or a name beside them, has to speak for a person.
   */
  private boolean hasPersonsFields(List<String> words, Set<String> fields) {
    if (isAny(fields, evidence)) {
      return true;
    }
    if (!isAny(fields, contactEvidence)) {
      return false;
    }
    if (maybePerson(words)) {
      return true;
    }
    boolean things = words.stream().anyMatch(word -> is(word, WordList.THING));
    boolean people = words.stream().anyMatch(word -> is(word, WordList.PERSON));
    return !things && (people || (fields.contains("name") && !isAny(fields, organisationEvidence)));
  }

  private boolean maybePerson(List<String> words) {
    int last = core(words, WordList.TYPE_SUFFIX).size() - 1;
    return words.stream().skip(Math.max(0, last)).anyMatch(w -> is(w, WordList.MAYBE_PERSON));
  }

  private static boolean isAny(Set<String> fields, Set<String> evidence) {
    return fields.stream().anyMatch(evidence::contains);
  }

  private static Set<String> fieldNames(TypeDeclaration type) {
    Set<String> names = new HashSet<>();
    type.fields().stream()
        .limit(MAX_FIELDS)
        .filter(field -> !field.isStatic())
        .map(field -> String.join("", Words.of(field.name())))
        .forEach(names::add);
    return names;
  }

  /** By the words of a type's name: its last one, and the last one that is no mere suffix. */
  Holder words(List<String> written) {
    if (written.isEmpty()) {
      return Holder.NONE;
    }
    List<String> words = compounds.apart(written);
    List<String> core = core(words, WordList.TYPE_SUFFIX);
    String head = words.get(words.size() - 1);
    String meant = core.get(core.size() - 1);
    if (BELONGING.contains(Words.singular(meant))) {
      meant = owner(core).orElse(meant);
    }
    boolean person = is(meant, WordList.PERSON);
    boolean thing =
        is(meant, WordList.THING) && !person && words.stream().noneMatch(ASKING::contains);
    boolean message =
        is(meant, WordList.MESSAGE)
            || (is(head, WordList.MESSAGE) && !head.equals(meant))
            || (core.size() < words.size() && is(words.get(core.size()), WordList.MESSAGE));
    boolean technical = is(head, WordList.TECHNICAL) || is(meant, WordList.TECHNICAL);
    Set<String> telling = new LinkedHashSet<>();
    telling.add(head);
    telling.add(meant);
    telling.add(Words.singular(meant));
    telling.add(Words.singular(core.get(core.size() - 1)));
    if (message) {
      telling.addAll(words);
    }
    return new Holder(
        List.copyOf(words),
        telling,
        Set.of(),
        person,
        thing,
        message,
        technical,
        is(head, WordList.VALUE_TYPE));
  }

  /** Whose address it is: the nearest person or thing before. */
  private Optional<String> owner(List<String> core) {
    for (int i = core.size() - 2; i >= 0; i--) {
      String word = core.get(i);
      if (is(word, WordList.PERSON) || is(word, WordList.THING)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The words without suffixes that add nothing; at least one stays. */
  private List<String> core(List<String> words, WordList suffixes) {
    int end = words.size();
    while (end > 1
        && !LEADING.contains(words.get(end - 2))
        && (terms.words(suffixes).contains(words.get(end - 1))
            || words.get(end - 1).matches("[0-9]+"))) {
      end--;
    }
    return words.subList(0, end);
  }

  /** What a call of a method is about: its object, or its class' subject. */
  Holder method(MethodDeclaration method) {
    return parameter(method, method.name());
  }

  /** What an entry point's parameter belongs to: its method's object, or its class' subject. */
  Holder parameter(MethodDeclaration method, String name) {
    String owner = method.key().owner();
    if (method.isConstructor()) {
      return type(owner);
    }
    List<String> words = Words.of(Shapes.simpleName(owner));
    List<String> subject = core(words, WordList.SERVICE_SUFFIX);
    boolean serves = subject.size() < words.size();
    Holder ofType = serves ? words(subject) : type(owner);
    List<String> object = object(Words.of(method.name()));
    if (!object.isEmpty()) {
      Holder ofObject = words(object);
      if (ofObject.person()) {
        return ofType.asPerson();
      }
      if (ofObject.thing()) {
        return ofType.asThing();
      }
      if (ofObject.message()) {
        return ofType.asMessage();
      }
    }
    boolean ownPerson =
        !serves || (object.isEmpty() && MAKING.contains(Words.of(method.name()).get(0)));
    boolean kept = serves || keeps(owner, name);
    return new Holder(
        serves ? List.of() : ofType.core(),
        ofType.words(),
        ofType.fields(),
        ofType.person() && ownPerson,
        ofType.thing() && kept,
        ofType.message(),
        ofType.technical() && !serves && (kept || isConfigured(method, owner)),
        ofType.valueType());
  }

  /** Whether what a method is given may be a part of its object: a class can be about its calls. */
  private boolean keeps(String owner, String name) {
    return types.find(owner).stream()
        .flatMap(type -> type.fields().stream())
        .limit(MAX_FIELDS)
        .anyMatch(field -> !field.isStatic() && field.name().equals(name));
  }

  private boolean isConfigured(MethodDeclaration method, String owner) {
    return Words.of(Shapes.simpleName(owner)).stream().anyMatch(CONFIGURING::contains)
        || !method.annotations().isEmpty()
        || types.find(owner).filter(type -> !type.annotations().isEmpty()).isPresent();
  }

  /** The words after a method's verb and before a preposition. */
  private List<String> object(List<String> words) {
    List<String> object = new ArrayList<>();
    for (String word : words.subList(Math.min(1, words.size()), words.size())) {
      if (terms.words(WordList.PREPOSITION).contains(word)) {
        break;
      }
      object.add(word);
    }
    return object;
  }

  boolean isChild(String typeName) {
    List<String> words = core(Words.of(Shapes.simpleName(typeName)), WordList.TYPE_SUFFIX);
    return !words.isEmpty() && is(words.get(words.size() - 1), WordList.CHILD);
  }

  boolean speaksOfChild(String name) {
    return Words.of(name).stream().anyMatch(word -> is(word, WordList.CHILD));
  }

  boolean is(String word, WordList list) {
    Set<String> words = terms.words(list);
    return words.contains(word) || words.contains(Words.singular(word));
  }
}
