package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflow that the manual shows is one, and asks for no right that it does not need. */
class WorkflowPageTest {

  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

  private static final Map<String, String> RIGHTS =
      Map.of("contents", "read", "security-events", "write");

  private final List<String> blocks =
      YAML.matcher(Repository.text(Repository.ROOT.resolve("docs/github.md")))
          .results()
          .map(block -> block.group(1))
          .toList();

  @Test
  void jobsHaveTheRightsToReadAndToUpload() {
    Map<?, ?> workflow = map(read(blocks.get(0)));
    assertEquals(Set.of("name", "on", "permissions", "jobs"), workflow.keySet());
    assertEquals(Map.of(), workflow.get("permissions"));
    assertEquals(RIGHTS, map(map(workflow.get("jobs")).get("audit")).get("permissions"));
    assertEquals(RIGHTS, map(map(read(blocks.get(1))).get("upload")).get("permissions"));
  }

  @Test
  void everyStepUsesAnActionOrRunsTheGoal() {
    Set<String> actions = new TreeSet<>();
    for (String block : blocks) {
      for (Object step : steps(read(block))) {
        Object action = map(step).get("uses");
        if (action == null) {
          assertTrue(
              map(step).get("run").toString().startsWith("mvn -B -ntp dev.privet:"),
              step.toString());
        } else {
          actions.add(action.toString());
        }
      }
    }
    assertEquals(
        Set.of(
            "actions/checkout@v4",
            "actions/download-artifact@v4",
            "actions/setup-java@v4",
            "actions/upload-artifact@v4",
            "github/codeql-action/upload-sarif@v3"),
        actions);
  }

  /** Of a workflow, a job, or nothing but steps. */
  private static List<?> steps(Object block) {
    if (block instanceof List<?> steps) {
      return steps;
    }
    Map<?, ?> fields = map(block);
    if (fields.get("steps") instanceof List<?> steps) {
      return steps;
    }
    Map<?, ?> jobs = fields.get("jobs") instanceof Map<?, ?> all ? all : fields;
    return steps(jobs.values().iterator().next());
  }

  private static Object read(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
