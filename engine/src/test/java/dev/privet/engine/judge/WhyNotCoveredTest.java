package dev.privet.engine.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.testkit.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding beside a check says why that check does not cover it, and where it stands. */
class WhyNotCoveredTest {

  @TempDir private Path folder;

  @Test
  void negated() throws IOException {
    says(
        "if (!u.hasConsent()) System.out.println(u.email());",
        "where the consent check at App.java:3 says no",
        "runs where this consent check says no");
  }

  @Test
  void ignored() throws IOException {
    says(
        "u.hasConsent(); System.out.println(u.email());",
        "without regard to what the consent check at App.java:3 answers",
        "what this consent check answers is ignored");
  }

  @Test
  void onSomePathsOnly() throws IOException {
    says(
        "if (flag && !u.hasConsent()) return; System.out.println(u.email());",
        "on some path; the one at App.java:3 covers others",
        "covers other paths to the call, not all");
  }

  @Test
  void afterTheCall() throws IOException {
    says(
        "System.out.println(u.email()); if (!u.hasConsent()) return;",
        "the one at App.java:3 does not guard this call",
        "does not guard the call on every path");
  }

  @Test
  void ofAnotherPerson() throws IOException {
    says(
        "if (v.hasConsent()) System.out.println(u.email());",
        "under the consent of another person (App.java:3)",
        "made on another person");
  }

  @Test
  void forAnotherPurpose() throws IOException {
    says(
        "if (u.hasMarketingConsent()) System.out.println(u.email());",
        "under a consent for MARKETING (App.java:3), not for logging",
        "is for another purpose");
  }

  @Test
  void noneAtAll() throws IOException {
    Finding finding = finding("System.out.println(u.email());");
    assertTrue(finding.message().endsWith("without a consent check."), finding.message());
    assertEquals(List.of(), finding.related());
  }

  private void says(String body, String message, String related) throws IOException {
    Finding finding = finding(body);
    assertTrue(
        finding
            .message()
            .toLowerCase(java.util.Locale.ROOT)
            .contains(message.toLowerCase(java.util.Locale.ROOT)),
        finding.message());
    RelatedPlace check = finding.related().get(0);
    assertTrue(check.message().contains(related), check.message());
    assertEquals(3, check.position().line());
  }

  private Finding finding(String body) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Files.writeString(
        sources.resolve("App.java"),
        """
        interface User { String email(); boolean hasConsent(); boolean hasMarketingConsent(); }
        class App { void send(User u, User v, boolean flag) {
          %s } }
        """
            .formatted(body));
    List<Finding> findings = SmallProject.audit(folder, sources).findings();
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }
}
