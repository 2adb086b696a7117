package dev.privet.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fixture is Java and its comments are well-formed, whatever the audit makes of it. The names
 * are those of the law, not of the packs, so that a pack that loses one is noticed.
 */
class FixturesAreSoundTest {

  static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures");

  static final Vocabulary LAW =
      new Vocabulary(
          Set.of(
              "PersonalDataInLog",
              "PersonalDataToAnalytics",
              "PersonalDataToAi",
              "PersonalDataToThirdParty",
              "ConsentForOtherPurpose",
              "ConsentOfOtherSubject",
              "ConsentGrantedByDefault",
              "MinorDataWithoutAgeCheck",
              "WholeRecordDisclosed",
              "WeakPseudonymisation",
              "UndeclaredRecipient"),
          Set.of(
              "contact.email",
              "contact.phone",
              "contact.address",
              "name",
              "identity.birth-date",
              "identity.gender",
              "identity.marital-status",
              "identity.age",
              "government-id",
              "financial.account",
              "financial.card",
              "financial.income",
              "online.ip",
              "online.device",
              "online.username",
              "online.tracking-id",
              "location",
              "credentials",
              "user-content",
              "biometric",
              "health",
              "genetic",
              "religion",
              "ethnicity",
              "politics",
              "union-membership",
              "sexual-orientation",
              "children",
              "pseudonymous-id"));

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> compiles() {
    FixtureLibraries libraries = FixtureLibraries.open(scratch);
    FixtureCompiler compiler = new FixtureCompiler();
    List<Fixture> fixtures = Fixture.below(FIXTURES);
    assertTrue(fixtures.size() > 0, "no fixtures found");
    return fixtures.stream()
        .map(f -> DynamicTest.dynamicTest(f.name(), () -> check(f, libraries, compiler)));
  }

  private void check(Fixture fixture, FixtureLibraries libraries, FixtureCompiler compiler)
      throws IOException {
    List<String> texts = new ArrayList<>();
    Expectations expectations = Expectations.none();
    for (Path file : fixture.files()) {
      String text = Files.readString(file);
      texts.add(text);
      expectations = expectations.plus(ExpectationReader.read(fixture.nameOf(file), text, LAW));
    }
    assertEquals(List.of(), expectations.mistakes());
    assertTrue(
        expectations.findings().size() + expectations.probes().size() > 0,
        "a fixture that expects nothing cannot tell silence from a blind audit");
    List<Path> classpath = libraries.classpath(texts);
    assertEquals(
        List.of(),
        compiler.compile(
            fixture.files(), classpath, expectations.level(), scratch.resolve(fixture.name())));
  }
}
