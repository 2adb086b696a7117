package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private static final List<String> EXPRESSIONS =
      List.of("${project}", "${privet.threads}", "${privet.failOn}");

  @Test
  void aMistypedParameterIsToldWithTheRightOnes() {
    Properties user = new Properties();
    user.setProperty("privet.failon", "never");
    user.setProperty("privet.failOn", "never");
    user.setProperty("privet.nothingOfTheKind", "");
    user.setProperty("privet.bogus", "");
    user.setProperty("other.failon", "never");
    assertEquals(
        List.of(
            "-Dprivet.bogus is not a parameter and changes nothing. Expected one of privet.failOn,"
                + " privet.threads.",
            "-Dprivet.failon is not a parameter and changes nothing. Did you mean privet.failOn?",
            "-Dprivet.nothingOfTheKind is not a parameter and changes nothing. Expected one of"
                + " privet.failOn, privet.threads."),
        CommandLine.warnings(user, EXPRESSIONS));
  }

  @Test
  void nothingIsToldOfWhatIsRight() {
    Properties user = new Properties();
    user.setProperty("privet.threads", "2");
    assertEquals(List.of(), CommandLine.warnings(user, EXPRESSIONS));
  }
}
