package dev.privet.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureCompilerTest {

  private final Path folder;

  FixtureCompilerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> errors(String text, int level) throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), text);
    List<Path> classpath = FixtureLibraries.open(folder).classpath(List.of(text));
    try (FixtureCompiler compiler = new FixtureCompiler()) {
      return compiler.compile(List.of(file), classpath, level, folder.resolve("out"));
    }
  }

  @Test
  void aFixtureThatIsNotJavaFailsWithItsLine() throws IOException {
    List<String> errors = errors("class A {\n  int a = \"x\";\n}", 17);
    assertEquals(1, errors.size());
    assertTrue(errors.get(0).startsWith("2: "), errors.get(0));
  }

  @Test
  void librariesAndProbesAreOnTheClassPath() throws IOException {
    assertEquals(
        List.of(),
        errors(
            "import org.slf4j.Logger;\n"
                + "import com.segment.analytics.Analytics;\n"
                + "import dev.privet.engine.testkit.Probe;\n"
                + "class A { Logger log; Analytics a; void x() { Probe.guards(); } }",
            17));
  }

  @Test
  void librariesThatAreNotImportedAreNot() {
    FixtureLibraries libraries = FixtureLibraries.open(folder);
    assertTrue(
        libraries.classpath(List.of("import com.openai.client.OpenAIClient;")).stream()
            .anyMatch(jar -> jar.toString().contains("openai-java-core")));
    assertTrue(
        libraries.classpath(List.of("class A {}")).stream()
            .noneMatch(jar -> jar.toString().contains("openai")));
  }

  @Test
  void lombokGeneratesWhatItsAnnotationsSay() throws IOException {
    assertEquals(
        List.of(),
        errors(
            "import lombok.Data;\n"
                + "@Data class A { private String a; String b() { return getA(); } }",
            17));
  }

  @Test
  void aLevelAboveTheJdkIsNotCompiled() throws IOException {
    assertEquals(List.of(), errors("class A { int a = \"x\"; }", 99));
  }
}
