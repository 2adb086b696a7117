package dev.privet.engine.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Dprivet.mutants=60} tries so many mutants of each of the {@code
 * -Dprivet.mutants.packages=taint,summary}, chosen by {@code -Dprivet.mutants.seed}, and prints
 * those that survive; the first {@code -Dprivet.mutants.tried} are left out, and of the tests those
 * whose name {@code -Dprivet.mutants.tests} does not match. It takes a minute for ten mutants, so
 * nothing runs it by itself.
 */
@EnabledIfSystemProperty(named = "privet.mutants", matches = "\\d+")
class MutationStrengthTest {

  @TempDir private Path scratch;

  @Test
  void mutantsAreTried() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2500m",
            "-javaagent:" + agent(),
            "-cp",
            System.getProperty("java.class.path"),
            MutationRun.class.getName(),
            System.getProperty("privet.mutants.packages", "graph,dataflow,callgraph,taint,summary"),
            System.getProperty("privet.mutants"),
            System.getProperty("privet.mutants.seed", "1"),
            scratch.toString(),
            System.getProperty("privet.mutants.tried", "0"),
            System.getProperty("privet.mutants.tests", ""));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  private Path agent() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", Agent.class.getName());
    Path jar = scratch.resolve("agent.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }
}
