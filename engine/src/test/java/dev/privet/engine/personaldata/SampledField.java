package dev.privet.engine.personaldata;

import dev.privet.engine.personaldata.PersonalData.Verdict;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a real application, labelled by reading.
 *
 * @param kind what the field's class is in its project: {@code enum}, {@code class:4} with four
 *     fields, {@code cell:4} with one called {@code value} among them, {@code -} where it is a
 *     library's
 * @param siblings some other fields of its owner
 * @param labels the categories that are right, or {@code none}
 */
record SampledField(
    String project,
    String owner,
    String name,
    String type,
    String kind,
    List<String> siblings,
    Set<String> labels) {

  private static final String NONE = "none";

  static List<SampledField> read(String table) throws IOException {
    try (InputStream in = SampledField.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> of(line.split("\t", -1)))
          .toList();
    }
  }

  private static SampledField of(String[] cells) {
    List<String> siblings = cells[5].equals("-") ? List.of() : List.of(cells[5].split(","));
    return new SampledField(
        cells[0], cells[1], cells[2], cells[3], cells[4], siblings, Set.of(cells[6].split("\\|")));
  }

  boolean isPersonal() {
    return !labels.contains(NONE);
  }

  /** The category that the classifier gives, surrogate ids aside, or {@code none}. */
  String judgedBy(RuleSet rules) {
    Map<String, TypeDeclaration> types = new HashMap<>();
    return judgedBy(
        rules, TermClassifier.of(rules.terms(), id -> Optional.ofNullable(types.get(id))), types);
  }

  /** As above, by a classifier that finds in {@code types} what types there are. */
  String judgedBy(RuleSet rules, PersonalData data, Map<String, TypeDeclaration> types) {
    types.clear();
    NamedTypes named = NamedTypes.standard();
    String base = type.replaceAll("[<\\[].*", "");
    String inner = type.replaceAll(".*[<,]([A-Za-z0-9_.]+)>+.*", "$1");
    for (String used : List.of(base, inner)) {
      declared(used).ifPresent(declaration -> types.put(used, declaration));
    }
    List<FieldDeclaration> fields = new ArrayList<>();
    for (String sibling : siblings) {
      fields.add(NamedTypes.field(owner, sibling, named.type("String")));
    }
    // Of a map's type arguments the values' is the one that counts.
    Type ofField = named.type(type.replaceAll("<.*,([^,<>]+)>", "<$1>"));
    FieldDeclaration field = NamedTypes.field(owner, name, ofField);
    fields.add(field);
    TypeDeclaration declaring = NamedTypes.named(owner, TypeKind.CLASS, fields);
    types.put(owner, declaring);
    if (data.field(field, declaring) instanceof Verdict.Personal personal) {
      String category = personal.classification().category();
      boolean surrogate =
          rules.category(category).orElseThrow().sensitivity() == Category.Sensitivity.PSEUDONYMOUS;
      return surrogate ? NONE : category;
    }
    return NONE;
  }

  private Optional<TypeDeclaration> declared(String used) {
    if (kind.equals("-") || used.equals("String")) {
      return Optional.empty();
    }
    if (kind.equals("enum")) {
      return Optional.of(NamedTypes.named(used, TypeKind.ENUM, List.of()));
    }
    List<FieldDeclaration> fields = new ArrayList<>();
    int count = Integer.parseInt(kind.substring(kind.indexOf(':') + 1));
    for (int i = 0; i < count; i++) {
      String part = i == 0 && kind.startsWith("cell") ? "value" : "part" + i;
      fields.add(NamedTypes.field(used, part, NamedTypes.standard().type("String")));
    }
    return Optional.of(NamedTypes.named(used, TypeKind.CLASS, fields));
  }
}
