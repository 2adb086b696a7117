package dev.privet.engine.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A project's {@code privet.yaml}: settings that hold for the whole project, and what it declares
 * of its flows. Untrusted text: bounded, strict, every error has its place.
 */
public final class ProjectFile {

  /** What the file is called, at a project's root. */
  public static final String NAME = "privet.yaml";

  /** Settings that name one word of a few, with these. */
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "failOn", List.of("error", "warning", "note", "never"),
          "failOnGaps", List.of("true", "false"),
          "pseudonymous", List.of("true", "false"),
          "requireProven", List.of("true", "false"));

  private static final Set<String> TEXTS = Set.of("baseline", "rulesVersion", "profile");
  private static final Set<String> LISTS = Set.of("packs", "includes", "excludes");
  private static final Set<String> KEYS =
      Set.of(
          "version",
          "failOn",
          "failOnGaps",
          "pseudonymous",
          "requireProven",
          "baseline",
          "rulesVersion",
          "profile",
          "packs",
          "includes",
          "excludes",
          "ownHosts",
          "bases",
          "suppressions",
          "dataMap");
  private static final String MALFORMED = "malformed " + NAME;

  private final Map<String, List<String>> settings = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final List<PackNode> bases = new ArrayList<>();
  private Optional<List<PackNode>> dataMap = Optional.empty();
  private final List<PackNode> suppressions = new ArrayList<>();
  private final PackProblems problems = new PackProblems();

  private ProjectFile() {}

  /** Of a project that has none. */
  public static ProjectFile none() {
    return new ProjectFile();
  }

  /**
   * Reads the settings.
   *
   * @throws MalformedPackException with all that is wrong in them
   */
  public static ProjectFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(PackSource.read(file.toString().replace('\\', '/'), in));
    } catch (MalformedPackException malformed) {
      throw malformed.as(MALFORMED);
    }
  }

  /** Reads a file's text. */
  static ProjectFile parse(PackSource source) {
    ProjectFile read = new ProjectFile();
    PackYaml.readIfAny(source, read.problems).ifPresent(read::settings);
    read.problems.throwIfAny(MALFORMED);
    return read;
  }

  private void settings(PackNode root) {
    Map<String, PackNode> fields = root.fields(KEYS);
    PackReader.field(fields, "version").ifPresent(node -> node.word(List.of("1")));
    fields.forEach(
        (key, node) -> {
          lines.put(key, node.line());
          if (CHOICES.containsKey(key)) {
            node.word(CHOICES.get(key)).ifPresent(word -> settings.put(key, List.of(word)));
          } else if (TEXTS.contains(key)) {
            node.text().ifPresent(text -> settings.put(key, List.of(text)));
          } else if (key.equals("ownHosts")) {
            List<String> hosts = new ArrayList<>();
            node.items().forEach(item -> CatalogueReader.host(item).ifPresent(hosts::add));
            settings.put(key, hosts);
          } else if (LISTS.contains(key)) {
            settings.put(key, node.texts());
          }
        });
    PackReader.field(fields, "bases").ifPresent(node -> bases.addAll(node.items()));
    dataMap = PackReader.field(fields, "dataMap").map(PackNode::items);
    PackReader.field(fields, "suppressions").ifPresent(node -> suppressions.addAll(node.items()));
  }

  /** What it adds to the packs: the hosts that are the project's own. */
  public List<PackSource> packs() {
    List<String> hosts = settings.getOrDefault("ownHosts", List.of());
    if (hosts.isEmpty()) {
      return List.of();
    }
    StringBuilder text = new StringBuilder("pack: project\nownHosts:\n");
    hosts.forEach(host -> text.append("  - \"").append(host).append("\"\n"));
    return List.of(new PackSource(NAME, text.toString()));
  }

  /** What the file says a setting is; absent where it says nothing. */
  public Optional<String> text(String setting) {
    return Optional.ofNullable(settings.get(setting)).map(values -> values.get(0));
  }

  /** What the file lists for a setting; absent where it says nothing. */
  public Optional<List<String>> list(String setting) {
    return Optional.ofNullable(settings.get(setting)).map(List::copyOf);
  }

  /** The line of what the file says a setting is; 0 where it says nothing. */
  public int line(String setting) {
    return lines.getOrDefault(setting, 0);
  }

  /**
   * What it declares, what has expired included.
   *
   * @throws MalformedPackException with all that is wrong in it
   */
  public Declarations declarations(RuleSet rules) {
    DeclarationReader reader = new DeclarationReader(rules);
    Declarations read =
        new Declarations(
            bases.stream().flatMap(node -> reader.basis(node).stream()).toList(),
            dataMap.map(
                nodes ->
                    new DeclaredDataMap(
                        nodes.stream().flatMap(node -> reader.entry(node).stream()).toList())),
            suppressions.stream().flatMap(node -> reader.suppression(node).stream()).toList());
    problems.throwIfAny(MALFORMED);
    return read;
  }
}
