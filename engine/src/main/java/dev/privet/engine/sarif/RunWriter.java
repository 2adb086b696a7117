package dev.privet.engine.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Invocation;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.OriginalUriBaseIds;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Run;
import de.jcup.sarif_2_1_0.model.RunAutomationDetails;
import de.jcup.sarif_2_1_0.model.Tool;
import de.jcup.sarif_2_1_0.model.VersionControlDetails;
import dev.privet.engine.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The one run of a log. */
final class RunWriter {

  /** GitHub code scanning rejects a run with more results. */
  static final int MAX_RESULTS = 25_000;

  private static final Comparator<Finding> KEPT_FIRST =
      Comparator.comparing((Finding finding) -> !finding.isOpen())
          .thenComparing(Finding.GRAVEST_FIRST);

  private final SarifInput input;
  private final List<Finding> findings;

  /**
   * @param results how many to keep at most
   */
  RunWriter(SarifInput input, int results) {
    this.input = input;
    this.findings = input.findings().stream().sorted(KEPT_FIRST).limit(results).sorted().toList();
  }

  Run run() {
    RuleTable rules = RuleTable.of(input.rules());
    Taxonomies taxonomies = new Taxonomies(input.rules(), input.categories());
    Notifications notifications = new Notifications(new Places(input.sources()));
    Run run = new Run();
    Tool tool = new Tool();
    tool.setDriver(rules.driver(input.toolVersion(), taxonomies, notifications.descriptors()));
    run.setTool(tool);
    RunAutomationDetails details = new RunAutomationDetails();
    details.setId("privet/" + input.module() + "/");
    run.setAutomationDetails(details);
    run.setColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS);
    run.setOriginalUriBaseIds(root());
    input
        .provenance()
        .ifPresent(known -> run.setVersionControlProvenance(Set.of(versionControl(known))));
    run.setInvocations(List.of(invocation(notifications)));
    ResultWriter results = new ResultWriter(input, rules, taxonomies);
    List<Result> written = new ArrayList<>();
    for (Finding finding : findings) {
      written.add(results.result(finding));
    }
    run.setResults(written);
    run.setTaxonomies(new LinkedHashSet<>(taxonomies.components(findings)));
    return run;
  }

  private Invocation invocation(Notifications notifications) {
    List<Notification> told = new ArrayList<>(notifications.ofGaps(input.gaps()));
    told.addAll(notifications.ofDiagnostics(input.diagnostics()));
    told.addAll(notifications.ofBases(input.bases()));
    int dropped = input.findings().size() - findings.size();
    if (dropped > 0) {
      told.add(notifications.ofDroppedResults(dropped));
    }
    Invocation invocation = new Invocation();
    invocation.setExecutionSuccessful(true);
    invocation.setToolExecutionNotifications(told);
    return invocation;
  }

  private static VersionControlDetails versionControl(Provenance known) {
    VersionControlDetails details = new VersionControlDetails();
    details.setRepositoryUri(known.repository());
    details.setRevisionId(known.revision());
    if (known.place() == Provenance.Place.ROOT) {
      ArtifactLocation root = new ArtifactLocation();
      root.setUriBaseId(Places.ROOT);
      details.setMappedTo(root);
    }
    return details;
  }

  /** Without a URI: a log says the same in every checkout, and viewers ask where its root is. */
  private static OriginalUriBaseIds root() {
    ArtifactLocation location = new ArtifactLocation();
    location.setDescription(Parts.message("The root folder of the audited project."));
    OriginalUriBaseIds ids = new OriginalUriBaseIds();
    ids.setAdditionalProperty(Places.ROOT, location);
    return ids;
  }
}
