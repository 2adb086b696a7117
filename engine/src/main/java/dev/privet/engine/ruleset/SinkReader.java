package dev.privet.engine.ruleset;

import static dev.privet.engine.ruleset.PackReader.field;
import static dev.privet.engine.ruleset.PackReader.required;

import com.google.re2j.Pattern;
import dev.privet.engine.program.FieldKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads sinks. */
final class SinkReader {
  private static final Set<String> SINK =
      Set.of(
          "id",
          "method",
          "recipient",
          "sends",
          "to",
          "as",
          "format",
          "cap",
          "receiver",
          "quiet",
          "tells");
  private static final Set<String> TELLS = Set.of("category", "when");
  private static final Set<String> FORMAT = Set.of("style", "argument");
  private static final Set<String> ANNOTATED =
      Set.of("id", "annotation", "on", "recipient", "as", "address", "except", "unless");
  private static final Set<String> PROXY =
      Set.of("id", "method", "type", "recipient", "as", "to", "except");

  private final Pack pack;

  SinkReader(Pack pack) {
    this.pack = pack;
  }

  void sinks(PackNode list) {
    list.items().forEach(this::sink);
  }

  private void sink(PackNode entry) {
    Map<String, PackNode> fields = entry.fields(SINK);
    Optional<String> id = PackReader.id(pack, entry, fields);
    List<MethodPattern> methods = methods(entry, fields);
    List<Port> inputs = new ArrayList<>();
    required(entry, fields, "sends")
        .ifPresent(node -> node.items().forEach(item -> port(item).ifPresent(inputs::add)));
    List<Port> to = new ArrayList<>();
    field(fields, "to")
        .ifPresent(node -> node.items().forEach(item -> port(item).ifPresent(to::add)));
    Optional<Recipient> recipient = recipient(entry, fields, "to");
    Disclosure as = disclosure(fields);
    Optional<SinkSpec.Format> format = field(fields, "format").flatMap(SinkReader::format);
    Optional<Level> cap = field(fields, "cap").flatMap(n -> n.choice(Level.class));
    Set<FieldKey> receivers = new LinkedHashSet<>();
    field(fields, "receiver")
        .ifPresent(n -> n.items().forEach(i -> staticField(i).ifPresent(receivers::add)));
    Set<String> quiet = Set.copyOf(field(fields, "quiet").map(PackNode::texts).orElse(List.of()));
    Optional<SinkSpec.Told> told = field(fields, "tells").flatMap(this::told);
    if (id.isEmpty() || recipient.isEmpty()) {
      return;
    }
    for (MethodPattern method : methods) {
      pack.sinks.add(
          new SinkSpec(
              id.get(),
              method,
              recipient.get(),
              as,
              inputs,
              to,
              format,
              receivers,
              cap,
              quiet,
              told));
    }
  }

  private Optional<SinkSpec.Told> told(PackNode node) {
    Map<String, PackNode> fields = node.fields(TELLS);
    Map<Integer, Pattern> when = field(fields, "when").map(FlowReader::constants).orElse(Map.of());
    return required(node, fields, "category")
        .flatMap(new TermReader(pack)::category)
        .map(category -> new SinkSpec.Told(category, when));
  }

  private static Disclosure disclosure(Map<String, PackNode> fields) {
    return field(fields, "as").flatMap(n -> n.choice(Disclosure.class)).orElse(Disclosure.TEXT);
  }

  private static Optional<SinkSpec.Format> format(PackNode node) {
    Map<String, PackNode> fields = node.fields(FORMAT);
    Optional<FormatStyle> style =
        required(node, fields, "style").flatMap(n -> n.choice(FormatStyle.class));
    OptionalInt argument =
        required(node, fields, "argument").map(PackNode::number).orElse(OptionalInt.empty());
    return style.isPresent() && argument.isPresent()
        ? Optional.of(new SinkSpec.Format(style.get(), argument.getAsInt()))
        : Optional.empty();
  }

  private static Optional<FieldKey> staticField(PackNode node) {
    Optional<String> text = node.text();
    int dot = text.map(t -> t.lastIndexOf('.')).orElse(-1);
    if (text.isPresent() && (dot <= 0 || dot == text.get().length() - 1)) {
      node.wrong("a static field such as java.lang.System.out");
    }
    return text.filter(t -> dot > 0)
        .map(t -> new FieldKey(t.substring(0, dot), t.substring(dot + 1)));
  }

  static List<MethodPattern> methods(PackNode entry, Map<String, PackNode> fields) {
    return required(entry, fields, "method")
        .map(node -> node.items().stream().flatMap(SinkReader::patterns).toList())
        .orElse(List.of());
  }

  private static java.util.stream.Stream<MethodPattern> patterns(PackNode node) {
    return MethodPatternParser.parse(node).stream();
  }

  static Optional<Port> port(PackNode node) {
    return node.text().flatMap(text -> PortParser.parse(text, node));
  }

  private static Set<String> except(Map<String, PackNode> fields) {
    return Set.copyOf(field(fields, "except").map(PackNode::texts).orElse(List.of()));
  }

  private static Map<String, String> unless(Map<String, PackNode> fields) {
    Map<String, String> unless = new LinkedHashMap<>();
    field(fields, "unless")
        .ifPresent(
            node ->
                node.entries()
                    .forEach((name, text) -> text.text().ifPresent(t -> unless.put(name, t))));
    return unless;
  }

  /** The recipient, unless the entry says by which key an address is found that decides on it. */
  private Optional<Recipient> recipient(
      PackNode entry, Map<String, PackNode> fields, String address) {
    return fields.containsKey(address) && !fields.containsKey("recipient")
        ? Optional.of(Hosts.UNKNOWN)
        : recipient(entry, fields);
  }

  private Optional<Recipient> recipient(PackNode entry, Map<String, PackNode> fields) {
    Optional<PackNode> node = required(entry, fields, "recipient");
    Optional<String> id = node.flatMap(PackNode::text);
    if (id.isPresent() && !pack.recipients.containsKey(id.get())) {
      node.get()
          .wrong(
              "unknown recipient \"" + id.get() + "\"",
              "a key of \"recipients\" of some pack",
              PackProblems.nearest(id.get(), pack.recipients.keySet()));
    }
    return id.map(pack.recipients::get);
  }

  void annotatedSinks(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(ANNOTATED);
      Optional<String> id = PackReader.id(pack, entry, fields);
      List<String> annotations =
          required(entry, fields, "annotation").map(PackNode::texts).orElse(List.of());
      Optional<AnnotatedSink.Target> on =
          required(entry, fields, "on").flatMap(n -> n.choice(AnnotatedSink.Target.class));
      Optional<Recipient> recipient = recipient(entry, fields, "address");
      List<String> address = field(fields, "address").map(PackNode::texts).orElse(List.of());
      if (id.isPresent() && on.isPresent() && recipient.isPresent()) {
        for (String annotation : annotations) {
          pack.annotatedSinks.add(
              new AnnotatedSink(
                  id.get(),
                  annotation,
                  on.get(),
                  recipient.get(),
                  disclosure(fields),
                  address,
                  except(fields),
                  unless(fields)));
        }
      }
    }
  }

  void proxies(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(PROXY);
      Optional<String> id = PackReader.id(pack, entry, fields);
      OptionalInt type =
          required(entry, fields, "type").map(PackNode::number).orElse(OptionalInt.empty());
      Optional<Recipient> recipient = recipient(entry, fields, "to");
      Optional<Port> to = field(fields, "to").flatMap(SinkReader::port);
      for (MethodPattern method : methods(entry, fields)) {
        if (id.isPresent() && type.isPresent() && recipient.isPresent()) {
          pack.proxyFactories.add(
              new ProxyFactory(
                  id.get(),
                  method,
                  type.getAsInt(),
                  recipient.get(),
                  disclosure(fields),
                  to,
                  except(fields)));
        }
      }
    }
  }
}
