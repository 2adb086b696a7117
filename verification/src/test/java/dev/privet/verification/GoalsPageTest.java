package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manual lists the goals' parameters with the properties and defaults that they have. */
class GoalsPageTest {

  private static final Pattern PARAMETER =
      Pattern.compile(
          "@Parameter\\(\\s*property = \"([^\"]+)\"(?:,\\s*defaultValue = \"([^\"]+)\")?\\s*\\)"
              + "\\s*private (?:@Nullable )?\\S+ (\\w+);");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\| `(privet\\.\\w+)` \\| ([^|]+) \\|", Pattern.MULTILINE);

  @Test
  void parametersAreListed() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> defaults = new TreeMap<>();
    Matcher parameter =
        PARAMETER.matcher(
            Repository.text(
                Repository.ROOT.resolve(
                    "plugin/src/main/java/dev/privet/maven/ConfiguredMojo.java")));
    while (parameter.find()) {
      expected.put(parameter.group(3), parameter.group(1));
      if (parameter.group(2) != null) {
        defaults.put(parameter.group(3), "`" + parameter.group(2) + "`");
      }
    }
    Map<String, String> told = new TreeMap<>();
    Map<String, String> toldDefaults = new TreeMap<>();
    Matcher row = ROW.matcher(Repository.text(Repository.ROOT.resolve("docs/goals.md")));
    while (row.find()) {
      told.put(row.group(1), row.group(2));
      if (defaults.containsKey(row.group(1))) {
        toldDefaults.put(row.group(1), row.group(3).split(",", 2)[0].strip());
      }
    }
    assertEquals(expected, told);
    assertEquals(defaults, toldDefaults);
  }
}
