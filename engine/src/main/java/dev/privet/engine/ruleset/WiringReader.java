package dev.privet.engine.ruleset;

import static dev.privet.engine.ruleset.PackReader.field;
import static dev.privet.engine.ruleset.PackReader.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what frameworks connect: components, advice, posts and listeners. */
final class WiringReader {
  private static final Set<String> CONTAINER =
      Set.of(
          "components",
          "providers",
          "injected",
          "qualifiers",
          "preferred",
          "conditions",
          "binders",
          "settings",
          "payloads",
          "headers",
          "handlers");
  private static final Set<String> ADVICE = Set.of("annotation", "runs");
  private static final Set<String> POST =
      Set.of("id", "method", "channel", "payload", "along", "address", "made", "named", "routed");
  private static final Set<String> LISTENER =
      Set.of("annotation", "on", "channel", "addresses", "classes", "everywhere");
  private static final Set<String> REPLY =
      Set.of("annotation", "channel", "addresses", "thrown", "failed");

  private final Pack pack;

  WiringReader(Pack pack) {
    this.pack = pack;
  }

  void container(PackNode node) {
    node.fields(CONTAINER)
        .forEach(
            (key, value) ->
                pack.wiring
                    .names
                    .computeIfAbsent(key, unused -> new LinkedHashSet<>())
                    .addAll(value.texts()));
  }

  void advice(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(ADVICE);
      Optional<WiringRules.AdviceKind> kind =
          required(entry, fields, "runs").flatMap(n -> n.choice(WiringRules.AdviceKind.class));
      for (String annotation : annotations(entry, fields)) {
        kind.ifPresent(one -> pack.wiring.advice.put(annotation, one));
      }
    }
  }

  private static List<String> annotations(PackNode entry, Map<String, PackNode> fields) {
    return required(entry, fields, "annotation").map(PackNode::texts).orElse(List.of());
  }

  private static List<String> texts(Map<String, PackNode> fields, String key) {
    return field(fields, key).map(PackNode::texts).orElse(List.of());
  }

  void posts(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(POST);
      Optional<String> id = PackReader.id(pack, entry, fields);
      Optional<String> channel = required(entry, fields, "channel").flatMap(PackNode::text);
      Optional<Port> payload = required(entry, fields, "payload").flatMap(SinkReader::port);
      Optional<Port> along = field(fields, "along").flatMap(SinkReader::port);
      OptionalInt address =
          field(fields, "address").map(PackNode::number).orElse(OptionalInt.empty());
      boolean made = field(fields, "made").map(PackNode::flag).orElse(false);
      Set<String> named = Set.copyOf(texts(fields, "named"));
      boolean routed = field(fields, "routed").map(PackNode::flag).orElse(false);
      for (MethodPattern method : SinkReader.methods(entry, fields)) {
        if (id.isPresent() && channel.isPresent() && payload.isPresent()) {
          pack.posts.add(
              new PostSpec(
                  id.get(),
                  method,
                  channel.get(),
                  payload.get(),
                  along,
                  address,
                  made,
                  named,
                  routed));
        }
      }
    }
  }

  void listeners(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(LISTENER);
      WiringRules.ListenerSpec.On on =
          field(fields, "on")
              .flatMap(n -> n.choice(WiringRules.ListenerSpec.On.class))
              .orElse(WiringRules.ListenerSpec.On.METHOD);
      Optional<String> channel = required(entry, fields, "channel").flatMap(PackNode::text);
      for (String annotation : annotations(entry, fields)) {
        channel.ifPresent(
            name ->
                pack.wiring.listeners.add(
                    new WiringRules.ListenerSpec(
                        name,
                        on,
                        annotation,
                        texts(fields, "addresses"),
                        texts(fields, "classes"),
                        Set.copyOf(texts(fields, "everywhere")))));
      }
    }
  }

  void replies(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(REPLY);
      Set<String> channels =
          Set.copyOf(required(entry, fields, "channel").map(PackNode::texts).orElse(List.of()));
      for (String annotation : annotations(entry, fields)) {
        pack.wiring.replies.add(
            new WiringRules.ReplySpec(
                channels,
                annotation,
                texts(fields, "addresses"),
                field(fields, "thrown").map(PackNode::flag).orElse(false),
                field(fields, "failed").map(WiringReader::part).orElse(List.of())));
      }
    }
  }

  void envelopes(PackNode node) {
    node.entries()
        .forEach(
            (type, value) -> {
              List<Selector> parts = new ArrayList<>();
              value.items().forEach(item -> parts.addAll(part(item)));
              if (!parts.isEmpty()) {
                pack.wiring.envelopes.put(type, parts);
              }
            });
  }

  /** The one step that a text names; none where it names none, or several. */
  private static List<Selector> part(PackNode value) {
    return value
        .text()
        .flatMap(text -> PortParser.parse("Argument[0]." + text, value))
        .filter(port -> port.path().size() == 1)
        .map(Port::path)
        .orElse(List.of());
  }

  /** What packs say, while they are being read. */
  static final class Collected {
    final Map<String, Set<String>> names = new LinkedHashMap<>();
    final Map<String, WiringRules.AdviceKind> advice = new LinkedHashMap<>();
    final List<WiringRules.ListenerSpec> listeners = new ArrayList<>();
    final List<WiringRules.ReplySpec> replies = new ArrayList<>();
    final Map<String, List<Selector>> envelopes = new LinkedHashMap<>();

    WiringRules rules() {
      return new WiringRules(
          of("components"),
          of("providers"),
          of("injected"),
          of("qualifiers"),
          of("preferred"),
          of("conditions"),
          of("binders"),
          of("settings"),
          of("payloads"),
          of("headers"),
          of("handlers"),
          advice,
          listeners,
          replies,
          envelopes);
    }

    private Set<String> of(String key) {
      return names.getOrDefault(key, Set.of());
    }
  }
}
