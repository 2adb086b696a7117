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
        "the one at App.java:3 comes too late",
        "comes after the call");
  }

  @Test
  void notDeciding() throws IOException {
    says(
        "if (u.email().isEmpty() || u.hasConsent()) System.out.println(u.email());",
        "on some path without a consent check; the one at App.java:3 does not decide it",
        "does not guard the call on every path");
  }

  @Test
  void refusalSwallowed() throws IOException {
    says(
        "try { requireConsent(u); } catch (RuntimeException e) {} System.out.println(u.email());",
        "also where the consent check at App.java:3 refuses: what it throws is caught",
        "does not keep the call from running");
  }

  @Test
  void takenBack() throws IOException {
    says(
        "if (u.hasConsent()) { u.setConsent(false); System.out.println(u.email()); }",
        "after a consent was taken back at App.java:3",
        "a consent is taken back here, before the call");
  }

  @Test
  void takenBackOfSomebodyElse() throws IOException {
    says(
        "if (flag || u.hasConsent()) { v.setConsent(false); System.out.println(u.email()); }",
        "on some path; the one at App.java:3 covers others",
        "covers other paths to the call, not all");
  }

  @Test
  void givenByTheCode() throws IOException {
    says(
        "u.setConsent(true); if (u.hasConsent()) System.out.println(u.email());",
        "the consent asked for at App.java:3 was given by this code",
        "gave this consent itself");
  }

  @Test
  void grantedByDefault() throws IOException {
    says(
        "if (prefs.getOrDefault(\"consent\", true)) System.out.println(u.email());",
        "the one at App.java:3 says yes where nobody was asked",
        "says yes where nobody was asked");
  }

  @Test
  void statusThatMayBeAnother() throws IOException {
    says(
        "if (u.consentStatus() != Status.REVOKED) System.out.println(u.email());",
        "the consent read at App.java:3 may be one that was not given",
        "may be one that was not given");
  }

  @Test
  void bodyThatAsksForNothing() throws IOException {
    says(
        "if (consentGiven(u)) System.out.println(u.email());",
        "without a consent check; the body of the one at App.java:3 asks for none",
        "asks for none");
  }

  @Test
  void ofAnotherPerson() throws IOException {
    says(
        "if (v.hasConsent()) System.out.println(u.email());",
        "under the consent of v (App.java:3), not of u.",
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
  void checkIsNamedWhereItIsAskedAndWhereItIsMade() throws IOException {
    Finding finding = finding("if (mayAdvertise(u)) System.out.println(u.email());");
    assertTrue(
        finding.message().contains("under a consent for MARKETING (App.java:3), not for logging"),
        finding.message());
    assertEquals(
        List.of("3 this consent check is for another purpose", "2 its answer rests on this"),
        finding.related().stream()
            .map(place -> place.position().line() + " " + place.message())
            .toList());
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
        enum Status { GRANTED, PENDING, REVOKED } interface User { String email(); boolean hasConsent(); boolean hasMarketingConsent(); void setConsent(boolean yes); Status consentStatus(); } abstract class Base { abstract void requireConsent(User u); java.util.Map<String, Boolean> prefs; boolean consentGiven(User u) { return u != null; } }
        abstract class App extends Base { boolean mayAdvertise(User u) { return u.hasMarketingConsent(); } void send(User u, User v, boolean flag) {
          %s } }
        """
            .formatted(body));
    List<Finding> findings =
        SmallProject.audit(folder, sources).findings().stream()
            .filter(finding -> !finding.rule().equals("PRV203"))
            .toList();
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }
}
