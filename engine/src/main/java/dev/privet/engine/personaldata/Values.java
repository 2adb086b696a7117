package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.Value;
import dev.privet.engine.ruleset.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values can carry which data. */
final class Values {

  /** Fields of a class that only wraps a value. */
  private static final int MAX_WRAPPED = 2;

  private final TypeSource types;
  private final TermIndex index;
  private final Set<String> suffixes;

  Values(TypeSource types, TermIndex index, Set<String> suffixes) {
    this.types = types;
    this.index = index;
    this.suffixes = suffixes;
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
   * A small class wraps a value; a larger one of the project is a record whose fields speak for
   * themselves, unless its own name is a term; a library's class has to be called so.
   */
  private boolean object(@Nullable String name, TermGroup group) {
    if (name == null) {
      return true;
    }
    boolean called = called(name, group);
    Optional<TypeDeclaration> declared = types.find(name);
    if (declared.isEmpty() || declared.get().origin() == Origin.LIBRARY) {
      return called;
    }
    long fields = instanceFields(declared.get());
    return fields > 0 && fields <= MAX_WRAPPED
        ? called || wrapsValue(group)
        : called && !recorded(declared.get());
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
  private boolean recorded(TypeDeclaration type) {
    return type.fields().stream()
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
