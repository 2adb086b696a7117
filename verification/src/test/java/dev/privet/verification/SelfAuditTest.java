package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Level;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The audit of ourselves: main sources of modules that ship, against this test's class path. It has
 * no Maven in it, so that the plugin is audited as a project with missing jars would be. The engine
 * takes minutes and is audited when asked for: {@code -Dprivet.selfAudit=engine,report,plugin}.
 */
class SelfAuditTest {

  private static AuditResult result;

  @BeforeAll
  static void audit() {
    List<Path> classpath =
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::exists)
            .toList();
    List<SourceModule> modules = new ArrayList<>();
    for (String name : System.getProperty("privet.selfAudit", "report,plugin").split(",", -1)) {
      modules.add(module(name, classpath, modules.stream().map(SourceModule::name).toList()));
    }
    result =
        Audit.run(
            new AuditRequest(
                Repository.ROOT, modules, Repository.rules(), AuditOptions.standard(), List.of()));
    result.findings().forEach(SelfAuditTest::print);
    Map<Gap.Reason, Integer> gaps = new EnumMap<>(Gap.Reason.class);
    result.gaps().forEach(gap -> gaps.merge(gap.reason(), 1, Integer::sum));
    System.out.println(result.coverage() + " gaps " + gaps + " ms " + result.timings());
  }

  private static SourceModule module(String name, List<Path> classpath, List<String> uses) {
    Path folder = Repository.ROOT.resolve(name);
    return new SourceModule(
        name,
        folder,
        List.of(folder.resolve("src/main/java")),
        List.of(),
        classpath,
        uses,
        17,
        StandardCharsets.UTF_8);
  }

  private static void print(Finding finding) {
    System.out.println(
        finding.level()
            + " "
            + finding.rule()
            + " "
            + finding.position()
            + " "
            + finding.message());
  }

  @Test
  void nothingIsAnError() {
    assertEquals(
        List.of(),
        result.findings().stream()
            .filter(finding -> finding.isOpen() && finding.level() == Level.ERROR)
            .toList());
  }

  @Test
  void nothingFailsInside() {
    assertEquals(
        List.of(),
        result.gaps().stream().filter(gap -> gap.reason() == Gap.Reason.INTERNAL).toList());
  }

  @Test
  void everythingIsRead() {
    assertTrue(result.coverage().files() >= 30, result.coverage().toString());
    assertEquals(
        List.of(),
        result.gaps().stream().filter(gap -> gap.reason() == Gap.Reason.UNPARSABLE_FILE).toList());
  }
}
