package dev.privet.engine.personaldata;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Fillings;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges by the vocabulary of the packs, in this order: annotations, keys that annotations bind,
 * the name with what it belongs to, the type.
 */
public final class TermClassifier implements PersonalData {
  private static final String CREDENTIALS = "credentials";

  private static final Verdict WRITTEN_IN_CODE =
      new Verdict.NotPersonal("is an annotation's element, whose value stands in the code");

  private final PersonalDataTerms terms;
  private final TypeSource types;
  private final TermIndex index;
  private final Shapes shapes;
  private final Holders holders;
  private final Values values;
  private final NameJudge names;
  private final AnnotationJudge annotations;
  private final SharedPrefixes prefixes;
  private final Records records;

  private TermClassifier(PersonalDataTerms terms, TypeSource types) {
    this.terms = terms;
    this.types = types;
    index = new TermIndex(terms);
    shapes = new Shapes(types);
    Compounds compounds = new Compounds(terms);
    holders = new Holders(terms, types, compounds);
    values = new Values(types, index, terms);
    names = new NameJudge(terms, index, holders, values, compounds);
    annotations = new AnnotationJudge(terms, index);
    prefixes = new SharedPrefixes(terms);
    records = new Records(terms, types, index, shapes, values, names);
  }

  public static TermClassifier of(PersonalDataTerms terms, TypeSource types) {
    return new TermClassifier(terms, types);
  }

  @Override
  public Verdict field(FieldDeclaration field, TypeDeclaration owner) {
    boolean constant =
        field.enumConstant()
            || field.constant().isPresent()
            || (field.isStatic() && Modifier.isFinal(field.modifiers()));
    if (constant) {
      return new Verdict.NotPersonal("is a constant");
    }
    if (owner.kind() == TypeKind.ENUM) {
      // Of a list's entries only which one it is says something, and of whom it is a part.
      return annotations.judge(field.annotations(), List.of()).orElseGet(Verdict.Neutral::new);
    }
    Holder holder = holders.type(owner.name());
    List<String> name = Words.of(field.name());
    Verdict verdict = ofField(field, owner, name, holder);
    return annotations.isSetting(Fillings.of(field, owner)) ? ofSetting(verdict) : verdict;
  }

  private Verdict ofField(
      FieldDeclaration field, TypeDeclaration owner, List<String> name, Holder holder) {
    Verdict verdict = named(field.annotations(), name, holder, field.type());
    List<String> own = prefixes.without(name, owner);
    if (!(verdict instanceof Verdict.Personal) && own.size() < name.size()) {
      Verdict alone = nameThenType(own, holder, field.type());
      boolean says = verdict instanceof Verdict.Neutral || alone instanceof Verdict.Personal;
      verdict = says ? alone : verdict;
    }
    return inRecord(verdict, own, holder, field.type(), owner);
  }

  private Verdict inRecord(
      Verdict verdict, List<String> name, Holder holder, Type type, TypeDeclaration owner) {
    return verdict instanceof Verdict.Neutral
        ? records.judge(name, holder, shapes.of(type), owner)
        : verdict;
  }

  @Override
  public Verdict property(String ownerType, String name, Type type) {
    if (types.find(ownerType).filter(owner -> owner.kind() == TypeKind.ANNOTATION).isPresent()) {
      return WRITTEN_IN_CODE;
    }
    Holder holder = ownerType.isEmpty() ? Holder.LOCAL : holders.type(ownerType);
    List<String> words = Words.of(name);
    Verdict verdict = nameThenType(words, holder, type);
    return types
        .find(ownerType)
        .map(owner -> inRecord(verdict, words, holder, type, owner))
        .orElse(verdict);
  }

  @Override
  public Verdict result(String ownerType, String method, Type type) {
    List<String> words = Words.of(method);
    return words.size() > 1 && words(WordList.ACTION, words.get(0))
        ? new Verdict.Neutral()
        : property(ownerType, method, type);
  }

  @Override
  public Verdict accessor(MethodDeclaration method, TypeDeclaration owner) {
    if (method.returnType() == VoidType.VOID || method.isConstructor()) {
      return new Verdict.Neutral();
    }
    if (owner.kind() == TypeKind.ANNOTATION) {
      return WRITTEN_IN_CODE;
    }
    List<String> words = new ArrayList<>(Words.of(method.name()));
    if (words.isEmpty() || words(WordList.ACTION, words.get(0))) {
      return declared(method.annotations(), List.of(), Holder.NONE, method.returnType());
    }
    while (words.size() > 1 && words(WordList.ACCESSOR, words.get(0))) {
      words.remove(0);
    }
    Holder holder =
        method.parameters().isEmpty() ? holders.type(owner.name()) : holders.method(method);
    if (owner.origin() == Origin.LIBRARY) {
      holder = holder.withoutMessage();
    }
    Verdict verdict = declared(method.annotations(), words, holder, method.returnType());
    return method.parameters().isEmpty()
        ? inRecord(verdict, words, holder, method.returnType(), owner)
        : verdict;
  }

  @Override
  public Verdict parameter(Parameter parameter, MethodDeclaration method) {
    Holder holder = holders.parameter(method, parameter.name());
    boolean keyed = Types.name(parameter.type()).endsWith("Map");
    if (!keyed && !holder.thing() && annotations.isBound(parameter.annotations())) {
      // What comes in with a request is what a person wrote.
      holder = holder.asMessage();
    }
    if (repeatsUnseenType(parameter)) {
      holder = holder.withoutMessage();
    }
    Verdict verdict =
        declared(parameter.annotations(), Words.of(parameter.name()), holder, parameter.type());
    if (verdict instanceof Verdict.Neutral && holder.message()) {
      verdict = sent(parameter);
    }
    boolean bound = holder.message() && annotations.isBound(parameter.annotations());
    boolean role =
        annotations.identifies(parameter.annotations())
            && holders.isRole(Words.of(parameter.name()));
    return bound && !role && verdict instanceof Verdict.Neutral
        ? loneKey(parameter.name(), parameter.type())
        : verdict;
  }

  /** By its key alone: what the handler's class is called says nothing of what a client sends. */
  private Verdict sent(Parameter parameter) {
    boolean identified = annotations.identifies(parameter.annotations());
    return annotations.keys(parameter.annotations()).stream()
        .filter(key -> !identified || !holders.isRole(Words.of(key)))
        .map(key -> sentKey(key, parameter.type()))
        .filter(Verdict.Personal.class::isInstance)
        .findFirst()
        .orElseGet(Verdict.Neutral::new);
  }

  /**
   * Whether a parameter is called as its type is, which nobody sees: a broker's {@code Message
   * message} is what carries a text, and prints none.
   */
  private boolean repeatsUnseenType(Parameter parameter) {
    String type = Types.name(parameter.type());
    return type.contains(".")
        && !Types.isText(parameter.type())
        && types.find(type).isEmpty()
        && Words.of(Shapes.simpleName(type)).equals(Words.of(parameter.name()));
  }

  private Verdict declared(List<AnnotationUse> uses, List<String> name, Holder holder, Type type) {
    Verdict verdict = named(uses, name, holder, type);
    return annotations.isSetting(uses) ? ofSetting(verdict) : verdict;
  }

  /** What an operator sets is nobody's data, but a password stays one. */
  private static Verdict ofSetting(Verdict verdict) {
    return verdict instanceof Verdict.Personal personal
            && !personal.classification().category().equals(CREDENTIALS)
        ? new Verdict.NotPersonal("is a setting")
        : verdict;
  }

  private Verdict named(List<AnnotationUse> uses, List<String> name, Holder holder, Type type) {
    Optional<Verdict> declared = annotations.judge(uses, name);
    if (declared.isPresent()) {
      return declared.get();
    }
    boolean identified = annotations.identifies(uses);
    for (String key : annotations.keys(uses)) {
      if (identified && holders.isRole(Words.of(key))) {
        continue;
      }
      Verdict keyed = key(key, type, holder);
      if (keyed instanceof Verdict.Personal) {
        return keyed;
      }
    }
    return identified && holders.isRole(name)
        ? new Verdict.Neutral()
        : nameThenType(name, holder, type);
  }

  private Verdict nameThenType(List<String> name, Holder holder, Type type) {
    Verdict named = names.judge(name, holder, shapes.of(type));
    if (!(named instanceof Verdict.Neutral) || holder.technical()) {
      return named;
    }
    return type(type);
  }

  @Override
  public Verdict key(String key, Type type) {
    return key(key, type, Holder.NONE);
  }

  @Override
  public Verdict sentKey(String key, Type type) {
    Verdict verdict = key(key, type, Holder.NONE);
    return verdict instanceof Verdict.Neutral ? loneKey(key, type) : verdict;
  }

  @Override
  public Verdict personKey(String key, Type type) {
    return key(key, type, Holder.NONE.asPerson());
  }

  /** A key of one word that says enough where somebody sends it, as {@code login}. */
  private Verdict loneKey(String key, Type type) {
    Shape shape = shapes.of(type);
    List<String> words = Words.of(key);
    if (words.size() != 1
        || key.length() != words.get(0).length()
        || (shape.sort() != Shape.Sort.VALUE && shape.sort() != Shape.Sort.UNKNOWN)) {
      return new Verdict.Neutral();
    }
    return index.ofKey(words.get(0)).stream()
        .filter(group -> values.carry(shape, group))
        .findFirst()
        .<Verdict>map(
            group ->
                new Verdict.Personal(
                    new Classification(
                        group.category(), group.confidence(), "is read by \"" + key + "\"")))
        .orElseGet(Verdict.Neutral::new);
  }

  /** The last segment of a key is the name, what stands before it is what it belongs to. */
  private Verdict key(String key, Type type, Holder holder) {
    String text = key.length() > Words.MAX_NAME ? key.substring(0, Words.MAX_NAME) : key;
    String[] segments = text.split("[./:\\[\\]]+");
    int last = segments.length - 1;
    while (last > 0 && Words.of(segments[last]).isEmpty()) {
      last--;
    }
    if (last < 0) {
      return new Verdict.Neutral();
    }
    Holder owner = holder;
    for (int i = 0; i < last; i++) {
      List<String> words = Words.of(segments[i]);
      Holder next = holders.words(words);
      if (next.technical()) {
        return new Verdict.Neutral();
      }
      owner = words.isEmpty() ? owner : next;
    }
    return names.judge(Words.of(segments[last]), owner, shapes.of(type));
  }

  @Override
  public Verdict type(Type type) {
    Shape shape = shapes.of(type);
    String name = shape.object();
    if (name == null) {
      return new Verdict.Neutral();
    }
    Optional<TypeDeclaration> declared = types.find(name);
    if (declared.isPresent()) {
      Optional<Verdict> said = annotations.judge(declared.get().annotations(), List.of());
      if (said.isPresent()) {
        return said.get();
      }
      if (values.fields(declared.get()) > 2) {
        return new Verdict.Neutral();
      }
    }
    String simple = Shapes.simpleName(name);
    for (TermGroup group : index.ofType(simple)) {
      return new Verdict.Personal(
          new Classification(group.category(), group.confidence(), "is a " + simple));
    }
    return new Verdict.Neutral();
  }

  @Override
  public boolean standsForWhole(String name) {
    List<String> words = Words.of(name);
    return !words.isEmpty() && words.stream().allMatch(word -> words(WordList.CARRIER, word));
  }

  @Override
  public boolean isPerson(String typeName) {
    return holders.type(typeName).person();
  }

  @Override
  public boolean isChild(String typeName) {
    return holders.isChild(typeName);
  }

  @Override
  public boolean speaksOfChild(String name) {
    return holders.speaksOfChild(name);
  }

  @Override
  public boolean canHold(Type type, String category) {
    Shape shape = shapes.of(type);
    List<TermGroup> groups = index.ofCategory(category);
    return switch (shape.sort()) {
      case NOTHING -> false;
      case UNKNOWN, OBJECT -> true;
      case VALUE ->
          groups.isEmpty() || groups.stream().anyMatch(group -> values.carry(shape, group));
    };
  }

  private boolean words(WordList list, String word) {
    return terms.words(list).contains(word);
  }
}
