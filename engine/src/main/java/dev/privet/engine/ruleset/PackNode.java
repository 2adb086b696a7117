package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a pack that knows where it stands and reports what it is not. */
final class PackNode {
  private final String file;
  private final Node node;
  private final PackProblems problems;

  PackNode(String file, Node node, PackProblems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  String file() {
    return file;
  }

  void wrong(String expected) {
    problems.add(file, node.getStartMark(), found(), expected);
  }

  void wrong(String found, String expected, Optional<String> suggestion) {
    problems.add(file, node.getStartMark(), found, expected, suggestion);
  }

  private String found() {
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue();
      if (text.isBlank()) {
        return "nothing";
      }
      return "\"" + (text.length() > 80 ? text.substring(0, 80) + "..." : text) + "\"";
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Whether there is a text that says nothing. */
  boolean isBlank() {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  /** The entries of a mapping whose keys have to be among those allowed. */
  Map<String, PackNode> fields(Set<String> allowed) {
    return fields(allowed, Set.of());
  }

  /** The same; keys of what is inside are told to stand at the wrong place. */
  Map<String, PackNode> fields(Set<String> allowed, Set<String> inside) {
    Map<String, PackNode> entries = new LinkedHashMap<>();
    for (Map.Entry<PackNode, PackNode> entry : tuples("a mapping with keys " + listed(allowed))) {
      Optional<String> key = entry.getKey().text();
      if (key.isEmpty()) {
        continue;
      }
      if (allowed.contains(key.get())) {
        entries.put(key.get(), entry.getValue());
      } else if (inside.contains(key.get())) {
        entry
            .getKey()
            .wrong(
                "key \"" + key.get() + "\" outside of an entry",
                "it indented as the other keys of the entry that it belongs to",
                Optional.empty());
      } else {
        entry
            .getKey()
            .wrong(
                "unknown key \"" + key.get() + "\"",
                "one of " + listed(allowed),
                PackProblems.nearest(key.get(), allowed));
      }
    }
    return entries;
  }

  /** The entries of a mapping with free keys, in order. */
  Map<String, PackNode> entries() {
    Map<String, PackNode> entries = new LinkedHashMap<>();
    for (Map.Entry<PackNode, PackNode> entry : tuples("a mapping (key: value)")) {
      entry.getKey().text().ifPresent(key -> entries.put(key, entry.getValue()));
    }
    return entries;
  }

  private List<Map.Entry<PackNode, PackNode>> tuples(String expected) {
    if (!(node instanceof MappingNode mapping)) {
      wrong(expected);
      return List.of();
    }
    List<Map.Entry<PackNode, PackNode>> entries = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      entries.add(
          Map.entry(
              new PackNode(file, tuple.getKeyNode(), problems),
              new PackNode(file, tuple.getValueNode(), problems)));
    }
    return entries;
  }

  /** The items of a list; a single value stands for a list of one. */
  List<PackNode> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(n -> new PackNode(file, n, problems)).toList();
    }
    return List.of(this);
  }

  Optional<String> text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    wrong("a text");
    return Optional.empty();
  }

  List<String> texts() {
    if (node instanceof MappingNode) {
      wrong("a text or a list of texts");
      return List.of();
    }
    return items().stream().map(PackNode::text).flatMap(Optional::stream).toList();
  }

  OptionalInt number() {
    Optional<String> text = text();
    if (text.isPresent() && text.get().matches("[0-9]{1,6}")) {
      return OptionalInt.of(Integer.parseInt(text.get()));
    }
    text.ifPresent(t -> wrong("a whole number from 0"));
    return OptionalInt.empty();
  }

  boolean flag() {
    Optional<String> text = text();
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      wrong("true or false");
    }
    return text.isPresent() && text.get().equals("true");
  }

  /** An enum constant, written in lower case with dashes or as it is. */
  <E extends Enum<E>> Optional<E> choice(Class<E> type) {
    Optional<String> text = text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(text.get().toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return Optional.of(constant);
      }
      names.add(name);
    }
    wrong(found(), "one of " + listed(names), PackProblems.nearest(text.get(), names));
    return Optional.empty();
  }

  /** One of some words, as it is written there. */
  Optional<String> word(Collection<String> allowed) {
    Optional<String> text = text();
    if (text.isPresent() && !allowed.contains(text.get())) {
      wrong(found(), "one of " + listed(allowed), PackProblems.nearest(text.get(), allowed));
      return Optional.empty();
    }
    return text;
  }

  /** From 1; 0 where that is not known. */
  int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static String listed(Collection<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
