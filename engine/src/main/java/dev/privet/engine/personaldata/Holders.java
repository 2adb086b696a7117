package dev.privet.engine.personaldata;

import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Judges types and methods by their names, and types also by fields that only persons have. */
final class Holders {

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

  /** Types that belong to somebody: the word before says to whom. */
  private static final Set<String> BELONGING =
      Set.of("address", "addr", "phone", "email", "contact", "location");

  /** Words of types by which a person asks for something: what is in them is the person's. */
  static final Set<String> ASKING =
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

  /** Ends of types that tell what somebody did. */
  private static final Set<String> RECORDS = Set.of("log", "audit");

  /** Ends of types that hold what a template or a column is filled with. */
  private static final Set<String> FILLED = Set.of("data", "model", "values", "context", "input");

  /** Ends of types that say how something went. */
  private static final Set<String> OUTCOMES = Set.of("result", "results", "error", "status");

  /** Nested types called only so are about what the type around them is about. */
  private static final Set<String> USES =
      Set.of(
          "builder", "impl", "create", "update", "request", "form", "command", "payload", "input",
          "dto", "entity");

  /** A {@code TipoEmpleado} is no employee. */
  private static final Set<String> KINDS =
      Set.of(
          "tipo",
          "tipos",
          "estado",
          "statut",
          "stato",
          "categoria",
          "categorie",
          "rodzaj",
          "role",
          "rol",
          "ruolo");

  /** Words after which a type's name tells no more what it is about. */
  private static final Set<String> ATTACHING = Set.of("with", "without", "by");

  /** Words of types that, as a mere {@code MessageResponse}, only say how something went. */
  private static final Set<String> MESSAGES = Set.of("message", "msg");

  private static final Set<String> ANSWERS = Set.of("response", "resp");

  /** Words of classes whose methods wire a system. */
  private static final Set<String> CONFIGURING =
      Set.of("config", "configuration", "properties", "settings");

  private final PersonalDataTerms terms;
  private final TypeSource types;
  private final Compounds compounds;
  private final TypeWords typeWords;
  private final Evidence evidence;
  private final ListedFields listedFields;

  Holders(PersonalDataTerms terms, TypeSource types, Compounds compounds) {
    this.terms = terms;
    this.types = types;
    this.compounds = compounds;
    typeWords = new TypeWords(terms);
    evidence = new Evidence(terms, types, typeWords);
    listedFields = new ListedFields(typeWords);
  }

  Holder type(String typeName) {
    Optional<TypeDeclaration> declared = types.find(typeName);
    List<String> name = named(typeName);
    List<String> words =
        declared
            .map(type -> listedFields.without(XmlTypes.withoutEnd(name, type), type))
            .orElse(name);
    Holder holder = words(words);
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
          Set.of(),
          holder.person(),
          holder.thing(),
          false,
          holder.technical(),
          holder.valueType());
    }
    return evidence.weigh(holder, words, declared.get());
  }

  /**
   * The words of a type's name without what it comes with; what only says how it is used is of the
   * type around it.
   */
  private List<String> named(String typeName) {
    List<String> words = Words.of(Shapes.simpleName(typeName));
    int outerEnd = typeName.lastIndexOf('$');
    if (outerEnd < 0 || !USES.containsAll(words)) {
      return subject(words);
    }
    List<String> outer = Words.of(Shapes.simpleName(typeName.substring(0, outerEnd)));
    List<String> subject = new ArrayList<>(core(outer, WordList.SERVICE_SUFFIX));
    subject.addAll(words);
    return subject;
  }

  /** What a type is about that comes with something, or is found by it. */
  private static List<String> subject(List<String> words) {
    return IntStream.range(1, Math.max(1, words.size() - 1))
        .filter(i -> ATTACHING.contains(words.get(i)))
        .mapToObj(i -> words.subList(0, i))
        .findFirst()
        .orElse(words);
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
    boolean alone = core.size() == 1 || !is(meant, WordList.PERSON_ALONE);
    boolean person =
        !KINDS.contains(core.get(0))
            && ((alone && is(meant, WordList.PERSON)) || endsAsPerson(meant));
    boolean thing =
        is(meant, WordList.THING)
            && !person
            && !ASKING.contains(meant)
            && words.subList(core.size(), words.size()).stream().noneMatch(ASKING::contains)
            && !isRecord(words, core)
            && !(core.size() < words.size() && words.get(core.size()).equals("account"));
    boolean message =
        !isOutcome(words, core)
            && (is(meant, WordList.MESSAGE)
                || (is(head, WordList.MESSAGE) && !head.equals(meant))
                || (core.size() < words.size() && is(words.get(core.size()), WordList.MESSAGE)));
    boolean technical =
        ((is(head, WordList.TECHNICAL) || isTechnicalPair(words)) && !describesSomebody(words))
            || (CONFIGURING.contains(head) && typeWords.isAny(words, WordList.TECHNICAL))
            || (is(meant, WordList.TECHNICAL) && !FILLED.contains(head));
    Set<String> telling = new LinkedHashSet<>();
    telling.add(head);
    if (message || !is(meant, WordList.MESSAGE)) {
      telling.add(meant);
      telling.add(Words.singular(meant));
      telling.add(Words.singular(core.get(core.size() - 1)));
    }
    if (message) {
      telling.addAll(words);
    }
    return new Holder(
        List.copyOf(words),
        telling,
        typeWords.parts(words, core),
        Set.of(),
        person,
        thing,
        message,
        technical,
        is(head, WordList.VALUE_TYPE) && !typeWords.isAny(words, WordList.PERSON));
  }

  /** Whether it tells of a person's doings: {@code LoginUserMetaData}. */
  private boolean describesSomebody(List<String> words) {
    int last = words.size() - 1;
    String head = words.get(last);
    int end =
        head.equals("data") && last > 0 && words.get(last - 1).equals("meta") ? last - 1 : last;
    return (end < last || head.equals("metadata"))
        && typeWords.isAny(words.subList(0, end), WordList.PERSON);
  }

  /** Whether it ends so in two words: {@code DatabaseMetaData}. */
  private boolean isTechnicalPair(List<String> words) {
    int last = words.size() - 1;
    return last > 0 && is(words.get(last - 1) + words.get(last), WordList.TECHNICAL);
  }

  /** Whether a program says there how something went: {@code MessageResult}. */
  private static boolean isOutcome(List<String> words, List<String> core) {
    List<String> suffixes = words.subList(core.size(), words.size());
    return suffixes.stream().anyMatch(OUTCOMES::contains)
        || (MESSAGES.containsAll(core) && ANSWERS.contains(words.get(words.size() - 1)));
  }

  /** A {@code SystemLog} tells who did something, a {@code DeployLog} to which machine. */
  private static boolean isRecord(List<String> words, List<String> core) {
    return core.get(core.size() - 1).equals("system")
        && words.subList(core.size(), words.size()).stream().anyMatch(RECORDS::contains);
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

  /** What a call of a method is about: its object, or its class' subject. */
  Holder method(MethodDeclaration method) {
    return parameter(method, method.name());
  }

  /** What an entry point's parameter belongs to: its method's object, or its class' subject. */
  Holder parameter(MethodDeclaration method, String name) {
    String owner = method.key().owner();
    if (method.isConstructor() || isSetter(method, name)) {
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
        ofType.parts(),
        ofType.fields(),
        ofType.person() && ownPerson,
        ofType.thing() && kept,
        ofType.message(),
        ofType.technical() && !serves && (kept || isConfigured(method, owner)),
        ofType.valueType());
  }

  /**
   * {@code setComment(comment)}, {@code comment(comment)}: what is given is the class' own part.
   */
  private boolean isSetter(MethodDeclaration method, String name) {
    String called = method.name();
    return method.parameters().size() == 1
        && keeps(method.key().owner(), name)
        && (called.equals(name)
            || called.length() == name.length() + 3
                && called.startsWith("set")
                && called.regionMatches(true, 3, name, 0, name.length()));
  }

  /** Whether what a method is given may be a part of its object: a class can be about its calls. */
  private boolean keeps(String owner, String name) {
    return types.find(owner).stream()
        .flatMap(type -> type.fields().stream())
        .limit(Evidence.MAX_FIELDS)
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

  private List<String> core(List<String> words, WordList suffixes) {
    return typeWords.core(words, suffixes);
  }

  boolean is(String word, WordList list) {
    return typeWords.is(word, list);
  }

  /** Whether a name says no more than who is meant: {@code claimant}. */
  boolean isRole(List<String> name) {
    return !name.isEmpty() && is(name.get(name.size() - 1), WordList.PERSON);
  }

  boolean endsAsDoer(String word) {
    return typeWords.endsAsDoer(word);
  }

  boolean endsAsPerson(String word) {
    return typeWords.endsAsPerson(word);
  }
}
