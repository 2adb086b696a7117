package dev.privet.engine.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.MethodKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static final RuleSet RULES = rules();

  private static RuleSet rules() {
    try {
      return RuleSets.standard(NamesTest.class.getClassLoader(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hasConsent, TRUE, -, false",
    "hasConsentFor, TRUE, -, false",
    "isConsentGiven, TRUE, -, false",
    "consentGranted, TRUE, -, false",
    "hasGivenConsent, TRUE, -, false",
    "hasUserConsented, TRUE, -, false",
    "consented, TRUE, -, false",
    "consent, TRUE, -, false",
    "hasAnalyticsConsent, TRUE, ANALYTICS, false",
    "analyticsConsent, TRUE, ANALYTICS, false",
    "hasConsentForAnalytics, TRUE, ANALYTICS, false",
    "getAnalyticsConsent, TRUE, ANALYTICS, false",
    "hasMarketingConsent, TRUE, MARKETING, false",
    "hasNewsletterConsent, TRUE, NEWSLETTER, false",
    "aiTrainingOptIn, TRUE, AI, false",
    "hasOptedIn, TRUE, -, false",
    "isOptedInToTracking, TRUE, TRACKING, false",
    "isTrackingAllowed, TRUE, TRACKING, false",
    "hasParentalConsent, TRUE, -, false",
    "hasOptedOut, FALSE, -, true",
    "isOptedOut, FALSE, -, true",
    "hasOptedOutOfAnalytics, FALSE, ANALYTICS, true",
    "isDoNotTrack, FALSE, TRACKING, true",
    "doNotTrack, FALSE, TRACKING, true",
    "isDoNotSell, FALSE, SALE, true",
    "isConsentWithdrawn, FALSE, -, true",
    "hasWithdrawnConsent, FALSE, -, true",
    "hasNoConsent, FALSE, -, false",
    "neverConsented, FALSE, -, false",
    "consentNotGiven, FALSE, -, false",
    "hasNotOptedIn, FALSE, -, false",
    "hasNotOptedOut, TRUE, -, true",
    "requireConsent, RETURNS, -, false",
    "ensureAnalyticsConsent, RETURNS, ANALYTICS, false",
    "verifyConsent, RETURNS, -, false",
    "ifConsented, RUNS_FUNCTION, -, false",
    "ifGranted, RUNS_FUNCTION, -, false",
    "withConsent, RUNS_FUNCTION, -, false",
    "findConsent, PRESENT, -, false",
    "findActiveConsent, PRESENT, -, false",
    "hatEinwilligung, TRUE, -, false"
  })
  void checksAreKnown(String name, GuardSpec.Outcome outcome, String purpose, boolean optOut) {
    assertEquals(
        Optional.of(
            new NamedCheck(
                outcome, purpose.equals("-") ? Optional.empty() : Optional.of(purpose), optOut)),
        RULES.consentCheck(name).map(NamesTest::firstPurposeWord));
  }

  /** The kinds matter, not how many of the words are kept. */
  private static NamedCheck firstPurposeWord(NamedCheck check) {
    return new NamedCheck(
        check.outcome(), check.purpose().map(p -> p.split("_")[0]), check.optOut());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isConsentRequired",
        "requiresConsentBanner",
        "showConsentBanner",
        "consentText",
        "requestConsent",
        "getConsentUrl",
        "askForConsent",
        "grantConsent",
        "withdrawConsent",
        "saveConsent",
        "consentVersion",
        "isConsentExpired",
        "sendEmail",
        "isEnabled",
        "allow",
        "contains",
        "isActive",
        "checkout",
        "hasAcceptedTerms",
        "isTrackingEnabled",
        "content"
      })
  void otherNamesAreNone(String name) {
    assertEquals(Optional.empty(), RULES.consentCheck(name));
  }

  /** When a consent was given, or taken back: that there is such a time tells. */
  @ParameterizedTest
  @CsvSource({
    "getConsentDate, PRESENT",
    "aiConsentGivenAt, PRESENT",
    "marketingConsentedAt, PRESENT",
    "optedInAt, PRESENT",
    "aiConsentWithdrawnAt, FALSE",
    "optedOutAt, FALSE"
  })
  void timesOfConsent(String name, GuardSpec.Outcome outcome) {
    assertEquals(outcome, RULES.consentCheck(name).orElseThrow().outcome());
  }

  /** Every list of roles has its words, or checks go unseen in silence. */
  @ParameterizedTest
  @EnumSource(ConsentList.class)
  void listsHaveWords(ConsentList list) {
    assertFalse(RULES.consentList(list).isEmpty(), list.key());
  }

  @ParameterizedTest
  @CsvSource({
    "ConsentService, allows, TRUE",
    "consentService, isGranted, TRUE",
    "consents, contains, TRUE",
    "ConsentService, isAllowed, TRUE",
    "consentManager, denies, FALSE",
    "ConsentGuard, require, RETURNS",
    "ConsentRunner, ifAllowed, RUNS_FUNCTION",
    "ConsentRepository, findByUserAndPurpose, PRESENT"
  })
  void callsOnConsentAreChecks(String receiver, String method, GuardSpec.Outcome outcome) {
    assertEquals(
        Optional.of(outcome), RULES.consentCall(receiver, method).map(NamedCheck::outcome));
  }

  @Test
  void callsOnOtherThingsAreNone() {
    assertEquals(Optional.empty(), RULES.consentCall("FeatureService", "allows"));
    assertEquals(Optional.empty(), RULES.consentCall("ConsentService", "saveAll"));
    assertEquals(
        Optional.of("ANALYTICS"),
        RULES.consentCall("analyticsConsent", "isGranted").flatMap(NamedCheck::purpose));
  }

  @Test
  void constantsGrant() {
    for (String yes : List.of("GRANTED", "OPTED_IN", "ACCEPTED", "given", "ALLOWED")) {
      assertTrue(RULES.grants(yes), yes);
    }
    for (String no : List.of("PENDING", "UNKNOWN", "EXPIRED", "DENIED", "OPTED_OUT", "REVOKED")) {
      assertFalse(RULES.grants(no), no);
    }
  }

  @Test
  void purposesCoverByTheirWords() {
    assertEquals(Set.of(SinkKind.ANALYTICS), RULES.covers("ANALYTICS"));
    assertEquals(Set.of(SinkKind.AI), RULES.covers("AI_PROCESSING"));
    assertEquals(Set.of(SinkKind.AI), RULES.covers("LLM"));
    assertEquals(Set.of(SinkKind.LOG), RULES.covers("LOGGING"));
    assertEquals(Set.of(SinkKind.THIRD_PARTY), RULES.covers("marketing"));
    assertEquals(Set.of(), RULES.covers("NEWSLETTER"));
    assertEquals(Set.of(), RULES.covers("RESEARCH"));
    assertEquals(Set.of(), RULES.covers("EMAIL"));
  }

  @Test
  void agesAreKnown() {
    assertEquals(
        Optional.of(GuardSpec.Outcome.TRUE), RULES.ageCheck("isAdult").map(NamedCheck::outcome));
    assertEquals(
        Optional.of(GuardSpec.Outcome.TRUE),
        RULES.ageCheck("hasParentalConsent").map(NamedCheck::outcome));
    assertEquals(
        Optional.of(GuardSpec.Outcome.FALSE), RULES.ageCheck("isMinor").map(NamedCheck::outcome));
    assertEquals(
        Optional.of(GuardSpec.Outcome.TRUE), RULES.ageCheck("isOver16").map(NamedCheck::outcome));
    assertEquals(Optional.empty(), RULES.ageCheck("getAge"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maskEmail",
        "redact",
        "anonymize",
        "anonymise",
        "pseudonymise",
        "hash",
        "encrypt",
        "tokenize",
        "toMasked",
        "getMaskedEmail",
        "emailMasked",
        "hashPassword",
        "scrubPii",
        "hmacSha256"
      })
  void sanitizersAreKnown(String name) {
    assertEquals(Optional.of(SanitizerSpec.Strength.FULL), strength("Helper", name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unmask",
        "decrypt",
        "hashCode",
        "isMasked",
        "hashMap",
        "trim",
        "format",
        "encryptionKey",
        "verifyHash",
        "detokenize",
        "getEmail",
        "task",
        "bitMask"
      })
  void otherMethodsSanitiseNothing(String name) {
    assertEquals(Optional.empty(), strength("Helper", name));
  }

  @Test
  void toolsMaskWhatTheyAreGiven() {
    for (String owner : List.of("Masker", "DesensitizedUtil", "LogMaskingUtils", "Anonymizer")) {
      assertEquals(Optional.of(SanitizerSpec.Strength.FULL), strength(owner, "phone"), owner);
      assertEquals(Optional.empty(), strength(owner, "unmask"), owner);
      assertEquals(
          Optional.empty(),
          RULES.sanitizerName(new MethodKey(owner, "phone", "()Ljava/lang/String;")),
          owner);
    }
    for (String owner : List.of("MaskitoPhone", "PhoneUtil", "BitTask", "HashUtil")) {
      assertEquals(Optional.empty(), strength(owner, "phone"), owner);
    }
  }

  private static Optional<SanitizerSpec.Strength> strength(String owner, String name) {
    return RULES.sanitizerName(
        new MethodKey("com.example." + owner, name, "(Ljava/lang/String;)Ljava/lang/String;"));
  }

  @Test
  void plainDigestsAreWeak() {
    for (String name : List.of("sha256", "md5Hex", "toSha1", "digest")) {
      assertEquals(Optional.of(SanitizerSpec.Strength.WEAK), strength("Helper", name), name);
    }
  }

  private static boolean masks(String pattern, String replacement) {
    return RULES
        .model(
            new MethodKey(
                "java.lang.String",
                "replaceAll",
                "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;"),
            List.of("java.lang.String"))
        .sanitizers()
        .stream()
        .anyMatch(
            spec ->
                spec.constants().get(0).matches(pattern)
                    && spec.constants().get(1).matches(replacement));
  }

  @Test
  void replacingLettersOrDigitsByAConstantMasks() {
    assertTrue(masks(".", "*"));
    assertTrue(masks("\\d", "X"));
    assertTrue(masks("[0-9]", "#"));
    assertTrue(masks("[a-zA-Z]", "*"));
    assertTrue(masks("\\w+", "***"));
    assertTrue(masks("(?<=.{2}).(?=.*@)", "*"));
    assertTrue(masks("\\b\\d{12}(\\d{4})\\b", "****$1"));
    assertTrue(masks("[^@]", "*"));
    assertTrue(masks(".+@", "***@"));
  }

  @Test
  void replacingSpaceOrPunctuationMasksNothing() {
    assertFalse(masks("\\s+", ""));
    assertFalse(masks("[\\s-]", ""));
    assertFalse(masks("-", ""));
    assertFalse(masks("\\.", ""));
    assertFalse(masks("[^0-9]", ""));
    assertFalse(masks("[^a-zA-Z0-9]", "_"));
    assertFalse(masks("\\D", ""));
    assertFalse(masks("[\\r\\n\\t]", "_"));
    assertFalse(masks("(\\d{3})(\\d{4})", "$1-$2"));
    assertFalse(masks("[.,;]", " "));
  }

  @Test
  void namesAreSplitIntoWords() {
    assertEquals(List.of("user", "e", "mail"), Words.of("userEMail"));
    assertEquals(List.of("ip", "address"), Words.of("IPAddress"));
    assertEquals(List.of("card", "number"), Words.of("CARD_NUMBER"));
    assertEquals(List.of("x", "user", "id"), Words.of("x-user-id"));
    assertEquals(List.of("line", "2"), Words.of("line2"));
    assertEquals(List.of("strasse"), Words.of("straße"));
  }
}
