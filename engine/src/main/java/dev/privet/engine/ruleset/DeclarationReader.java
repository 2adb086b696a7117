package dev.privet.engine.ruleset;

import dev.privet.engine.program.PathPattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a project file declares, in the rules' own words. */
final class DeclarationReader {

  private static final Set<String> BASIS =
      Set.of("recipient", "categories", "purpose", "basis", "reason", "owner", "expires");
  private static final Set<String> ENTRY = Set.of("recipient", "categories", "purpose");
  private static final Set<String> SUPPRESSION = Set.of("rules", "paths", "reason", "expires");

  private final List<String> recipients;
  private final Set<String> categories = new TreeSet<>();
  private final Set<String> rules = new TreeSet<>(Set.of(SuppressedPaths.ALL));

  DeclarationReader(RuleSet known) {
    for (RuleSpec rule : known.rules()) {
      rules.add(rule.id());
      rules.add(rule.name());
    }
    recipients = known.recipients().stream().map(Recipient::id).toList();
    for (Category category : known.categories()) {
      categories.add(category.id());
      int dot = category.id().indexOf('.');
      if (dot > 0) {
        categories.add(category.id().substring(0, dot));
      }
    }
  }

  /** What one recipient gets. */
  Optional<DeclaredDataMap.Entry> entry(PackNode node) {
    Map<String, PackNode> fields = node.fields(ENTRY);
    List<String> kinds = Arrays.stream(SinkKind.values()).map(DeclaredDataMap::key).toList();
    Optional<String> recipient =
        PackReader.required(node, fields, "recipient")
            .flatMap(n -> n.text().filter(kinds::contains).or(() -> recipient(n, kinds)));
    List<String> named = categories(node, fields);
    return recipient.map(
        to ->
            new DeclaredDataMap.Entry(
                to, named, PackReader.field(fields, "purpose").flatMap(PackNode::text)));
  }

  private List<String> categories(PackNode node, Map<String, PackNode> fields) {
    return PackReader.required(node, fields, "categories")
        .map(list -> list.items().stream().flatMap(n -> n.word(categories).stream()).toList())
        .orElse(List.of());
  }

  /** A lawful basis. */
  Optional<LawfulBasis> basis(PackNode node) {
    Map<String, PackNode> fields = node.fields(BASIS);
    Optional<String> recipient =
        PackReader.required(node, fields, "recipient").flatMap(n -> recipient(n, List.of()));
    List<String> covered = categories(node, fields);
    Optional<String> purpose = PackReader.required(node, fields, "purpose").flatMap(PackNode::text);
    Optional<LawfulBasis.Ground> ground =
        PackReader.required(node, fields, "basis").flatMap(DeclarationReader::ground);
    Optional<String> reason = PackReader.required(node, fields, "reason").flatMap(PackNode::text);
    Optional<LocalDate> expires =
        PackReader.field(fields, "expires").flatMap(DeclarationReader::date);
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
            ProjectFile.NAME,
            node.line()));
  }

  /** What does not count in some files. */
  Optional<SuppressedPaths> suppression(PackNode node) {
    Map<String, PackNode> fields = node.fields(SUPPRESSION);
    Set<String> named =
        PackReader.required(node, fields, "rules")
            .map(list -> items(list, "at least one rule by id or name, or all"))
            .map(items -> items.stream().flatMap(n -> n.word(rules).stream()))
            .map(words -> words.collect(Collectors.toSet()))
            .orElse(Set.of());
    List<String> paths =
        PackReader.required(node, fields, "paths")
            .map(list -> items(list, "at least one glob, as **/legacy/**"))
            .map(items -> items.stream().flatMap(n -> path(n).stream()).toList())
            .orElse(List.of());
    Optional<String> reason = PackReader.required(node, fields, "reason").flatMap(PackNode::text);
    Optional<LocalDate> expires =
        PackReader.field(fields, "expires").flatMap(DeclarationReader::date);
    return reason.map(
        why -> new SuppressedPaths(named, paths, why, expires, ProjectFile.NAME, node.line()));
  }

  private static List<PackNode> items(PackNode list, String expected) {
    if (list.items().isEmpty()) {
      list.wrong(expected);
    }
    return list.items();
  }

  private static Optional<String> path(PackNode node) {
    Optional<String> text = node.text();
    try {
      text.ifPresent(PathPattern::of);
      return text;
    } catch (PatternSyntaxException malformed) {
      node.wrong("a glob over paths relative to the root, as **/legacy/**");
      return Optional.empty();
    }
  }

  private static Optional<LawfulBasis.Ground> ground(PackNode node) {
    List<String> allowed =
        Arrays.stream(LawfulBasis.Ground.values())
            .map(ground -> ground.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return node.word(allowed)
        .map(word -> LawfulBasis.Ground.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /**
   * Besides the rules' recipients there are those that {@code @DataSink} names in the code.
   *
   * @param kinds of recipients that may be named in place of one
   */
  private Optional<String> recipient(PackNode node, List<String> kinds) {
    List<String> known = Stream.concat(kinds.stream(), recipients.stream()).toList();
    Optional<String> text = node.text();
    Optional<String> meant =
        text.filter(word -> !known.contains(word))
            .flatMap(word -> PackProblems.nearest(word, known));
    if (meant.isPresent()) {
      node.wrong(
          "unknown recipient \"" + text.orElse("") + "\"",
          "the id of a recipient (the goal rules lists them), "
              + (kinds.isEmpty() ? "" : "a kind (" + String.join(", ", kinds) + "), ")
              + "or the name of a @DataSink",
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
