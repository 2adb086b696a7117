package dev.privet.engine.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactChange;
import de.jcup.sarif_2_1_0.model.Fix;
import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.LogicalLocation;
import de.jcup.sarif_2_1_0.model.PartialFingerprints;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.Replacement;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Suppression;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.MethodName;
import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finding as a result. */
final class ResultWriter {

  /** Related locations written for one result. */
  private static final int MAX_RELATED = 100;

  private final SarifInput input;
  private final RuleTable rules;
  private final Taxonomies taxonomies;
  private final Places places;
  private final Flows flows;
  private String hashedFile = "";
  private Map<Integer, String> hashes = Map.of();

  ResultWriter(SarifInput input, RuleTable rules, Taxonomies taxonomies) {
    this.input = input;
    this.rules = rules;
    this.taxonomies = taxonomies;
    this.places = new Places(input.sources());
    this.flows = new Flows(places);
  }

  Result result(Finding finding) {
    Result result = new Result();
    result.setRuleId(finding.rule());
    result.setRuleIndex(rules.index(finding.rule()));
    result.setLevel(Result.Level.fromValue(finding.level().key()));
    result.setMessage(Parts.message(finding.message() + " " + finding.remedy()));
    result.setLocations(List.of(sink(finding)));
    result.setPartialFingerprints(fingerprints(finding));
    if (!finding.trace().isEmpty()) {
      result.setCodeFlows(List.of(flows.codeFlow(finding)));
    }
    result.setRelatedLocations(related(finding.related()));
    finding.suppression().ifPresent(s -> result.setSuppressions(Set.of(suppression(s))));
    if (input.comparison() == SarifInput.Comparison.BASELINE) {
      result.setBaselineState(
          isBaselined(finding) ? Result.BaselineState.UNCHANGED : Result.BaselineState.NEW);
    }
    result.setFixes(fixes(finding.fixes()));
    result.setTaxa(taxonomies.ofFinding(finding));
    result.setProperties(properties(finding));
    return result;
  }

  private Location sink(Finding finding) {
    LogicalLocation method = new LogicalLocation();
    method.setName(finding.method().name());
    method.setFullyQualifiedName(MethodName.of(finding.method()));
    method.setDecoratedName(finding.method().toString());
    method.setKind("function");
    LogicalLocation module = new LogicalLocation();
    module.setName(finding.module());
    module.setKind("module");
    Location location = places.withContext(finding.position());
    Set<LogicalLocation> logical = new LinkedHashSet<>();
    logical.add(method);
    logical.add(module);
    location.setLogicalLocations(logical);
    return location;
  }

  private PartialFingerprints fingerprints(Finding finding) {
    PartialFingerprints fingerprints = new PartialFingerprints();
    String line = lineHash(finding.position());
    if (line != null) {
      fingerprints.setAdditionalProperty("primaryLocationLineHash", line);
    }
    fingerprints.setAdditionalProperty("privetFingerprint/v1", finding.fingerprint());
    return fingerprints;
  }

  /** Findings come ordered by file, so one file's hashes are enough to keep. */
  private @Nullable String lineHash(Position position) {
    if (!position.file().equals(hashedFile)) {
      hashedFile = position.file();
      String content = input.sources().content(hashedFile);
      hashes = content.isEmpty() ? Map.of() : LineHashes.of(content);
    }
    return hashes.get(position.line());
  }

  private Set<Location> related(List<RelatedPlace> related) {
    Set<Location> locations = new LinkedHashSet<>();
    for (RelatedPlace place : related.subList(0, Math.min(MAX_RELATED, related.size()))) {
      Location location = places.location(place.position(), place.message());
      location.setId(locations.size() + 1);
      locations.add(location);
    }
    return locations;
  }

  private Set<Fix> fixes(List<dev.privet.engine.finding.Fix> proposed) {
    Set<Fix> fixes = new LinkedHashSet<>();
    for (dev.privet.engine.finding.Fix one : proposed) {
      Map<String, List<Replacement>> byFile = new TreeMap<>();
      for (dev.privet.engine.finding.Fix.Replacement part : one.replacements()) {
        Replacement replacement = new Replacement();
        replacement.setDeletedRegion(places.replaced(part.region()));
        replacement.setInsertedContent(Parts.content(part.text()));
        byFile.computeIfAbsent(part.region().file(), f -> new ArrayList<>()).add(replacement);
      }
      Set<ArtifactChange> changes = new LinkedHashSet<>();
      byFile.forEach(
          (file, replacements) -> {
            ArtifactChange change = new ArtifactChange();
            change.setArtifactLocation(Places.artifact(file));
            change.setReplacements(replacements);
            changes.add(change);
          });
      Fix fix = new Fix();
      fix.setDescription(Parts.message(one.description() + "."));
      fix.setArtifactChanges(changes);
      fixes.add(fix);
    }
    return fixes;
  }

  private static boolean isBaselined(Finding finding) {
    return finding
        .suppression()
        .filter(s -> s.kind() == dev.privet.engine.finding.Suppression.Kind.BASELINE)
        .isPresent();
  }

  private static Suppression suppression(dev.privet.engine.finding.Suppression given) {
    Suppression suppression = new Suppression();
    suppression.setKind(
        switch (given.kind()) {
          case ANNOTATION, COMMENT -> Suppression.Kind.IN_SOURCE;
          case PATHS, BASELINE -> Suppression.Kind.EXTERNAL;
        });
    suppression.setStatus(Suppression.Status.ACCEPTED);
    if (given.kind() == dev.privet.engine.finding.Suppression.Kind.ANNOTATION) {
      suppression.setJustification("Suppressed by @SuppressWarnings: " + given.justification());
    } else if (!given.justification().isEmpty()) {
      suppression.setJustification(given.justification());
    }
    return suppression;
  }

  private static PropertyBag properties(Finding finding) {
    Map<String, Object> recipient = new TreeMap<>();
    recipient.put("id", finding.recipient().id());
    recipient.put("kind", finding.recipient().kind().name());
    recipient.put("name", finding.recipient().name());
    recipient.put("vendor", finding.recipient().vendor());
    return Parts.properties(
        new TreeMap<>(
            Map.of(
                "categories", finding.categories(),
                "recipient", recipient,
                "remedy", finding.remedy(),
                "sources", finding.sources())));
  }
}
