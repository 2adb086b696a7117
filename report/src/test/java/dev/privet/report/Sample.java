package dev.privet.report;

import dev.privet.engine.AuditResult.Coverage;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.finding.Suppression;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.RuleSpec;
import dev.privet.engine.ruleset.SinkKind;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A clinic's project and what could be found in it. */
final class Sample {

  static final String TRIAGE =
      "clinic-core/src/main/java/com/acme/clinic/triage/TriageAssistant.java";
  static final String SIGNUP =
      "clinic-core/src/main/java/com/acme/clinic/signup/SignupTracker.java";
  static final String BILLING =
      "clinic-core/src/main/java/com/acme/clinic/billing/InvoiceMailer.java";
  static final String LOGIN = "clinic-web/src/main/java/com/acme/clinic/web/LoginController.java";

  private static final Recipient OPENAI = new Recipient("openai", "OpenAI", SinkKind.AI, "OpenAI");
  private static final Recipient SEGMENT =
      new Recipient("segment", "Twilio Segment", SinkKind.ANALYTICS, "Twilio");
  private static final Recipient MIXPANEL =
      new Recipient("mixpanel", "Mixpanel", SinkKind.ANALYTICS, "Mixpanel");
  private static final Recipient SLF4J = new Recipient("slf4j", "SLF4J", SinkKind.LOG, "project");
  private static final Recipient SENTRY = new Recipient("sentry", "Sentry", SinkKind.LOG, "Sentry");
  private static final Recipient HUBSPOT =
      new Recipient("hubspot", "HubSpot", SinkKind.THIRD_PARTY, "HubSpot");

  private static final String MASK = "Leave it out, or mask it before it is logged.";
  private static final String ASK =
      "Ask for consent to analytics before the call, or send the event without the person's data.";

  private final SourceText sources = SourceText.of(root(), StandardCharsets.UTF_8);
  private final List<Finding> findings = new ArrayList<>();

  private Sample() {}

  static Path root() {
    try {
      return Path.of(Sample.class.getResource("sample").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** About thirty findings of every level, some suppressed. */
  static ReportInput report() {
    Sample sample = new Sample();
    sample.triage();
    sample.signup();
    sample.billing();
    sample.login();
    sample.crowd();
    return sample.input(sample.findings, gaps(), diagnostics());
  }

  /** The graver of two findings alone. */
  static ReportInput small() {
    Sample sample = new Sample();
    sample.triage();
    sample.billing();
    return sample.input(sample.findings.subList(0, 2), gaps(), List.of());
  }

  static ReportInput empty() {
    return new Sample().input(List.of(), List.of(), List.of());
  }

  private ReportInput input(List<Finding> found, List<Gap> gaps, List<Diagnostic> told) {
    return new ReportInput(
        "Acme Clinic",
        "0.1.0",
        found,
        gaps,
        new Coverage(214, 31402, 2890, 24817, 24755),
        told,
        rules(),
        categories(),
        sources,
        List.of());
  }

  private void triage() {
    findings.add(
        finding(
            "PRV103",
            "PersonalDataToAi",
            Level.ERROR,
            "clinic-core",
            OPENAI,
            List.of("health", "identity.birth_date", "name"),
            List.of("Patient.diagnoses", "Patient.birthDate", "Patient.fullName"),
            "Health data (Patient.diagnoses), the birth date (Patient.birthDate) and the name"
                + " (Patient.fullName) go to OpenAI without a consent check.",
            "Ask for consent to AI processing before the call, or describe the case without the"
                + " person.",
            List.of(
                step(
                    TraceStep.Kind.SOURCE,
                    TRIAGE,
                    "patient.getDiagnoses()",
                    "Patient.diagnoses is read"),
                step(
                    TraceStep.Kind.RETURN,
                    TRIAGE,
                    "return \"Patient \"",
                    "it is returned in the text"),
                step(
                    TraceStep.Kind.STEP,
                    TRIAGE,
                    "describe(patient) + \"\\nComplaint: \" + complaint",
                    "it becomes part of the prompt"),
                step(TraceStep.Kind.CALL, TRIAGE, "ask(prompt)", "it goes into ask(prompt)"),
                step(
                    TraceStep.Kind.STEP,
                    TRIAGE,
                    "ChatCompletionCreateParams.builder().model(\"gpt-4o\").addUserMessage(prompt).build()",
                    "it is put into the request"),
                step(
                    TraceStep.Kind.SINK,
                    TRIAGE,
                    "client.chat().completions().create(params)",
                    "it is sent to OpenAI")),
            List.of(
                new RelatedPlace(at(TRIAGE, "patient.getBirthDate()"), "Patient.birthDate is read"),
                new RelatedPlace(
                    at(TRIAGE, "patient.getFullName()"), "Patient.fullName is read"))));
  }

  private void signup() {
    findings.add(
        finding(
            "PRV201",
            "ConsentForOtherPurpose",
            Level.ERROR,
            "clinic-core",
            SEGMENT,
            List.of("contact.email", "contact.phone"),
            List.of("Patient.email", "Patient.phone"),
            "The e-mail address (Patient.email) and the phone number (Patient.phone) go to Twilio"
                + " Segment under a consent for NEWSLETTER, not for analytics.",
            "Check the consent for ANALYTICS instead.",
            List.of(
                step(TraceStep.Kind.SOURCE, SIGNUP, "patient.getEmail()", "Patient.email is read"),
                step(TraceStep.Kind.RETURN, SIGNUP, "return Map.of(", "it is returned as a trait"),
                step(
                    TraceStep.Kind.SINK,
                    SIGNUP,
                    "analytics.enqueue(",
                    "it is sent to Twilio Segment")),
            List.of(
                new RelatedPlace(
                    at(SIGNUP, "consents.isGiven(patient, Purpose.NEWSLETTER)"),
                    "this consent is for another purpose"))));
    findings.add(
        simple(
            "PRV102",
            "PersonalDataToAnalytics",
            Level.ERROR,
            "clinic-core",
            SEGMENT,
            "location.precise",
            "Patient.city",
            SIGNUP,
            "patient.getCity()",
            "TrackMessage.builder(\"signed up\").properties(Map.of(\"city\", patient.getCity()))",
            "The location (Patient.city) goes to Twilio Segment without a consent check.",
            ASK));
  }

  private void billing() {
    findings.add(
        simple(
            "PRV101",
            "PersonalDataInLog",
            Level.ERROR,
            "clinic-core",
            SLF4J,
            "financial.iban",
            "Payer.iban",
            BILLING,
            "payer.getIban(), payer.getName()",
            "log.warn(\"IBAN {} of {} was refused\", payer.getIban(), payer.getName(), refused)",
            "The IBAN (Payer.iban) is written to the log.",
            MASK));
    findings.add(
        simple(
            "PRV101",
            "PersonalDataInLog",
            Level.WARNING,
            "clinic-core",
            SLF4J,
            "contact.email",
            "Payer.email",
            BILLING,
            "payer.getEmail()",
            "log.info(\"sending invoice {} to <b>{}</b>\", invoice.getNumber(), payer.getEmail())",
            "The e-mail address (Payer.email) is written to the log.",
            MASK));
    findings.add(
        simple(
            "PRV101",
            "PersonalDataInLog",
            Level.WARNING,
            "clinic-core",
            SLF4J,
            "contact.email",
            "Payer.email",
            BILLING,
            "payer.getEmail()",
            "MDC.put(\"payer\", payer.getEmail())",
            "The e-mail address (Payer.email) is put into the diagnostic context of every log"
                + " line.",
            MASK));
    findings.add(
        simple(
            "PRV101",
            "PersonalDataInLog",
            Level.NOTE,
            "clinic-core",
            SLF4J,
            "name",
            "Payer.name",
            BILLING,
            "invoice.getPayer()",
            "log.debug(\"payer is {}\", payer)",
            "The name (Payer.name) is written to the debug log through Payer.toString.",
            MASK));
  }

  private void login() {
    findings.add(
        simple(
            "PRV101",
            "PersonalDataInLog",
            Level.ERROR,
            "clinic-web",
            SLF4J,
            "credentials",
            "password",
            LOGIN,
            "@RequestParam String password",
            "log.error(\"wrong password {} for {}\", password, email)",
            "The password (password) is written to the log.",
            "Never log credentials, not even wrong ones."));
    findings.add(
        simple(
            "PRV101",
            "PersonalDataInLog",
            Level.WARNING,
            "clinic-web",
            SENTRY,
            "contact.email",
            "email",
            LOGIN,
            "@RequestParam String email",
            "Sentry.setExtra(\"email\", email)",
            "The e-mail address (email) is attached to Sentry's error reports.",
            MASK));
    findings.add(
        simple(
                "PRV101",
                "PersonalDataInLog",
                Level.WARNING,
                "clinic-web",
                SLF4J,
                "contact.email",
                "email",
                LOGIN,
                "@RequestParam String email",
                "log.info(\"login of {}\", email)",
                "The e-mail address (email) is written to the log.",
                MASK)
            .withSuppression(
                new Suppression(Suppression.Kind.COMMENT, "the works council agreed")));
    findings.add(
        simple(
                "PRV101",
                "PersonalDataInLog",
                Level.NOTE,
                "clinic-web",
                SLF4J,
                "online.ip",
                "remoteAddr",
                LOGIN,
                "request.getRemoteAddr()",
                "log.debug(\"session from {}\", request.getRemoteAddr())",
                "The IP address (remoteAddr) is written to the debug log.",
                MASK)
            .withSuppression(new Suppression(Suppression.Kind.BASELINE, "")));
    findings.add(
        simple(
            "PRV104",
            "PersonalDataToThirdParty",
            Level.WARNING,
            "clinic-web",
            HUBSPOT,
            "contact.email",
            "email",
            LOGIN,
            "@RequestParam String email",
            "hubspot.contacts().create(Map.of(\"email\", email))",
            "The e-mail address (email) goes to HubSpot without a consent check.",
            "Ask for consent to sharing before the call."));
    findings.add(
        simple(
            "PRV301",
            "MinorDataWithoutAgeCheck",
            Level.ERROR,
            "clinic-web",
            MIXPANEL,
            "children",
            "childName",
            LOGIN,
            "@RequestParam String childName",
            "mixpanel.track(\"kid added\", Map.of(\"name\", childName))",
            "A child's name (childName) goes to Mixpanel with neither an age check nor a guardian's"
                + " consent.",
            "Ask for the guardian's consent, or leave children out."));
  }

  /** The same few places again under other names, as large projects have them. */
  private void crowd() {
    for (int i = 1; i <= 18; i++) {
      String file =
          "clinic-legacy/src/main/java/com/acme/clinic/legacy/imports/batch/Import"
              + i % 12
              + ".java";
      Position sink = new Position(file, 10 + i, 9, 10 + i, 60);
      findings.add(
          finding(
              "PRV101",
              "PersonalDataInLog",
              i % 3 == 0 ? Level.NOTE : Level.WARNING,
              "clinic-legacy",
              SLF4J,
              List.of(i % 2 == 0 ? "name" : "contact.phone"),
              List.of("Row.value" + i),
              "The "
                  + (i % 2 == 0 ? "name" : "phone number")
                  + " (Row.value"
                  + i
                  + ") is written to the log.",
              MASK,
              List.of(
                  new TraceStep(
                      TraceStep.Kind.SOURCE,
                      new Position(file, 8, 9, 8, 30),
                      "Row.value" + i + " is read",
                      "String value = row.getString(\"value" + i + "\");"),
                  new TraceStep(
                      TraceStep.Kind.SINK,
                      sink,
                      "it is written to the log",
                      "log.info(\"row {}\", value);")),
              List.of()));
    }
  }

  private Finding simple(
      String rule,
      String ruleName,
      Level level,
      String module,
      Recipient recipient,
      String category,
      String source,
      String file,
      String sourceText,
      String sinkText,
      String message,
      String remedy) {
    return finding(
        rule,
        ruleName,
        level,
        module,
        recipient,
        List.of(category),
        List.of(source),
        message,
        remedy,
        List.of(
            step(TraceStep.Kind.SOURCE, file, sourceText, source + " is read"),
            step(TraceStep.Kind.SINK, file, sinkText, "it reaches " + recipient.name())),
        List.of());
  }

  private Finding finding(
      String rule,
      String ruleName,
      Level level,
      String module,
      Recipient recipient,
      List<String> categories,
      List<String> sources,
      String message,
      String remedy,
      List<TraceStep> trace,
      List<RelatedPlace> related) {
    Position sink = trace.get(trace.size() - 1).position();
    String type = sink.file().substring(sink.file().indexOf("com/"), sink.file().length() - 5);
    return new Finding(
        rule,
        ruleName,
        level,
        module,
        sink,
        new MethodKey(type.replace('/', '.'), "run", "(Ljava/lang/String;)V"),
        message,
        remedy,
        categories,
        sources,
        recipient,
        trace,
        related,
        String.format("%024x", message.hashCode() & 0xffffffffL),
        Optional.empty(),
        List.of());
  }

  private TraceStep step(TraceStep.Kind kind, String file, String text, String message) {
    Position position = at(file, text);
    return new TraceStep(
        kind, position, message, sources.line(file, position.line()).orElse("").strip());
  }

  private Position at(String file, String text) {
    List<String> lines = sources.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      int column = lines.get(i).indexOf(text);
      if (column >= 0) {
        return new Position(file, i + 1, column + 1, i + 1, column + text.length());
      }
    }
    throw new AssertionError(file + " has no " + text);
  }

  private static List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    gaps.add(
        new Gap(Gap.Reason.UNRESOLVED_ARTIFACT, "com.acme:legacy-client:2.1", Optional.empty()));
    for (int i = 0; i < 37; i++) {
      gaps.add(
          new Gap(
              Gap.Reason.MISSING_TYPE,
              "com.acme.legacy.Thing" + i,
              Optional.of(new Position(BILLING, i + 1, 1, i + 1, 9))));
    }
    gaps.add(
        new Gap(
            Gap.Reason.UNKNOWN_HOST,
            "HttpClient.send",
            Optional.of(new Position(LOGIN, 20, 1, 20, 9))));
    return gaps;
  }

  private static List<Diagnostic> diagnostics() {
    return List.of(
        new Diagnostic(
            Diagnostic.Kind.MALFORMED_SUPPRESSION,
            "This comment suppresses nothing: a reason is required, as in // privet:ignore"
                + " PersonalDataInLog: why it may stay.",
            Optional.of(new Position(BILLING, 12, 3, 12, 40))),
        new Diagnostic(
            Diagnostic.Kind.STALE_BASELINE_ENTRY,
            "PRV101 in com.acme.clinic.Old.run() is no longer found; remove it from the baseline.",
            Optional.of(new Position("privet-baseline.yaml", 11, 1, 11, 1))));
  }

  private static List<RuleSpec> rules() {
    return List.of(
        rule("PRV101", "PersonalDataInLog", "Personal data is written to a log.", Level.WARNING),
        rule(
            "PRV102",
            "PersonalDataToAnalytics",
            "Personal data is sent to an analytics service without consent.",
            Level.ERROR),
        rule(
            "PRV103",
            "PersonalDataToAi",
            "Personal data is sent to an AI model without consent.",
            Level.ERROR),
        rule(
            "PRV104",
            "PersonalDataToThirdParty",
            "Personal data is sent to an outside recipient without consent.",
            Level.WARNING),
        rule(
            "PRV201",
            "ConsentForOtherPurpose",
            "The consent that is checked was given for another purpose.",
            Level.WARNING),
        rule(
            "PRV301",
            "MinorDataWithoutAgeCheck",
            "A child's data reaches analytics or AI unchecked.",
            Level.ERROR));
  }

  private static RuleSpec rule(String id, String name, String summary, Level level) {
    return new RuleSpec(
        id,
        name,
        summary,
        summary
            + " Such data is copied and kept where the person it is about neither expects nor"
            + " controls it; GDPR Art. 5 and 6 ask for a purpose and a lawful basis.",
        "# " + name,
        level,
        6.0,
        List.of("privacy"),
        Map.of("CWE", List.of("359"), "GDPR", List.of("Art. 6")),
        RuleSpec.Status.IN_FORCE);
  }

  private static List<Category> categories() {
    return List.of(
        category("credentials", "credentials", 100),
        category("children", "children's data", 95),
        category("health", "health data", 90),
        category("financial.iban", "IBAN", 80),
        category("identity.birth_date", "birth date", 60),
        category("location.precise", "precise location", 55),
        category("contact.email", "e-mail address", 50),
        category("contact.phone", "phone number", 49),
        category("name", "name", 40),
        category("online.ip", "IP address", 30));
  }

  private static Category category(String id, String label, int gravity) {
    return new Category(id, label, Category.Sensitivity.ORDINARY, gravity, List.of(), List.of());
  }
}
