package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Types whose names end with the fields that they show of something: {@code UserNameIdDto}. */
final class ListedFields {

  /** More fields than a name lists. */
  private static final int MOST = 4;

  /** What such names list. */
  private static final Set<String> SHOWN =
      Set.of("id", "name", "names", "nome", "nombre", "nom", "naam");

  private final TypeWords words;

  ListedFields(TypeWords words) {
    this.words = words;
  }

  /** The words of a type's name without those that only list its fields. */
  List<String> without(List<String> name, TypeDeclaration type) {
    if (Values.instanceFields(type) > MOST) {
      return name;
    }
    Set<String> fields =
        type.fields().stream()
            .map(FieldDeclaration::name)
            .map(field -> String.join("", Words.of(field)))
            .collect(Collectors.toSet());
    int core = words.core(name, WordList.TYPE_SUFFIX).size();
    int end = core;
    while (end > 1 && SHOWN.contains(name.get(end - 1)) && fields.contains(name.get(end - 1))) {
      end--;
    }
    if (end == core) {
      return name;
    }
    List<String> shorter = new ArrayList<>(name.subList(0, end));
    shorter.addAll(name.subList(core, name.size()));
    return shorter;
  }
}
