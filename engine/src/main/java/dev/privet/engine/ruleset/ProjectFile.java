package dev.privet.engine.ruleset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A project's {@code privet.yaml}: settings that hold for the whole project, and the lawful bases
 * that it declares. Untrusted text: bounded, strict, every error has its place.
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
          "bases");
  private static final Set<String> BASIS =
      Set.of("recipient", "categories", "purpose", "basis", "reason", "owner", "expires");
  private static final String MALFORMED = "malformed " + NAME;

  private final Map<String, List<String>> settings = new LinkedHashMap<>();
  private final List<PackNode> bases = new ArrayList<>();
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
    return parse(PackSource.read(file).get(0));
  }

  /** Reads a file's text. */
  static ProjectFile parse(PackSource source) {
    ProjectFile read = new ProjectFile();
    if (!source.text().isBlank()) {
      PackYaml.read(source, read.problems).ifPresent(read::settings);
    }
    read.problems.throwIfAny(MALFORMED);
    return read;
  }

  private void settings(PackNode root) {
    Map<String, PackNode> fields = root.fields(KEYS);
    PackReader.field(fields, "version").ifPresent(node -> node.word(List.of("1")));
    fields.forEach(
        (key, node) -> {
          if (CHOICES.containsKey(key)) {
            node.word(CHOICES.get(key)).ifPresent(word -> settings.put(key, List.of(word)));
          } else if (TEXTS.contains(key)) {
            node.text().ifPresent(text -> settings.put(key, List.of(text)));
          } else if (LISTS.contains(key)) {
            settings.put(key, node.texts());
          }
        });
    PackReader.field(fields, "bases").ifPresent(node -> bases.addAll(node.items()));
  }

  /** What the file says a setting is; absent where it says nothing. */
  public Optional<String> text(String setting) {
    return Optional.ofNullable(settings.get(setting)).map(values -> values.get(0));
  }

  /** What the file lists for a setting; absent where it says nothing. */
  public Optional<List<String>> list(String setting) {
    return Optional.ofNullable(settings.get(setting)).map(List::copyOf);
  }

  /**
   * The lawful bases it declares, expired ones included.
   *
   * @throws MalformedPackException with all that is wrong in them
   */
  public List<LawfulBasis> bases(RuleSet rules) {
    List<String> recipients = rules.recipients().stream().map(Recipient::id).toList();
    Set<String> categories = new java.util.TreeSet<>();
    for (Category category : rules.categories()) {
      categories.add(category.id());
      int dot = category.id().indexOf('.');
      if (dot > 0) {
        categories.add(category.id().substring(0, dot));
      }
    }
    List<LawfulBasis> read = new ArrayList<>();
    for (PackNode node : bases) {
      basis(node, recipients, categories).ifPresent(read::add);
    }
    problems.throwIfAny(MALFORMED);
    return read;
  }

  private static Optional<LawfulBasis> basis(
      PackNode node, List<String> recipients, Set<String> categories) {
    Map<String, PackNode> fields = node.fields(BASIS);
    Optional<String> recipient =
        PackReader.required(node, fields, "recipient").flatMap(n -> recipient(n, recipients));
    List<String> covered =
        PackReader.required(node, fields, "categories")
            .map(list -> list.items().stream().flatMap(n -> n.word(categories).stream()).toList())
            .orElse(List.of());
    Optional<String> purpose = PackReader.required(node, fields, "purpose").flatMap(PackNode::text);
    Optional<LawfulBasis.Ground> ground =
        PackReader.required(node, fields, "basis").flatMap(ProjectFile::ground);
    Optional<String> reason = PackReader.required(node, fields, "reason").flatMap(PackNode::text);
    Optional<LocalDate> expires = PackReader.field(fields, "expires").flatMap(ProjectFile::date);
    if (recipient.isEmpty() || purpose.isEmpty() || ground.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LawfulBasis(
            recipient.get(),
            covered,
            purpose.get(),
            ground.get(),
            reason.get(),
            PackReader.field(fields, "owner").flatMap(PackNode::text),
            expires,
            NAME,
            node.line()));
  }

  private static Optional<LawfulBasis.Ground> ground(PackNode node) {
    List<String> allowed =
        Arrays.stream(LawfulBasis.Ground.values())
            .map(ground -> ground.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return node.word(allowed)
        .map(word -> LawfulBasis.Ground.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** Besides the rules' recipients there are those that {@code @DataSink} names in the code. */
  private static Optional<String> recipient(PackNode node, List<String> known) {
    Optional<String> text = node.text();
    Optional<String> meant =
        text.filter(word -> !known.contains(word))
            .flatMap(word -> PackProblems.nearest(word, known));
    if (meant.isPresent()) {
      node.wrong(
          "unknown recipient \"" + text.orElse("") + "\"",
          "the id of a recipient (the goal rules lists them), or the name of a @DataSink",
          meant);
      return Optional.empty();
    }
    return text;
  }

  private static Optional<LocalDate> date(PackNode node) {
    Optional<String> text = node.text();
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException wrong) {
      node.wrong("a date as 2030-12-31");
      return Optional.empty();
    }
  }
}
