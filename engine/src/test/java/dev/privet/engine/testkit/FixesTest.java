package dev.privet.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fix that is proposed for any fixture compiles, makes its finding go away, and makes no new
 * one. Which fixtures of the area {@code fixes} get one is listed here, so that none is lost.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixesTest {

  private final FixtureCompiler compiler = new FixtureCompiler();
  private Path scratch;
  private RuleSet rules;
  private FixtureLibraries libraries;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    scratch = folder;
    rules = RuleSets.standard(FixesTest.class.getClassLoader(), List.of());
    libraries = FixtureLibraries.open(folder);
  }

  @AfterAll
  void close() {
    compiler.close();
  }

  private FixTrial.Outcome tried(Fixture fixture) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : fixture.files()) {
      texts.put(texts.size() + "/" + fixture.nameOf(file), Files.readString(file));
    }
    Expectations expectations = Expectations.none();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      expectations =
          expectations.plus(
              ExpectationReader.read(text.getKey(), text.getValue(), Vocabulary.of(rules)));
    }
    return new FixTrial(rules, compiler, scratch.resolve(fixture.name()))
        .run(texts, libraries.classpath(texts.values()), expectations.level());
  }

  @Test
  void everyFixCompilesAndHelps() throws IOException {
    List<String> failures = new ArrayList<>();
    TreeSet<String> own = new TreeSet<>();
    for (Fixture fixture : Fixture.below(FixturesAreSoundTest.FIXTURES)) {
      FixTrial.Outcome outcome = tried(fixture);
      failures.addAll(outcome.failures());
      if (fixture.name().startsWith("fixes/")) {
        outcome.applied().forEach(fix -> own.add(fix.replaceFirst("^\\d+/fixes/", "")));
      }
    }
    assertEquals(List.of(), failures);
    Path listed = Path.of("src", "test", "resources", "proposed-fixes.txt");
    assertEquals(Files.readString(listed), String.join("\n", own) + "\n");
  }
}
