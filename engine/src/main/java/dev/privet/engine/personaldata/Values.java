package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.Value;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values can carry which data. */
final class Values {

  /** Fields of a class that only wraps a value. */
  private static final int MAX_WRAPPED = 2;

  /** Fields of a class that has a value and says something of it. */
  private static final int MAX_CELL = 4;

  /** Verbs of classes that look something up. */
  private static final Set<String> ASKING =
      Set.of("get", "find", "fetch", "list", "load", "search", "retrieve");

  private final TypeSource types;
  private final TermIndex index;
  private final Set<String> suffixes;
  private final Set<String> about;
  private final Set<String> actions;
  private final TypeWords typeWords;

  Values(TypeSource types, TermIndex index, PersonalDataTerms terms) {
    this.types = types;
    this.index = index;
    suffixes = terms.words(WordList.TYPE_SUFFIX);
    about = terms.words(WordList.ABOUT);
    actions = terms.words(WordList.ACTION);
    typeWords = new TypeWords(terms);
  }

  boolean carry(Shape shape, TermGroup group) {
    return switch (shape.sort()) {
      case NOTHING -> false;
      case UNKNOWN -> true;
      case VALUE -> group.values().contains(shape.value());
      case OBJECT -> object(shape.object(), group);
    };
  }

  /**
   * A small class wraps a value, and so does one with a field {@code value}; a larger one of the
   * project is a record whose fields speak for themselves, unless its own name is a term; a
   * library's class has to be called so.
   */
  private boolean object(@Nullable String name, TermGroup group) {
    if (name == null) {
      return true;
    }
    Optional<TypeDeclaration> declared = types.find(name);
    if (declared.isPresent() && declared.get().kind() == TypeKind.ANNOTATION) {
      return false;
    }
    if (isPerson(name, group) || isDeed(name)) {
      return false;
    }
    boolean called = called(name, group);
    if (declared.isEmpty() || declared.get().origin() == Origin.LIBRARY) {
      return called;
    }
    List<TypeDeclaration> parts = Ancestry.of(declared.get(), types);
    long fields = fields(parts);
    if (fields > 0 && (fields <= MAX_WRAPPED || (fields <= MAX_CELL && hasValue(parts)))) {
      return called || (wrapsValue(group) && !isReference(name));
    }
    boolean listed = group.types().contains(Shapes.simpleName(name));
    boolean small = fields > 0 && fields <= MAX_CELL;
    return called && (listed || small) && !recorded(parts);
  }

  /** A person is no name: what is known of it is in its fields. */
  private boolean isPerson(String name, TermGroup group) {
    String simple = Shapes.simpleName(name);
    List<String> words = typeWords.core(Words.of(simple), WordList.TYPE_SUFFIX);
    return !group.types().contains(simple)
        && !words.isEmpty()
        && typeWords.is(words.get(words.size() - 1), WordList.PERSON);
  }

  /** A class that does something is no value: {@code FindPatientByEmail}. */
  private boolean isDeed(String name) {
    List<String> words = Words.of(Shapes.simpleName(name));
    return words.size() > 1 && (actions.contains(words.get(0)) || ASKING.contains(words.get(0)));
  }

  /** How many fields an object of a class has, those of its parents included. */
  long fields(TypeDeclaration type) {
    return fields(Ancestry.of(type, types));
  }

  private static long fields(List<TypeDeclaration> parts) {
    return parts.stream().mapToLong(Values::instanceFields).sum();
  }

  private static boolean hasValue(List<TypeDeclaration> parts) {
    return parts.stream()
        .flatMap(part -> part.fields().stream())
        .anyMatch(field -> isInstance(field) && field.name().equals("value"));
  }

  /** Whether a type's values only stand for something else, as a key or a sort does. */
  private boolean isReference(String name) {
    List<String> words = Words.of(Shapes.simpleName(name));
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return last.endsWith("id") || about.contains(last);
  }

  private static boolean wrapsValue(TermGroup group) {
    return group.values().contains(Value.TEXT) || group.values().contains(Value.DECIMAL);
  }

  private boolean called(String name, TermGroup group) {
    String simple = Shapes.simpleName(name);
    if (group.types().contains(simple)) {
      return true;
    }
    List<String> words = Words.of(simple);
    if (words.stream().anyMatch(group.unless()::contains)) {
      return false;
    }
    int end = words.size();
    boolean called = endsInTerm(words, group);
    while (!called && end > 1 && suffixes.contains(words.get(end - 1))) {
      end--;
      called = endsInTerm(words.subList(0, end), group);
    }
    return called;
  }

  private boolean endsInTerm(List<String> words, TermGroup group) {
    for (int from = 0; from < words.size(); from++) {
      boolean same =
          index.named(words.subList(from, words.size())).stream()
              .anyMatch(g -> g.category().equals(group.category()));
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type's fields are themselves terms, so that it is a record of them. */
  private boolean recorded(List<TypeDeclaration> parts) {
    return parts.stream()
        .flatMap(part -> part.fields().stream())
        .filter(field -> !field.isStatic())
        .anyMatch(field -> !index.named(Words.of(field.name())).isEmpty());
  }

  static long instanceFields(TypeDeclaration type) {
    return type.fields().stream().filter(Values::isInstance).count();
  }

  private static boolean isInstance(FieldDeclaration field) {
    return !field.isStatic() && !field.enumConstant();
  }
}
