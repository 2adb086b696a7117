package dev.privet.engine.ruleset;

import static dev.privet.engine.ruleset.PackReader.field;
import static dev.privet.engine.ruleset.PackReader.required;

import dev.privet.engine.ruleset.PersonalDataTerms.Owner;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.Value;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the vocabulary of personal data. */
final class TermReader {
  private static final Set<String> TERM =
      Set.of(
          "category",
          "names",
          "keys",
          "owner",
          "owners",
          "beside",
          "notBeside",
          "unless",
          "values",
          "types",
          "confidence");

  /** What an annotation means besides a category. */
  private static final Set<String> MEANINGS = Set.of("named", "none", "setting");

  private static final Set<String> KEY = Set.of("annotation", "elements", "identifies");

  private final Pack pack;

  TermReader(Pack pack) {
    this.pack = pack;
  }

  void terms(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(TERM);
      Optional<String> category = required(entry, fields, "category").flatMap(this::category);
      List<List<String>> names = texts(fields, "names").stream().map(TermReader::words).toList();
      Owner owner = field(fields, "owner").flatMap(n -> n.choice(Owner.class)).orElse(Owner.ANY);
      Set<Value> values = new LinkedHashSet<>();
      field(fields, "values").ifPresent(n -> n.items().forEach(adder(values)));
      if (values.isEmpty()) {
        values.add(Value.TEXT);
      }
      if (owner == Owner.LISTED && !fields.containsKey("owners") && !fields.containsKey("beside")) {
        entry.wrong(
            "a term that belongs to what is listed, and no list",
            "\"owners\", \"beside\" or both",
            Optional.empty());
      }
      double confidence = field(fields, "confidence").map(TermReader::share).orElse(0.9);
      category.ifPresent(
          id ->
              pack.terms.add(
                  new TermGroup(
                      id,
                      names,
                      Set.copyOf(texts(fields, "keys")),
                      owner,
                      Set.copyOf(texts(fields, "owners")),
                      joined(texts(fields, "beside")),
                      joined(texts(fields, "notBeside")),
                      Set.copyOf(texts(fields, "unless")),
                      values,
                      Set.copyOf(texts(fields, "types")),
                      confidence)));
    }
  }

  /** As names are compared, however somebody wrote them: {@code Call Sign}, {@code callSign}. */
  private static List<String> words(String text) {
    return text.matches("[a-z0-9 ]*") ? List.of(text.split(" +")) : Words.of(text);
  }

  private static Consumer<PackNode> adder(Set<Value> values) {
    return item -> item.choice(Value.class).ifPresent(values::add);
  }

  private static List<String> texts(Map<String, PackNode> fields, String key) {
    return field(fields, key).map(PackNode::texts).orElse(List.of());
  }

  private static Set<String> joined(List<String> names) {
    Set<String> joined = new LinkedHashSet<>();
    names.forEach(name -> joined.add(name.replace(" ", "")));
    return joined;
  }

  private static double share(PackNode node) {
    Optional<String> text = node.text();
    if (text.isPresent() && text.get().matches("0\\.[0-9]{1,3}|1(\\.0)?")) {
      return Double.parseDouble(text.get());
    }
    text.ifPresent(t -> node.wrong("a number from 0.0 to 1.0"));
    return 0;
  }

  /** The id of a known category. */
  Optional<String> category(PackNode node) {
    return category(node, "");
  }

  private Optional<String> category(PackNode node, String besides) {
    Optional<String> id = node.text();
    if (id.isPresent() && !pack.categories.containsKey(id.get())) {
      node.wrong(
          "unknown category \"" + id.get() + "\"",
          (pack.categories.isEmpty()
                  ? "a key of \"categories\" of some pack"
                  : "one of " + String.join(", ", new TreeSet<>(pack.categories.keySet())))
              + besides,
          PackProblems.nearest(id.get(), pack.categories.keySet()));
      return Optional.empty();
    }
    return id;
  }

  void words(PackNode node) {
    Set<String> keys = new LinkedHashSet<>();
    for (WordList list : WordList.values()) {
      keys.add(list.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    node.fields(keys)
        .forEach(
            (key, value) ->
                pack.words
                    .computeIfAbsent(
                        WordList.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')),
                        list -> new LinkedHashSet<>())
                    .addAll(value.texts()));
  }

  /** Each word with the ways it is written besides. */
  void abbreviations(PackNode node) {
    node.entries()
        .forEach(
            (word, written) -> written.texts().forEach(text -> pack.abbreviations.put(text, word)));
  }

  void annotations(PackNode node) {
    node.entries()
        .forEach(
            (name, value) -> {
              Optional<String> text = value.text();
              if (text.isPresent() && MEANINGS.contains(text.get())) {
                pack.annotations.put(name, text.get().equals("named") ? "" : text.get());
              } else if (text.isPresent()) {
                category(
                        value,
                        "; \"named\" where the annotation or the name says which; \"none\";"
                            + " \"setting\"")
                    .ifPresent(id -> pack.annotations.put(name, id));
              }
            });
  }

  void keyAnnotations(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(KEY);
      List<String> given = texts(fields, "elements");
      List<String> elements = given.isEmpty() ? List.of("value") : given;
      boolean identifies = field(fields, "identifies").map(PackNode::flag).orElse(false);
      required(entry, fields, "annotation").map(PackNode::texts).orElse(List.of()).stream()
          .map(name -> new KeyAnnotation(name, elements, identifies))
          .forEach(pack.keyAnnotations::add);
    }
  }
}
