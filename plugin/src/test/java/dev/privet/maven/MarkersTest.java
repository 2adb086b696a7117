package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Baseline;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.RuleSets;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.build.incremental.ThreadBuildContext;

/** What an IDE is told, with a context in the IDE's place. */
class MarkersTest {

  /** As m2e keeps it: markers by file, and which files have changed. */
  private static final class Workspace {

    final Map<String, List<String>> markers = new TreeMap<>();
    final Set<String> changed = new TreeSet<>();
    boolean incremental;

    <C> C as(Class<C> type) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, given) ->
                  switch (method.getName()) {
                    case "isIncremental" -> incremental;
                    case "hasDelta" -> changed.contains(((File) given[0]).getName());
                    case "removeMessages" -> {
                      markers.remove(((File) given[0]).getName());
                      yield null;
                    }
                    case "addMessage" -> {
                      markers
                          .computeIfAbsent(((File) given[0]).getName(), f -> new ArrayList<>())
                          .add(given[4] + " " + given[1] + ":" + given[2] + " " + given[3]);
                      yield null;
                    }
                    default -> throw new AssertionError(method + " is not asked");
                  }));
    }
  }

  private final Workspace workspace = new Workspace();

  /** Older versions of m2e know the older interface only. */
  private final Markers markers =
      new Markers(
          new DefaultBuildContext(
              workspace.as(org.sonatype.plexus.build.incremental.BuildContext.class)),
          workspace.as(org.sonatype.plexus.build.incremental.BuildContext.class));

  @TempDir Path project;
  private ReactorModule module;

  @BeforeEach
  void write() throws IOException {
    Path sources = Files.createDirectories(project.resolve("app/src"));
    Files.writeString(sources.resolve("A.java"), "class A {}\n");
    module = module(sources);
  }

  @Test
  void openFindingsAreMarkersOnTheirLines() {
    markers.show(outcome(Findings.finding("app", Level.ERROR)));
    assertEquals(
        Map.of(
            "A.java",
            List.of(
                BuildContext.SEVERITY_ERROR
                    + " 3:5 PersonalDataInLog (PRV101): Customer.email is logged. Leave it out.")),
        workspace.markers);
  }

  @Test
  void aFindingThatIsMendedLeavesNoMarker() {
    workspace.markers.put("A.java", List.of("an earlier build's"));
    markers.show(outcome());
    assertEquals(Map.of(), workspace.markers);
  }

  @Test
  void whatIsAcceptedIsNotMarked() {
    Finding finding = Findings.finding("app", Level.WARNING);
    markers.show(outcome(Baseline.of(List.of(finding), Baseline.EMPTY), finding));
    assertEquals(Map.of(), workspace.markers);
  }

  @Test
  void aNewerContextIsToldByItself() {
    new Markers(
            workspace.as(BuildContext.class),
            new org.sonatype.plexus.build.incremental.DefaultBuildContext())
        .show(outcome(Findings.finding("app", Level.NOTE)));
    assertTrue(workspace.markers.get("A.java").get(0).startsWith("1 3:5 "));
  }

  /** The library's own, which m2e gives its own one for as long as a thread builds. */
  @Test
  void theContextOfTheThreadIsTold() {
    ThreadBuildContext thread = new ThreadBuildContext();
    ThreadBuildContext.setThreadBuildContext(
        workspace.as(org.sonatype.plexus.build.incremental.BuildContext.class));
    try {
      Markers inThread = new Markers(new DefaultBuildContext(thread), thread);
      inThread.show(outcome(Findings.finding("app", Level.ERROR)));
      assertTrue(workspace.markers.get("A.java").get(0).startsWith("2 3:5 "));
      workspace.incremental = true;
      assertTrue(inThread.isUpToDate(module.source()));
      inThread.show(outcome());
      assertEquals(Map.of(), workspace.markers);
    } finally {
      ThreadBuildContext.setThreadBuildContext(null);
    }
  }

  @Test
  void onlyAnIncrementalBuildCanHaveNothingToDo() {
    assertFalse(markers.isUpToDate(module.source()));
    workspace.incremental = true;
    assertTrue(markers.isUpToDate(module.source()));
    workspace.changed.add("src");
    assertFalse(markers.isUpToDate(module.source()));
    workspace.changed.clear();
    workspace.changed.add("privet.yaml");
    assertFalse(markers.isUpToDate(module.source()));
  }

  @Test
  void withoutAnIdeNothingIsToldTwice() {
    org.sonatype.plexus.build.incremental.BuildContext none =
        new org.sonatype.plexus.build.incremental.DefaultBuildContext();
    Markers alone = new Markers(new DefaultBuildContext(none), none);
    // Without its container the library's own context could not log.
    alone.show(outcome(Findings.finding("app", Level.ERROR)));
    assertFalse(alone.isUpToDate(module.source()));
  }

  private Outcome outcome(Finding... findings) {
    return outcome(Baseline.EMPTY, findings);
  }

  private Outcome outcome(Baseline baseline, Finding... findings) {
    ReactorAudit audit =
        new ReactorAudit(project, "project", project, List.of(module), ReactorAudit.Extent.WHOLE);
    AuditResult result =
        new AuditResult(
            List.of(findings),
            List.of(),
            List.of(),
            new AuditResult.Coverage(0, 0, 0, 0, 0),
            List.of(),
            Map.of());
    return Outcome.of(
        audit,
        RuleSets.load(List.of()),
        result,
        baseline,
        Declarations.NONE,
        LocalDate.of(2026, 1, 1));
  }

  private ReactorModule module(Path sources) {
    ReactorModule plain = Modules.module(0, "app");
    return new ReactorModule(
        0,
        new SourceModule(
            "app",
            project.resolve("app"),
            List.of(sources, project.resolve("missing")),
            List.of(),
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8),
        plain.settings(),
        plain.projectSettings(),
        List.of(),
        plain.classes());
  }
}
