package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Term groups by the names and by the types they list. */
final class TermIndex {

  /** Words of the longest name that is looked for. */
  static final int LONGEST = 6;

  private final PersonalDataTerms terms;
  private final Map<String, List<TermGroup>> byName = new HashMap<>();
  private final Map<String, List<TermGroup>> byWholeName = new HashMap<>();
  private final Map<String, List<TermGroup>> byKey = new HashMap<>();
  private final Map<String, List<TermGroup>> byType = new HashMap<>();
  private final Map<String, List<TermGroup>> byCategory = new HashMap<>();

  TermIndex(PersonalDataTerms terms) {
    this.terms = terms;
    for (TermGroup group : terms.groups()) {
      byCategory.computeIfAbsent(group.category(), c -> new ArrayList<>()).add(group);
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
  }

  private static void add(Map<String, List<TermGroup>> index, String key, TermGroup group) {
    List<TermGroup> groups = index.computeIfAbsent(key, k -> new ArrayList<>());
    if (!groups.contains(group)) {
      groups.add(group);
    }
  }

  /** The groups that list a name as it is written or, where none does, as it is abbreviated. */
  List<TermGroup> named(List<String> words) {
    List<TermGroup> groups = byName.get(String.join(" ", words));
    return groups != null
        ? groups
        : byWholeName.getOrDefault(String.join(" ", terms.spelt(words)), List.of());
  }

  /** The groups that a word means where it is all of a key. */
  List<TermGroup> ofKey(String word) {
    return byKey.getOrDefault(word, List.of());
  }

  List<TermGroup> ofType(String simpleName) {
    return byType.getOrDefault(simpleName, List.of());
  }

  List<TermGroup> ofCategory(String category) {
    return byCategory.getOrDefault(category, List.of());
  }
}
