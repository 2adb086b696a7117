package dev.privet.engine.mutation;

import dev.privet.engine.oracle.ReadyPrograms;
import dev.privet.engine.ruleset.RuleSets;
import dev.privet.engine.testkit.FixtureOutcome;
import dev.privet.engine.testkit.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** All fixtures, some of the generated programs, and the unit tests of the algorithms. */
final class TestUnits {

  private static final int BATCHES = 6;
  private static final int PROGRAMS = 25;
  private static final String PROGRAM = "programs";
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  private static final List<String> CLASSES =
      List.of(
          "graph.StronglyConnectedComponentsTest",
          "graph.DominatorsTest",
          "callgraph.CallGraphTest",
          "dataflow.ForwardSolverTest",
          "cfg.SsaFormTest",
          "taint.PlaceTest",
          "taint.HeapTest",
          "taint.TraceTest",
          "taint.MemoryTest",
          "taint.HeldTest",
          "taint.ValueTest",
          "taint.SiteTest",
          "guard.FactSetsTest",
          "guard.GuardAnalysisTest",
          "summary.LimitGapsTest",
          "summary.SharedRoundTest",
          "summary.CallersTest");

  private TestUnits() {}

  /**
   * Those with such a name.
   *
   * @param wanted a regular expression of which a part of the name is one
   */
  static List<TestUnit> of(Path scratch, String wanted) throws IOException {
    Predicate<String> isWanted = Pattern.compile(wanted).asPredicate();
    List<TestUnit> units = new ArrayList<>();
    Launcher launcher = LauncherFactory.create();
    for (String name : CLASSES.stream().filter(isWanted).toList()) {
      units.add(new TestUnit(name, () -> passes(launcher, "dev.privet.engine." + name)));
    }
    FixtureRunner runner =
        new FixtureRunner(
            RuleSets.standard(TestUnits.class.getClassLoader(), List.of()),
            Files.createDirectories(scratch.resolve("fixtures")));
    for (Path fixture : fixtures()) {
      if (!isWanted.test(fixture.toString())) {
        continue;
      }
      Supplier<FixtureOutcome> ready = runner.ready(fixture);
      units.add(new TestUnit(fixture.toString(), () -> ready.get().passed()));
    }
    if (!isWanted.test(PROGRAM)) {
      return units;
    }
    Path programs = Files.createDirectories(scratch.resolve("programs"));
    ReadyPrograms.of(programs, BATCHES, PROGRAMS)
        .forEach((name, missed) -> units.add(new TestUnit(name, () -> missed.getAsInt() == 0)));
    return units;
  }

  private static List<Path> fixtures() throws IOException {
    List<Path> fixtures = new ArrayList<>();
    try (Stream<Path> areas = Files.list(FIXTURES)) {
      for (Path area : areas.sorted().toList()) {
        try (Stream<Path> inside = Files.list(area)) {
          inside
              .filter(file -> Files.isDirectory(file) || file.toString().endsWith(".java"))
              .sorted()
              .forEach(fixtures::add);
        }
      }
    }
    return fixtures;
  }

  private static boolean passes(Launcher launcher, String type) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(type))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    launcher.execute(request, listener);
    return listener.getSummary().getTotalFailureCount() == 0
        && listener.getSummary().getTestsSucceededCount() > 0;
  }
}
