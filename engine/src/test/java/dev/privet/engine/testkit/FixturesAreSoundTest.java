package dev.privet.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fixture's comments are well-formed, whatever the audit makes of it. The names are those of
 * the law, not of the packs, so that a pack that loses one is noticed.
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
              // What is only declared to be personal.
              "personal",
              "pseudonymous-id"));

  @TestFactory
  Stream<DynamicTest> comments() {
    List<Fixture> fixtures = Fixture.below(FIXTURES);
    assertTrue(fixtures.size() > 100, "fixtures found: " + fixtures.size());
    return fixtures.stream().map(f -> DynamicTest.dynamicTest(f.name(), () -> check(f)));
  }

  private static void check(Fixture fixture) throws IOException {
    Expectations expectations = Expectations.none();
    for (Path file : fixture.files()) {
      expectations =
          expectations.plus(
              ExpectationReader.read(fixture.nameOf(file), Files.readString(file), LAW));
    }
    assertEquals(List.of(), expectations.mistakes());
    assertTrue(
        expectations.findings().size() + expectations.probes().size() > 0,
        "a fixture that expects nothing cannot tell silence from a blind audit");
  }
}
