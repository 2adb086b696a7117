package dev.privet.engine.ruleset;

import static dev.privet.engine.ruleset.PackReader.field;
import static dev.privet.engine.ruleset.PackReader.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads guards, names of checks and purposes. */
final class ConsentReader {
  private static final Set<String> GUARD =
      Set.of("id", "method", "outcome", "subject", "purposeArgument", "purpose", "of");
  private static final Set<String> NAMES = names();
  private static final Set<String> CHECK = Set.of("outcome", "optOut", "purpose", "names");
  private static final Set<String> PROFILE =
      Set.of("id", "optOut", "minorsOptIn", "specific", "specificCalls");
  private static final Set<String> PURPOSE = Set.of("covers", "words");

  private final Pack pack;

  private static Set<String> names() {
    Set<String> keys =
        new LinkedHashSet<>(
            List.of(
                "words",
                "silent",
                "neutral",
                "granting",
                "checks",
                "calls",
                "ages",
                "requirements",
                "expressions",
                "ended"));
    for (ConsentList list : ConsentList.values()) {
      keys.add(list.key());
    }
    return Collections.unmodifiableSet(keys);
  }

  ConsentReader(Pack pack) {
    this.pack = pack;
  }

  void guards(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(GUARD);
      Optional<String> id = PackReader.id(pack, entry, fields);
      Optional<GuardSpec.Outcome> outcome =
          required(entry, fields, "outcome").flatMap(n -> n.choice(GuardSpec.Outcome.class));
      Optional<Port> subject = field(fields, "subject").flatMap(SinkReader::port);
      Optional<Port> purposePort = field(fields, "purposeArgument").flatMap(SinkReader::port);
      Optional<String> purpose = field(fields, "purpose").flatMap(PackNode::text);
      List<String> of = field(fields, "of").map(PackNode::texts).orElse(List.of());
      for (MethodPattern method : SinkReader.methods(entry, fields)) {
        if (id.isPresent() && outcome.isPresent()) {
          pack.guards.add(
              new GuardSpec(id.get(), method, outcome.get(), subject, purposePort, purpose, of));
        }
      }
    }
  }

  void names(PackNode node) {
    Map<String, PackNode> fields = node.fields(NAMES);
    ConsentVocabulary consent = pack.consent;
    addWords(fields, "words", consent.words());
    addWords(fields, "silent", consent.silent());
    addWords(fields, "neutral", consent.neutral());
    addWords(fields, "granting", consent.granting());
    field(fields, "checks").ifPresent(n -> consent.checks().addAll(checks(n)));
    field(fields, "calls").ifPresent(n -> consent.calls().addAll(checks(n)));
    field(fields, "ages").ifPresent(n -> consent.ages().addAll(checks(n)));
    field(fields, "requirements").ifPresent(n -> consent.requirements().addAll(checks(n)));
    addWords(fields, "expressions", consent.expressions());
    addWords(fields, "ended", consent.ended());
    for (ConsentList list : ConsentList.values()) {
      addWords(
          fields,
          list.key(),
          consent.lists().computeIfAbsent(list, unused -> new LinkedHashSet<>()));
    }
  }

  private static void addWords(Map<String, PackNode> fields, String key, Collection<String> words) {
    field(fields, key).ifPresent(node -> words.addAll(node.texts()));
  }

  private static List<NameCheckSpec> checks(PackNode list) {
    List<NameCheckSpec> checks = new ArrayList<>();
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(CHECK);
      Optional<GuardSpec.Outcome> outcome =
          required(entry, fields, "outcome").flatMap(n -> n.choice(GuardSpec.Outcome.class));
      boolean optOut = field(fields, "optOut").map(PackNode::flag).orElse(false);
      Optional<String> purpose = field(fields, "purpose").flatMap(PackNode::text);
      List<WordPattern> patterns =
          required(entry, fields, "names").map(ConsentReader::patterns).orElse(List.of());
      outcome.ifPresent(o -> checks.add(new NameCheckSpec(o, optOut, purpose, patterns)));
    }
    return checks;
  }

  private static List<WordPattern> patterns(PackNode list) {
    List<WordPattern> patterns = new ArrayList<>();
    for (PackNode item : list.items()) {
      Optional<String> text = item.text();
      Optional<WordPattern> pattern = text.flatMap(WordPattern::parse);
      if (text.isPresent() && pattern.isEmpty()) {
        item.wrong("lower-case words, * and (one|other), as \"has * consent\"");
      }
      pattern.ifPresent(patterns::add);
    }
    return patterns;
  }

  void purposes(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(PURPOSE);
      List<SinkKind> kinds =
          required(entry, fields, "covers").map(ConsentReader::kinds).orElse(List.of());
      for (String text : required(entry, fields, "words").map(PackNode::texts).orElse(List.of())) {
        pack.purposes
            .computeIfAbsent(List.of(text.split(" +")), words -> new LinkedHashSet<>())
            .addAll(kinds);
      }
    }
  }

  void profiles(PackNode list) {
    for (PackNode entry : list.items()) {
      Map<String, PackNode> fields = entry.fields(PROFILE);
      required(entry, fields, "id")
          .flatMap(PackNode::text)
          .ifPresent(
              id ->
                  pack.profiles.put(
                      id,
                      new Profile(
                          id,
                          field(fields, "optOut").map(node -> Set.copyOf(kinds(node))),
                          field(fields, "minorsOptIn").map(PackNode::flag).orElse(false),
                          texts(fields, "specific"),
                          texts(fields, "specificCalls"))));
    }
  }

  private static Set<String> texts(Map<String, PackNode> fields, String key) {
    return field(fields, key).map(PackNode::texts).map(Set::copyOf).orElse(Set.of());
  }

  private static List<SinkKind> kinds(PackNode node) {
    return node.items().stream()
        .map(item -> item.choice(SinkKind.class))
        .flatMap(Optional::stream)
        .toList();
  }
}
