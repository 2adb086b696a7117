package dev.privet.engine.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one pack file into what all packs say. */
final class PackReader {
  /** The sections of a pack. */
  static final Set<String> KEYS =
      Set.of(
          "pack",
          "version",
          "description",
          "recipients",
          "categories",
          "ownHosts",
          "sinks",
          "annotatedSinks",
          "proxies",
          "sources",
          "propagators",
          "builders",
          "sanitizers",
          "guards",
          "container",
          "advice",
          "posts",
          "listeners",
          "replies",
          "envelopes",
          "consentNames",
          "sanitizerNames",
          "responseTypes",
          "lookupVerbs",
          "requestVerbs",
          "purposes",
          "profiles",
          "keyAnnotations",
          "subtypes",
          "generics",
          "terms",
          "words",
          "abbreviations",
          "annotations",
          "unspecified",
          "disable");

  /** Keys of entries: at the top they show that a line is not indented enough. */
  private static final Set<String> OF_ENTRIES =
      Set.of(
          "id",
          "method",
          "recipient",
          "sends",
          "as",
          "to",
          "format",
          "cap",
          "receiver",
          "category",
          "key",
          "value",
          "strength",
          "outcome",
          "subject",
          "purpose",
          "purposeArgument",
          "of",
          "annotation",
          "names",
          "owner");

  private final Pack pack;

  PackReader(Pack pack) {
    this.pack = pack;
  }

  /** Reads what other sections refer to; first over all packs. */
  void readNames(PackNode root) {
    Map<String, PackNode> fields = root.fields(KEYS, OF_ENTRIES);
    if (root.isMapping() && !fields.containsKey("pack")) {
      root.wrong("no key \"pack\"", "pack: a name", Optional.empty());
    }
    field(fields, "version").flatMap(PackNode::text).ifPresent(this::version);
    field(fields, "recipients").ifPresent(new CatalogueReader(pack)::recipients);
    field(fields, "categories").ifPresent(new CatalogueReader(pack)::categories);
    field(fields, "ownHosts").ifPresent(new CatalogueReader(pack)::ownHosts);
    field(fields, "disable")
        .ifPresent(
            node -> {
              pack.disabled.addAll(node.texts());
              pack.disabledAt.addAll(node.items());
            });
  }

  private void version(String version) {
    if (pack.version.isEmpty()) {
      pack.version = Optional.of(version);
    }
  }

  /** Reads everything else and keeps what it came to. */
  void readAndSum(PackNode root) {
    Map<String, Integer> before = pack.counts();
    readEntries(root);
    Map<String, Integer> added = new LinkedHashMap<>();
    Map<String, PackNode> fields = root.isMapping() ? root.entries() : Map.of();
    pack.counts()
        .forEach(
            (kind, count) -> {
              // Names were read before; what a later pack says again replaces them.
              int more =
                  kind.equals("recipients") || kind.equals("categories")
                      ? field(fields, kind).map(node -> node.entries().size()).orElse(0)
                      : count - before.getOrDefault(kind, 0);
              if (more > 0) {
                added.put(kind, more);
              }
            });
    List<String> off = field(fields, "disable").map(PackNode::texts).orElse(List.of());
    pack.summaries.add(new PackSummary(root.file(), added, off));
  }

  /** Reads everything else; unknown keys were told by {@link #readNames}. */
  void readEntries(PackNode root) {
    if (!root.isMapping()) {
      return;
    }
    Map<String, PackNode> fields = root.entries();
    SinkReader sinks = new SinkReader(pack);
    field(fields, "sinks").ifPresent(sinks::sinks);
    field(fields, "annotatedSinks").ifPresent(sinks::annotatedSinks);
    field(fields, "proxies").ifPresent(sinks::proxies);
    FlowReader flows = new FlowReader(pack);
    field(fields, "sources").ifPresent(flows::sources);
    field(fields, "propagators").ifPresent(flows::propagators);
    field(fields, "builders").ifPresent(flows::builders);
    field(fields, "sanitizers").ifPresent(flows::sanitizers);
    WiringReader wiring = new WiringReader(pack);
    field(fields, "container").ifPresent(wiring::container);
    field(fields, "advice").ifPresent(wiring::advice);
    field(fields, "posts").ifPresent(wiring::posts);
    field(fields, "listeners").ifPresent(wiring::listeners);
    field(fields, "replies").ifPresent(wiring::replies);
    field(fields, "envelopes").ifPresent(wiring::envelopes);
    ConsentReader consent = new ConsentReader(pack);
    field(fields, "guards").ifPresent(consent::guards);
    field(fields, "consentNames").ifPresent(consent::names);
    field(fields, "purposes").ifPresent(consent::purposes);
    field(fields, "profiles").ifPresent(consent::profiles);
    field(fields, "sanitizerNames").ifPresent(flows::sanitizerNames);
    field(fields, "responseTypes").ifPresent(n -> pack.responseTypes.addAll(n.texts()));
    field(fields, "requestVerbs").ifPresent(n -> pack.requestVerbs.addAll(n.texts()));
    field(fields, "lookupVerbs").ifPresent(n -> pack.lookupVerbs.addAll(n.texts()));
    field(fields, "subtypes").ifPresent(new CatalogueReader(pack)::subtypes);
    field(fields, "generics").ifPresent(new GenericsReader(pack.generics)::read);
    TermReader terms = new TermReader(pack);
    field(fields, "terms").ifPresent(terms::terms);
    field(fields, "words").ifPresent(terms::words);
    field(fields, "abbreviations").ifPresent(terms::abbreviations);
    field(fields, "annotations").ifPresent(terms::annotations);
    field(fields, "keyAnnotations").ifPresent(terms::keyAnnotations);
    field(fields, "unspecified")
        .ifPresent(n -> terms.category(n).ifPresent(c -> pack.unspecified = c));
  }

  static Optional<PackNode> field(Map<String, PackNode> fields, String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** A field that has to be there. */
  static Optional<PackNode> required(PackNode entry, Map<String, PackNode> fields, String key) {
    Optional<PackNode> field = field(fields, key);
    if (field.isEmpty() && entry.isMapping()) {
      entry.wrong("an entry without \"" + key + "\"", "key \"" + key + "\"", Optional.empty());
    }
    return field;
  }

  /** The entry's id, which no other entry of any pack may have. */
  static Optional<String> id(Pack pack, PackNode entry, Map<String, PackNode> fields) {
    Optional<PackNode> node = required(entry, fields, "id");
    Optional<String> id = node.flatMap(PackNode::text);
    if (id.isPresent() && !pack.ids.add(id.get())) {
      node.get()
          .wrong("id \"" + id.get() + "\" a second time", "an id of its own", Optional.empty());
    }
    return id;
  }
}
