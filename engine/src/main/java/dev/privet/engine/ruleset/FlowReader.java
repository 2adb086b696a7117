package dev.privet.engine.ruleset;

import static dev.privet.engine.ruleset.PackReader.field;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads sources, propagators and sanitizers. */
final class FlowReader {
  private static final Set<String> SOURCE =
      Set.of("id", "method", "output", "category", "key", "ofPerson");
  private static final Set<String> PROPAGATOR =
      Set.of(
          "method",
          "value",
          "derived",
          "text",
          "serialised",
          "bean",
          "properties",
          "fields",
          "host",
          "key",
          "clears",
          "when");
  private static final Set<String> SANITIZER = Set.of("id", "method", "strength", "constants");
  private static final Set<String> NAMES =
      Set.of("leads", "full", "weak", "silent", "hiding", "revealing", "hidden", "tools");

  /** What an object does that keeps what it is given and is handed on with it, as a builder. */
  private static final List<String> FILLED =
      List.of(
          "Argument[this] -> ReturnValue",
          "Argument[0..] -> Argument[this].Content",
          "Argument[0..] -> ReturnValue.Content",
          "Argument[0..].Content -> Argument[this].Content",
          "Argument[0..].Content -> ReturnValue.Content",
          "Argument[0..].Element.Content -> Argument[this].Content",
          "Argument[0..].Element.Content -> ReturnValue.Content",
          "Argument[0].Parameter[0].Content -> Argument[this].Content",
          "Argument[0].Parameter[0].Content -> ReturnValue.Content",
          "Argument[0].Element.Parameter[0].Content -> Argument[this].Content",
          "Argument[0].Element.Parameter[0].Content -> ReturnValue.Content",
          "Argument[this].Content -> ReturnValue.Content");

  /** Longest pattern that a pack may give. */
  private static final int MAX_PATTERN = 2_000;

  private final Pack pack;

  FlowReader(Pack pack) {
    this.pack = pack;
  }

  void sources(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(SOURCE);
      Optional<String> id = PackReader.id(pack, entry, fields);
      Port output = field(fields, "output").flatMap(SinkReader::port).orElse(Port.returned());
      Optional<String> category = field(fields, "category").flatMap(new TermReader(pack)::category);
      OptionalInt key = number(fields, "key");
      if (!fields.containsKey("category") && !fields.containsKey("key") && entry.isMapping()) {
        entry.wrong("a source without category or key", "one of them", Optional.empty());
      }
      boolean ofPerson = field(fields, "ofPerson").map(PackNode::flag).orElse(false);
      for (MethodPattern method : SinkReader.methods(entry, fields)) {
        id.ifPresent(
            i -> pack.sources.add(new SourceSpec(i, method, output, category, key, ofPerson)));
      }
    }
  }

  private static OptionalInt number(Map<String, PackNode> fields, String name) {
    return field(fields, name).map(PackNode::number).orElse(OptionalInt.empty());
  }

  void propagators(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(PROPAGATOR);
      List<MethodPattern> methods = SinkReader.methods(entry, fields);
      OptionalInt key = number(fields, "key");
      for (PropagatorSpec.Mode mode : PropagatorSpec.Mode.values()) {
        field(fields, mode.name().toLowerCase(Locale.ROOT))
            .ifPresent(node -> node.items().forEach(flow -> flow(flow, methods, mode, key)));
      }
      Map<Integer, Pattern> when =
          field(fields, "when").map(FlowReader::constants).orElse(Map.of());
      field(fields, "clears")
          .ifPresent(node -> node.items().forEach(part -> clear(part, methods, key, when)));
    }
  }

  /** Methods of objects that are filled and handed on. */
  void builders(PackNode list) {
    for (PackNode node : list.items()) {
      for (MethodPattern method : MethodPatternParser.parse(node)) {
        for (String flow : FILLED) {
          String[] ends = flow.split(" -> ", -1);
          pack.propagators.add(
              new PropagatorSpec(
                  method,
                  PortParser.parse(ends[0], node).orElseThrow(),
                  PortParser.parse(ends[1], node).orElseThrow(),
                  PropagatorSpec.Mode.VALUE,
                  OptionalInt.empty()));
        }
      }
    }
  }

  private void clear(
      PackNode node, List<MethodPattern> methods, OptionalInt key, Map<Integer, Pattern> when) {
    Optional<Port> port = SinkReader.port(node);
    if (port.filter(one -> one.path().isEmpty()).isPresent()) {
      node.wrong("a part such as Argument[this].Element");
    } else if (port.isPresent()) {
      methods.forEach(m -> pack.clears.add(new ClearSpec(m, port.get(), key, when)));
    }
  }

  private void flow(
      PackNode node, List<MethodPattern> methods, PropagatorSpec.Mode mode, OptionalInt key) {
    Optional<String> text = node.text();
    String[] ends = text.map(t -> t.split("->", -1)).orElse(new String[0]);
    if (ends.length != 2) {
      text.ifPresent(t -> node.wrong("a flow such as Argument[0] -> ReturnValue.Element"));
      return;
    }
    Optional<Port> from = PortParser.parse(ends[0].strip(), node);
    Optional<Port> to = PortParser.parse(ends[1].strip(), node);
    if (from.isPresent() && to.isPresent()) {
      for (MethodPattern method : methods) {
        pack.propagators.add(new PropagatorSpec(method, from.get(), to.get(), mode, key));
      }
    }
  }

  void sanitizers(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(SANITIZER);
      Optional<String> id = PackReader.id(pack, entry, fields);
      SanitizerSpec.Strength strength =
          field(fields, "strength")
              .flatMap(n -> n.choice(SanitizerSpec.Strength.class))
              .orElse(SanitizerSpec.Strength.FULL);
      Map<Integer, Pattern> constants =
          field(fields, "constants").map(FlowReader::constants).orElse(Map.of());
      for (MethodPattern method : SinkReader.methods(entry, fields)) {
        id.ifPresent(i -> pack.sanitizers.add(new SanitizerSpec(i, method, constants, strength)));
      }
    }
  }

  static Map<Integer, Pattern> constants(PackNode node) {
    Map<Integer, Pattern> constants = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (key, value) -> {
              Optional<Pattern> pattern = pattern(value);
              if (!key.matches("[0-9]{1,2}")) {
                value.wrong("key \"" + key + "\"", "an argument's index", Optional.empty());
              } else if (pattern.isPresent()) {
                constants.put(Integer.parseInt(key), pattern.get());
              }
            });
    return constants;
  }

  /** A regular expression that runs in linear time (RE2). */
  private static Optional<Pattern> pattern(PackNode node) {
    Optional<String> text = node.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().length() > MAX_PATTERN) {
      node.wrong("a pattern of at most " + MAX_PATTERN + " characters");
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(text.get(), Pattern.DOTALL));
    } catch (PatternSyntaxException e) {
      node.wrong("an RE2 regular expression (" + e.getDescription() + ")");
      return Optional.empty();
    }
  }

  void sanitizerNames(PackNode node) {
    Map<String, PackNode> fields = node.fields(NAMES);
    field(fields, "leads").ifPresent(n -> pack.sanitizerNames.leads().addAll(n.texts()));
    field(fields, "full").ifPresent(n -> pack.sanitizerNames.full().addAll(n.texts()));
    field(fields, "weak").ifPresent(n -> pack.sanitizerNames.weak().addAll(n.texts()));
    field(fields, "silent").ifPresent(n -> pack.sanitizerNames.silent().addAll(n.texts()));
    field(fields, "hiding").ifPresent(n -> pack.sanitizerNames.hiding().addAll(n.texts()));
    field(fields, "revealing").ifPresent(n -> pack.sanitizerNames.revealing().addAll(n.texts()));
    field(fields, "hidden").ifPresent(n -> pack.sanitizerNames.hidden().addAll(n.texts()));
    field(fields, "tools").ifPresent(n -> pack.sanitizerNames.tools().addAll(n.texts()));
  }
}
