package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes off what several fields of a type begin with, as columns of a table do: {@code pex_weight},
 * {@code stuName}. A first word that says whose something is stays.
 */
final class SharedPrefixes {

  /** Fewer fields may begin alike by chance. */
  private static final int FEWEST = 4;

  private static final Set<WordList> TELLING =
      EnumSet.of(
          WordList.THING,
          WordList.PERSON,
          WordList.TECHNICAL,
          WordList.NEUTRALISED,
          WordList.QUESTION,
          WordList.ADJECTIVE,
          WordList.PREPOSITION);

  private final PersonalDataTerms terms;

  SharedPrefixes(PersonalDataTerms terms) {
    this.terms = terms;
  }

  /** The words of a field's name without what it shares with others of its type. */
  List<String> without(List<String> name, TypeDeclaration owner) {
    if (name.size() < 2 || tells(name.get(0))) {
      return name;
    }
    int alike = 0;
    for (FieldDeclaration field : owner.fields()) {
      List<String> words = Words.of(field.name());
      boolean begins = words.size() > 1 && words.get(0).equals(name.get(0));
      alike += begins && !field.isStatic() && !field.enumConstant() ? 1 : 0;
    }
    return alike >= FEWEST ? name.subList(1, name.size()) : name;
  }

  private boolean tells(String word) {
    String one = Words.singular(word);
    return TELLING.stream()
        .anyMatch(list -> terms.words(list).contains(word) || terms.words(list).contains(one));
  }
}
