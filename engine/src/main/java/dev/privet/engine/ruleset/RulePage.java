package dev.privet.engine.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule's page: front matter in YAML between two lines of {@code ---}, then Markdown. The first
 * paragraph under the first heading is the rule's description.
 */
final class RulePage {
  private static final Set<String> KEYS =
      Set.of("id", "name", "summary", "level", "security-severity", "tags", "taxa", "status");
  private static final String FENCE = "---\n";

  private RulePage() {}

  static Optional<RuleSpec> read(PackSource source, PackProblems problems) {
    String text = source.text().replace("\r\n", "\n");
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      problems.add(
          source.name(), Optional.empty(), "no front matter", "a page that starts with ---");
      return Optional.empty();
    }
    // A comment line stands for the fence, so that positions are those of the page.
    String head = "#--\n" + text.substring(FENCE.length(), end + 1);
    String body = text.substring(end + 1 + FENCE.length()).strip();
    return PackYaml.read(new PackSource(source.name(), head), problems)
        .flatMap(root -> rule(root, body));
  }

  private static Optional<RuleSpec> rule(PackNode root, String body) {
    Map<String, PackNode> fields = root.fields(KEYS);
    Optional<String> id = PackReader.required(root, fields, "id").flatMap(PackNode::text);
    Optional<String> name = PackReader.required(root, fields, "name").flatMap(PackNode::text);
    Optional<String> summary = PackReader.required(root, fields, "summary").flatMap(PackNode::text);
    Optional<Level> level =
        PackReader.required(root, fields, "level").flatMap(n -> n.choice(Level.class));
    Optional<Double> severity =
        PackReader.required(root, fields, "security-severity").flatMap(RulePage::severity);
    RuleSpec.Status status =
        PackReader.field(fields, "status")
            .flatMap(n -> n.choice(RuleSpec.Status.class))
            .orElse(RuleSpec.Status.IN_FORCE);
    List<String> tags = PackReader.field(fields, "tags").map(PackNode::texts).orElse(List.of());
    Map<String, List<String>> taxa = new LinkedHashMap<>();
    PackReader.field(fields, "taxa")
        .ifPresent(n -> n.entries().forEach((key, value) -> taxa.put(key, value.texts())));
    if (id.isEmpty() || name.isEmpty() || summary.isEmpty() || level.isEmpty()) {
      return Optional.empty();
    }
    return severity.map(
        s ->
            new RuleSpec(
                id.get(),
                name.get(),
                summary.get(),
                description(body).orElse(summary.get()),
                body,
                level.get(),
                s,
                tags,
                taxa,
                status));
  }

  private static Optional<Double> severity(PackNode node) {
    Optional<String> text = node.text();
    if (text.isPresent() && text.get().matches("10(\\.0)?|[0-9]\\.[0-9]")) {
      double value = Double.parseDouble(text.get());
      if (value > 0) {
        return Optional.of(value);
      }
    }
    text.ifPresent(t -> node.wrong("a number above 0.0 to 10.0"));
    return Optional.empty();
  }

  /** The first paragraph, without Markdown's marks for code and stress. */
  private static Optional<String> description(String body) {
    for (String paragraph : body.split("\n\n+")) {
      if (!paragraph.startsWith("#") && !paragraph.isBlank()) {
        return Optional.of(paragraph.replaceAll("[`*]", "").replaceAll("\\s+", " ").strip());
      }
    }
    return Optional.empty();
  }
}
