package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import java.util.List;
import java.util.Set;

/** Classes that are generated for the types of an XML schema: {@code PatientVisitType}. */
final class XmlTypes {

  /** Fewer fields may be of what says of which sort something is. */
  private static final int FEWEST = 5;

  /** Fields of what only says of which sort something is. */
  private static final Set<String> LISTING =
      Set.of("code", "label", "description", "name", "typeName", "sortOrder");

  private XmlTypes() {}

  /** The words of a class' name without the end that its schema's style has given it. */
  static List<String> withoutEnd(List<String> words, TypeDeclaration type) {
    int last = words.size() - 1;
    boolean bound =
        last > 1
            && words.get(last).equals("type")
            && type.kind() == TypeKind.CLASS
            && Values.instanceFields(type) >= FEWEST
            && type.fields().stream().map(FieldDeclaration::name).noneMatch(LISTING::contains);
    return bound ? words.subList(0, last) : words;
  }
}
