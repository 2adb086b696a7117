package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of bounds in ARCHITECTURE.md names the constants as they are. */
class LimitsTest {

  private static final Pattern CONSTANT =
      Pattern.compile("static final (?:int|long) ([A-Z_]+) = ([^;]+);");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+\\.[A-Z_]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);
  private static final Set<String> ANALYSIS = Set.of("taint", "summary", "callgraph");

  private final Map<String, String> constants = new TreeMap<>();
  private final Set<String> inAnalysis = new TreeSet<>();
  private final Map<String, String> told = new TreeMap<>();

  LimitsTest() {
    for (Path file : Repository.javaFiles(Repository.ROOT.resolve("engine/src/main/java"))) {
      String type = file.getFileName().toString().replace(".java", "");
      String folder = file.getParent().getFileName().toString();
      Matcher constant = CONSTANT.matcher(Repository.text(file));
      while (constant.find()) {
        String name = type + "." + constant.group(1);
        constants.put(name, constant.group(2).replaceAll("[L_]", ""));
        if (ANALYSIS.contains(folder) && name.contains(".MAX_")) {
          inAnalysis.add(name);
        }
      }
    }
    Matcher row = ROW.matcher(Repository.text(Repository.ROOT.resolve("ARCHITECTURE.md")));
    while (row.find()) {
      told.put(row.group(1), row.group(2).strip());
    }
  }

  @Test
  void whatIsToldIsSo() {
    assertFalse(told.isEmpty());
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    told.forEach(
        (name, value) -> {
          expected.put(name, value.replaceAll(" MiB$", " << 20"));
          found.put(name, String.valueOf(constants.get(name)));
        });
    assertEquals(found, expected);
  }

  @Test
  void everyBoundOfTheAnalysisIsTold() {
    inAnalysis.removeAll(told.keySet());
    assertEquals(Set.of(), inAnalysis);
  }
}
