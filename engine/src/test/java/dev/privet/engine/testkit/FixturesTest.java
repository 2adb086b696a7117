package dev.privet.engine.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every fixture, audited by the standard catalogue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixturesTest {

  private FixtureRunner runner;

  @BeforeAll
  void open(@TempDir Path scratch) throws IOException {
    runner =
        new FixtureRunner(
            RuleSets.standard(FixturesTest.class.getClassLoader(), List.of()), scratch);
  }

  @AfterAll
  void close() {
    runner.close();
  }

  @TestFactory
  Stream<DynamicTest> fixtures() {
    return Fixture.below(FixturesAreSoundTest.FIXTURES).stream()
        .map(f -> DynamicTest.dynamicTest(f.name(), () -> check(f.path())));
  }

  private void check(Path fixture) {
    FixtureOutcome outcome = runner.run(fixture);
    if (!outcome.passed()) {
      fail(outcome.toString());
    }
  }
}
