package dev.privet.engine.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bound that cuts says so; code within the bounds is silent. */
class LimitGapsTest {

  @TempDir private Path folder;

  @Test
  void codeWithinTheBoundsHasNoGap() throws IOException {
    assertEquals(Set.of(), limits("class Small { void run(String a) { System.out.println(a); } }"));
  }

  @Test
  void moreTextsInOneValueThanKept() throws IOException {
    String parameters = listed(45, ", ", i -> "String a" + i);
    String sum = listed(45, " + ", i -> "a" + i);
    assertEquals(
        Set.of("MAX_ATOMS"),
        limits("class Wide { String run(" + parameters + ") { return " + sum + "; } }"));
  }

  @Test
  void moreSinksThanHandedOn() throws IOException {
    String prints = listed(410, "\n", i -> "System.out.println(text);");
    assertEquals(
        Set.of("MAX_SINKS"), limits("class Chatty { void run(String text) { " + prints + " } }"));
  }

  @Test
  void moreCallsThanLeftToCallers() throws IOException {
    String parameters = listed(30, ", ", i -> "Shape s" + i);
    String calls = listed(30, "\n", i -> "s" + i + ".draw();");
    String code =
        "interface Shape { void draw(); }\n"
            + "class Dot implements Shape { public void draw() {} }\n"
            + "class Line implements Shape { public void draw() {} }\n"
            + "class Board { void run("
            + parameters
            + ") { "
            + calls
            + " } }";
    assertEquals(Set.of("MAX_DEFERRED"), limits(code));
  }

  @Test
  void moreRoundsThanALoopIsWalked() throws IOException {
    String declared = listed(20, " ", i -> "String v" + i + " = \"\";");
    String shifted = listed(19, " ", i -> "v" + i + " = v" + (i + 1) + ";");
    String code =
        "class Shifts { void run(String text) { "
            + declared
            + " for (int i = 0; i < 30; i++) { "
            + shifted
            + " v19 = text; } System.out.println(v0); } }";
    assertEquals(Set.of("MAX_VISITS"), limits(code));
  }

  private static String listed(int count, String separator, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
  }

  /** Names of the bounds that auditing the code reports. */
  private Set<String> limits(String code) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Files.writeString(sources.resolve("Code.java"), code);
    SourceModule module =
        new SourceModule(
            "limits",
            folder,
            List.of(sources),
            List.of(),
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    AuditResult result =
        Audit.run(
            new AuditRequest(
                folder,
                List.of(module),
                RuleSets.standard(LimitGapsTest.class.getClassLoader(), List.of()),
                AuditOptions.standard(),
                List.of()));
    Set<String> names = new TreeSet<>();
    for (Gap gap : result.gaps()) {
      if (gap.reason() == Gap.Reason.LIMIT) {
        names.add(gap.subject().replaceAll(" .*", ""));
      }
    }
    return names;
  }
}
