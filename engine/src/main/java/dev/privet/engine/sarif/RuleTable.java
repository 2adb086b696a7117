package dev.privet.engine.sarif;

import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorRelationship;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import dev.privet.engine.ruleset.RuleSpec;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tool with its rules in force, in the order of their ids. */
final class RuleTable {

  /** Where the tool is known by one name: its package URL. */
  private static final URI HOME = URI.create("pkg:maven/dev.privet/privet-maven-plugin");

  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final List<RuleSpec> rules;

  private RuleTable(List<RuleSpec> rules) {
    this.rules = rules;
    for (RuleSpec rule : rules) {
      indices.put(rule.id(), indices.size());
    }
  }

  static RuleTable of(List<RuleSpec> rules) {
    return new RuleTable(rules.stream().sorted(Comparator.comparing(RuleSpec::id)).toList());
  }

  /** The index of a rule; -1, SARIF's word for none, if it is not in force. */
  int index(String id) {
    return indices.getOrDefault(id, -1);
  }

  ToolComponent driver(
      String version, Taxonomies taxonomies, Set<ReportingDescriptor> notifications) {
    Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
    for (RuleSpec rule : rules) {
      descriptors.add(descriptor(rule, taxonomies));
    }
    ToolComponent driver = new ToolComponent();
    driver.setName("Privet");
    driver.setVersion(version);
    driver.setSemanticVersion(version);
    driver.setInformationUri(HOME);
    driver.setShortDescription(
        Parts.text("Finds personal data that leaves a Java program without a consent check."));
    driver.setRules(descriptors);
    driver.setNotifications(notifications);
    driver.setSupportedTaxonomies(taxonomies.references());
    return driver;
  }

  private static ReportingDescriptor descriptor(RuleSpec rule, Taxonomies taxonomies) {
    ReportingConfiguration configuration = new ReportingConfiguration();
    configuration.setLevel(ReportingConfiguration.Level.fromValue(rule.level().key()));
    PropertyBag properties =
        Parts.properties(
            new TreeMap<>(
                Map.of(
                    "precision", "high",
                    "problem.severity", severity(rule),
                    "security-severity",
                        String.format(Locale.ROOT, "%.1f", rule.securitySeverity()))));
    properties.setTags(new LinkedHashSet<>(rule.tags()));
    ReportingDescriptor descriptor = new ReportingDescriptor();
    descriptor.setId(rule.id());
    descriptor.setName(rule.name());
    descriptor.setShortDescription(Parts.text(rule.summary()));
    descriptor.setFullDescription(Parts.text(rule.description()));
    descriptor.setHelp(Parts.text(rule.description(), rule.help()));
    descriptor.setDefaultConfiguration(configuration);
    descriptor.setRelationships(relationships(taxonomies.ofRule(rule)));
    descriptor.setProperties(properties);
    return descriptor;
  }

  /** GitHub's word for a note is a recommendation. */
  private static String severity(RuleSpec rule) {
    return switch (rule.level()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "recommendation";
    };
  }

  private static Set<ReportingDescriptorRelationship> relationships(
      List<ReportingDescriptorReference> taxa) {
    Set<ReportingDescriptorRelationship> relationships = new LinkedHashSet<>();
    for (ReportingDescriptorReference taxon : taxa) {
      ReportingDescriptorRelationship relationship = new ReportingDescriptorRelationship();
      relationship.setTarget(taxon);
      relationship.setKinds(Set.of("relevant"));
      relationships.add(relationship);
    }
    return relationships;
  }
}
