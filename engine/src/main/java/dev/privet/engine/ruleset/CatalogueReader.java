package dev.privet.engine.ruleset;

import static dev.privet.engine.ruleset.PackReader.field;
import static dev.privet.engine.ruleset.PackReader.required;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads recipients and categories, which other sections name, and who extends whom. */
final class CatalogueReader {
  private static final Set<String> RECIPIENT =
      Set.of("name", "kind", "vendor", "purpose", "region", "home", "training", "source", "hosts");
  private static final java.util.regex.Pattern HOST =
      java.util.regex.Pattern.compile("[A-Za-z0-9._\\[\\]:*-]{1,200}");
  private static final Set<String> CATEGORY =
      Set.of("label", "sensitivity", "gravity", "fideslang", "dpv", "gdpr", "ccpa");

  private final Pack pack;

  CatalogueReader(Pack pack) {
    this.pack = pack;
  }

  void recipients(PackNode node) {
    node.entries().forEach(this::recipient);
  }

  private void recipient(String id, PackNode node) {
    Map<String, PackNode> fields = node.fields(RECIPIENT);
    Optional<String> name = required(node, fields, "name").flatMap(PackNode::text);
    Optional<SinkKind> kind = required(node, fields, "kind").flatMap(n -> n.choice(SinkKind.class));
    Optional<String> vendor = field(fields, "vendor").flatMap(PackNode::text).or(() -> name);
    if (pack.recipients.containsKey(id)) {
      node.wrong("recipient \"" + id + "\" a second time", "each recipient once", Optional.empty());
    } else if (name.isPresent() && kind.isPresent()) {
      Recipient recipient =
          new Recipient(
              id, name.get(), kind.get(), vendor.orElse("unknown"), profile(node, fields));
      pack.recipients.put(id, recipient);
      field(fields, "hosts").ifPresent(list -> hosts(list, recipient));
    }
  }

  private void hosts(PackNode list, Recipient recipient) {
    for (PackNode node : list.items()) {
      Optional<String> host = host(node);
      if (host.isPresent() && pack.hosts.putIfAbsent(host.get(), recipient) != null) {
        node.wrong("host \"" + host.get() + "\" a second time", "each host once", Optional.empty());
      }
    }
  }

  void ownHosts(PackNode list) {
    list.items().forEach(node -> host(node).ifPresent(pack.ownHosts::add));
  }

  void subtypes(PackNode node) {
    node.entries()
        .forEach(
            (supertype, list) ->
                list.texts()
                    .forEach(
                        type ->
                            pack.supertypes
                                .computeIfAbsent(type, unused -> new LinkedHashSet<>())
                                .add(supertype)));
  }

  /** A pattern of hosts. */
  static Optional<String> host(PackNode node) {
    Optional<String> text = node.text();
    if (text.isPresent() && !HOST.matcher(text.get()).matches()) {
      node.wrong("a host such as api.example.com, *.example.com or 10.*");
      return Optional.empty();
    }
    return text;
  }

  private static Recipient.Profile profile(PackNode node, Map<String, PackNode> fields) {
    Optional<Recipient.Training> training =
        field(fields, "training").flatMap(n -> n.choice(Recipient.Training.class));
    Optional<String> source = field(fields, "source").flatMap(PackNode::text);
    if (training.isPresent() && source.isEmpty()) {
      node.wrong("a \"training\" without \"source\"", "the page that says so", Optional.empty());
    }
    return new Recipient.Profile(
        field(fields, "purpose").flatMap(PackNode::text),
        field(fields, "region").flatMap(PackNode::text),
        field(fields, "home").flatMap(PackNode::text),
        training,
        source);
  }

  void categories(PackNode node) {
    node.entries().forEach(this::category);
  }

  private void category(String id, PackNode node) {
    Map<String, PackNode> fields = node.fields(CATEGORY);
    Optional<String> label = required(node, fields, "label").flatMap(PackNode::text);
    Optional<Category.Sensitivity> sensitivity =
        required(node, fields, "sensitivity").flatMap(n -> n.choice(Category.Sensitivity.class));
    OptionalInt gravity =
        required(node, fields, "gravity").map(PackNode::number).orElse(OptionalInt.empty());
    List<String> fideslang = field(fields, "fideslang").map(PackNode::texts).orElse(List.of());
    List<String> dpv = field(fields, "dpv").map(PackNode::texts).orElse(List.of());
    if (pack.categories.containsKey(id)) {
      node.wrong("category \"" + id + "\" a second time", "each category once", Optional.empty());
    } else if (label.isPresent() && sensitivity.isPresent() && gravity.isPresent()) {
      pack.categories.put(
          id,
          new Category(
              id,
              label.get(),
              sensitivity.get(),
              gravity.getAsInt(),
              fideslang,
              dpv,
              field(fields, "gdpr").map(PackNode::texts).orElse(List.of()),
              field(fields, "ccpa").map(PackNode::texts).orElse(List.of())));
    }
  }
}
