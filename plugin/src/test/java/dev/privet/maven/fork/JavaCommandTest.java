package dev.privet.maven.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java starts with what it is told, wherever that is, and says nothing about it. */
class JavaCommandTest {

  private static final Path ANSWER = Path.of("answer.json");

  private static List<String> line(long memory, Map<String, String> environment) throws Exception {
    JavaCommand like = JavaCommand.likeThis();
    return new JavaCommand(like.java(), like.classPath(), memory).line(ANSWER, environment);
  }

  /** What Java says when it starts with these settings and ends at once. */
  private static String start(List<String> line, Map<String, String> environment) throws Exception {
    List<String> command = new ArrayList<>(line.subList(0, line.indexOf("-cp")));
    command.add("-version");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @ParameterizedTest
  @ValueSource(longs = {64L << 20, 1L << 30, 3L << 30, (3L << 30) + 3, 8L << 30})
  void startsWithLittleAndMuchMemory(long memory) throws Exception {
    List<String> line = line(memory, Map.of());
    assertTrue(line.contains("-XX:+UseParallelGC"), line::toString);
    String said = start(line, Map.of());
    assertFalse(said.contains("warning"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "JAVA_TOOL_OPTIONS, -XX:+UseSerialGC",
    "JDK_JAVA_OPTIONS, -ea -XX:+UseG1GC",
    "_JAVA_OPTIONS, -Xss2m -XX:+UseSerialGC -Dx=y",
  })
  void leavesTheCollectorThatTheEnvironmentChooses(String name, String options) throws Exception {
    Map<String, String> environment = Map.of(name, options);
    List<String> line = line(8L << 30, environment);
    assertFalse(line.contains("-XX:+UseParallelGC"), line::toString);
    String said = start(line, environment);
    assertTrue(said.contains(name), said);
  }

  @Test
  void takesOtherSettingsOfTheEnvironmentForNoChoice() throws Exception {
    assertTrue(
        line(8L << 30, Map.of("JAVA_TOOL_OPTIONS", "-Duse=-XX:-UseSerialGC"))
            .contains("-XX:+UseParallelGC"));
  }
}
