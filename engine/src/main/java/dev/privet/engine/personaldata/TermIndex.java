package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.Owner;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Term groups by the names and by the types they list. */
final class TermIndex {

  /** Words of the longest name that is looked for. */
  static final int LONGEST = 6;

  /** Letters of the shortest word that may be written as several: {@code telefonNummer}. */
  private static final int SHORTEST_JOINED = 7;

  private final PersonalDataTerms terms;
  private final Map<String, List<TermGroup>> byName = new HashMap<>();
  private final Map<String, List<TermGroup>> byWholeName = new HashMap<>();
  private final Map<String, List<TermGroup>> byKey = new HashMap<>();
  private final Map<String, List<TermGroup>> byType = new HashMap<>();
  private final Map<String, List<TermGroup>> byCategory = new HashMap<>();
  private final List<TermGroup> ofRecords = new ArrayList<>();

  TermIndex(PersonalDataTerms terms) {
    this.terms = terms;
    for (TermGroup group : terms.groups()) {
      byCategory.computeIfAbsent(group.category(), c -> new ArrayList<>()).add(group);
      if (group.owner() == Owner.RECORD) {
        ofRecords.add(group);
        continue;
      }
      for (List<String> name : group.names()) {
        add(byName, String.join(" ", name), group);
        add(byName, String.join("", name), group);
        add(byWholeName, String.join(" ", terms.spelt(name)), group);
      }
      for (String key : group.keys()) {
        add(byKey, key, group);
      }
      for (String type : group.types()) {
        add(byType, type, group);
      }
    }
    terms.groups().stream().filter(group -> !ofRecords.contains(group)).forEach(this::addJoined);
  }

  /** What only another group writes as one word may be meant besides: {@code telefonNummer}. */
  private void addJoined(TermGroup group) {
    for (List<String> name : group.names()) {
      String joined = String.join("", name);
      if (name.size() > 1 && joined.length() >= SHORTEST_JOINED) {
        List.copyOf(byName.get(joined)).forEach(g -> add(byName, String.join(" ", name), g));
      }
    }
  }

  private static void add(Map<String, List<TermGroup>> index, String key, TermGroup group) {
    List<TermGroup> groups = index.computeIfAbsent(key, k -> new ArrayList<>());
    if (!groups.contains(group)) {
      groups.add(group);
    }
  }

  /**
   * The groups that list a name as it is written, also in more words than they have it, or, where
   * none does, as it is abbreviated.
   */
  List<TermGroup> named(List<String> words) {
    List<TermGroup> groups = byName.get(String.join(" ", words));
    if (groups == null && words.size() > 1) {
      String joined = String.join("", words);
      groups = joined.length() < SHORTEST_JOINED ? null : byName.get(joined);
    }
    return groups != null
        ? groups
        : byWholeName.getOrDefault(String.join(" ", terms.spelt(words)), List.of());
  }

  /** The groups that a word means where it is all of a key. */
  List<TermGroup> ofKey(String word) {
    return byKey.getOrDefault(word, List.of());
  }

  /** The groups that count only in a record that is about their category. */
  List<TermGroup> ofRecords() {
    return ofRecords;
  }

  List<TermGroup> ofType(String simpleName) {
    return byType.getOrDefault(simpleName, List.of());
  }

  List<TermGroup> ofCategory(String category) {
    return byCategory.getOrDefault(category, List.of());
  }
}
