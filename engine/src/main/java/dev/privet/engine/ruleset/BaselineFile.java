package dev.privet.engine.ruleset;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a baseline. It is untrusted text: bounded, strict, and every error has its place. */
public final class BaselineFile {

  /** The version this reads and writes. */
  public static final int VERSION = 1;

  /** A larger file is refused, in bytes. */
  static final int MAX_SIZE = 64 << 20;

  private static final Set<String> TOP = Set.of("version", "findings");
  private static final Set<String> REQUIRED = Set.of("fingerprint", "rule", "categories");
  private static final Set<String> KNOWN =
      Set.of("fingerprint", "rule", "file", "method", "categories", "message", "reason", "expires");

  private final String name;

  private BaselineFile(String name) {
    this.name = name;
  }

  /** What is wrong with a baseline, and where: {@code file:line:column: found; expected}. */
  public static final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /**
   * Reads a baseline.
   *
   * @throws Malformed if it is no baseline
   */
  public static List<BaselineEntry> read(Path file) throws IOException {
    if (Files.size(file) > MAX_SIZE) {
      throw new Malformed(file + ": larger than " + MAX_SIZE + " bytes; expected a baseline");
    }
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (CharacterCodingException encoding) {
      throw new Malformed(file + ": not valid UTF-8; expected a baseline in UTF-8");
    }
  }

  /**
   * Reads a baseline's text.
   *
   * @param name of the file, for errors
   * @throws Malformed if it is no baseline
   */
  public static List<BaselineEntry> parse(String name, String text) throws Malformed {
    return new BaselineFile(name).entries(text);
  }

  private List<BaselineEntry> entries(String text) throws Malformed {
    Optional<Node> root;
    try {
      root = new Compose(settings()).composeString(text);
    } catch (MarkedYamlEngineException error) {
      throw error(error.getProblemMark(), error.getProblem() + "; expected YAML");
    } catch (YamlEngineException error) {
      throw error(Optional.empty(), error.getMessage() + "; expected YAML");
    }
    if (root.isEmpty()) {
      return List.of();
    }
    Map<String, Node> top = mapping(root.get(), "a mapping with version and findings", TOP);
    Node version = top.get("version");
    if (version == null) {
      throw error(root.get().getStartMark(), "no version; expected version: " + VERSION);
    }
    if (!scalar(version, "version").equals(Integer.toString(VERSION))) {
      throw error(
          version.getStartMark(),
          "version " + scalar(version, "version") + "; expected " + VERSION);
    }
    Node findings = top.get("findings");
    return findings == null ? List.of() : entries(findings);
  }

  private List<BaselineEntry> entries(Node findings) throws Malformed {
    List<BaselineEntry> entries = new ArrayList<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (Node item : sequence(findings, "a list of findings")) {
      BaselineEntry entry = entry(item);
      Integer earlier = lines.putIfAbsent(entry.fingerprint(), entry.line());
      if (earlier != null) {
        throw error(
            item.getStartMark(),
            "fingerprint "
                + entry.fingerprint()
                + " again, first in line "
                + earlier
                + "; expected each once");
      }
      entries.add(entry);
    }
    return entries;
  }

  private BaselineEntry entry(Node node) throws Malformed {
    Map<String, Node> values =
        mapping(node, "a finding with fingerprint, rule and categories", KNOWN);
    for (String key : new TreeSet<>(REQUIRED)) {
      if (!values.containsKey(key)) {
        throw error(node.getStartMark(), "no " + key + "; expected fingerprint, rule, categories");
      }
    }
    List<String> categories = new ArrayList<>();
    for (Node category : sequence(values.get("categories"), "a list of categories")) {
      categories.add(scalar(category, "a category"));
    }
    return new BaselineEntry(
        text(values, "fingerprint").orElse(""),
        text(values, "rule").orElse(""),
        text(values, "file").orElse(""),
        text(values, "method").orElse(""),
        categories,
        text(values, "message").orElse(""),
        text(values, "reason"),
        date(values.get("expires")),
        node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
  }

  private Optional<LocalDate> date(@Nullable Node node) throws Malformed {
    if (node == null) {
      return Optional.empty();
    }
    String text = scalar(node, "expires");
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException wrong) {
      throw error(node.getStartMark(), "expires " + text + "; expected a date as 2030-12-31");
    }
  }

  private Optional<String> text(Map<String, Node> values, String key) throws Malformed {
    Node node = values.get(key);
    return node == null ? Optional.empty() : Optional.of(scalar(node, key));
  }

  private Map<String, Node> mapping(Node node, String expected, Set<String> known)
      throws Malformed {
    if (!(node instanceof MappingNode mapping)) {
      throw error(node.getStartMark(), "not a mapping; expected " + expected);
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key");
      if (!known.contains(key)) {
        throw error(
            tuple.getKeyNode().getStartMark(),
            "unknown key " + key + "; expected " + String.join(", ", new TreeSet<>(known)));
      }
      if (values.put(key, tuple.getValueNode()) != null) {
        throw error(tuple.getKeyNode().getStartMark(), "key " + key + " again; expected it once");
      }
    }
    return values;
  }

  private List<Node> sequence(@Nullable Node node, String expected) throws Malformed {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw error(
        node == null ? Optional.empty() : node.getStartMark(), "not a list; expected " + expected);
  }

  private String scalar(Node node, String what) throws Malformed {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(node.getStartMark(), "not a text; expected " + what + " as plain text");
  }

  private Malformed error(Optional<Mark> mark, String message) {
    String place = mark.map(at -> ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1)).orElse("");
    return new Malformed(name + place + ": " + message);
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setAllowDuplicateKeys(false)
        .setMaxAliasesForCollections(0)
        .setCodePointLimit(MAX_SIZE)
        .build();
  }
}
