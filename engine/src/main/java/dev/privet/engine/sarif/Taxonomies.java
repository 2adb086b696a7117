package dev.privet.engine.sarif;

import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import de.jcup.sarif_2_1_0.model.ToolComponentReference;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.RuleSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the world calls it: the weaknesses and articles that rules name, and the terms of Fideslang
 * for the data that findings name.
 */
final class Taxonomies {

  private static final String FIDESLANG = "Fideslang";

  private final SortedMap<String, SortedSet<String>> ofRules = new TreeMap<>();
  private final Map<String, RuleSpec> rules = new LinkedHashMap<>();
  private final Map<String, Category> categories = new LinkedHashMap<>();

  Taxonomies(List<RuleSpec> rules, List<Category> categories) {
    for (RuleSpec rule : rules) {
      this.rules.put(rule.id(), rule);
      rule.taxa()
          .forEach((name, ids) -> ofRules.computeIfAbsent(name, n -> new TreeSet<>()).addAll(ids));
    }
    for (Category category : categories) {
      this.categories.put(category.id(), category);
    }
  }

  List<ReportingDescriptorReference> ofRule(RuleSpec rule) {
    List<ReportingDescriptorReference> taxa = new ArrayList<>();
    new TreeMap<>(rule.taxa())
        .forEach(
            (name, ids) -> new TreeSet<>(ids).forEach(id -> taxa.add(Parts.reference(name, id))));
    return taxa;
  }

  Set<ReportingDescriptorReference> ofFinding(Finding finding) {
    RuleSpec rule = rules.get(finding.rule());
    Set<ReportingDescriptorReference> taxa =
        new LinkedHashSet<>(rule == null ? List.of() : ofRule(rule));
    for (String term : fideslang(finding)) {
      taxa.add(Parts.reference(FIDESLANG, term));
    }
    return taxa;
  }

  /** The taxonomies with every entry that rules or these findings refer to. */
  List<ToolComponent> components(List<Finding> findings) {
    SortedMap<String, SortedSet<String>> entries = new TreeMap<>();
    ofRules.forEach((name, ids) -> entries.put(name, new TreeSet<>(ids)));
    for (Finding finding : findings) {
      SortedSet<String> terms = fideslang(finding);
      if (!terms.isEmpty()) {
        entries.computeIfAbsent(FIDESLANG, n -> new TreeSet<>()).addAll(terms);
      }
    }
    List<ToolComponent> components = new ArrayList<>();
    entries.forEach((name, ids) -> components.add(component(name, ids)));
    return components;
  }

  /** The taxonomies that the rules are mapped to. */
  Set<ToolComponentReference> references() {
    Set<ToolComponentReference> references = new LinkedHashSet<>();
    for (String name : ofRules.keySet()) {
      ToolComponentReference reference = new ToolComponentReference();
      reference.setName(name);
      references.add(reference);
    }
    return references;
  }

  private SortedSet<String> fideslang(Finding finding) {
    SortedSet<String> terms = new TreeSet<>();
    for (String id : finding.categories()) {
      Category category = categories.get(id);
      if (category != null) {
        terms.addAll(category.fideslang());
      }
    }
    return terms;
  }

  private static ToolComponent component(String name, Set<String> ids) {
    Set<ReportingDescriptor> taxa = new LinkedHashSet<>();
    for (String id : ids) {
      ReportingDescriptor taxon = new ReportingDescriptor();
      taxon.setId(id);
      taxa.add(taxon);
    }
    ToolComponent component = new ToolComponent();
    component.setName(name);
    component.setTaxa(taxa);
    return component;
  }
}
