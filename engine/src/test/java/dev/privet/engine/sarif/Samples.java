package dev.privet.engine.sarif;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.RelatedPlace;
import dev.privet.engine.finding.Suppression;
import dev.privet.engine.finding.TraceStep;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.RuleSpec;
import dev.privet.engine.ruleset.SinkKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small file and what could be found in it. */
final class Samples {

  static final String FILE = "src/main/java/com/acme/My Orders.java";

  static final String SOURCE =
      """
      package com.acme;

      class Orders {
        void place(Customer customer) {
          String mail = customer.getEmail();
          log.info("order of {}", mail);
          segment.track(mail);
        }
      }
      """;

  static final RuleSpec LOG =
      new RuleSpec(
          "PRV101",
          "PersonalDataInLog",
          "Personal data is written to a log.",
          "Logs are copied, kept and read by many.",
          "# PersonalDataInLog\n\nLogs are copied, kept and read by many.",
          Level.WARNING,
          5.5,
          List.of("security", "privacy"),
          Map.of("CWE", List.of("532", "359")),
          RuleSpec.Status.IN_FORCE);

  static final RuleSpec ANALYTICS =
      new RuleSpec(
          "PRV102",
          "PersonalDataToAnalytics",
          "Personal data is sent to an analytics service.",
          "People are to be asked first.",
          "# PersonalDataToAnalytics\n\nPeople are to be asked first.",
          Level.ERROR,
          7.0,
          List.of("privacy"),
          Map.of("CWE", List.of("359"), "GDPR", List.of("Art. 6")),
          RuleSpec.Status.IN_FORCE);

  static final Category EMAIL =
      new Category(
          "contact.email",
          "e-mail address",
          Category.Sensitivity.ORDINARY,
          20,
          List.of("user.contact.email"),
          List.of("EmailAddress"));

  private static final MethodKey METHOD =
      new MethodKey("com.acme.Orders", "place", "(Lcom/acme/Customer;)V");

  private Samples() {}

  static Finding logged() {
    Position source = new Position(FILE, 5, 19, 5, 37);
    Position sink = new Position(FILE, 6, 5, 6, 33);
    return new Finding(
        "PRV101",
        "PersonalDataInLog",
        Level.WARNING,
        "com.acme:shop",
        sink,
        METHOD,
        "The e-mail address (Customer.email) is written to the log.",
        "Leave it out or mask it.",
        List.of("contact.email"),
        List.of("Customer.email"),
        new Recipient("slf4j", "SLF4J", SinkKind.LOG, "project"),
        List.of(
            new TraceStep(
                TraceStep.Kind.SOURCE, source, "Customer.email is read", "customer.getEmail()"),
            new TraceStep(
                TraceStep.Kind.SINK, sink, "it is written to the log", "log.info(…, mail);")),
        List.of(new RelatedPlace(new Position(FILE, 4, 14, 4, 30), "the customer comes in here")),
        "0123456789abcdef01234567",
        Optional.empty(),
        List.of());
  }

  static Finding tracked() {
    Position sink = new Position(FILE, 7, 5, 7, 23);
    return new Finding(
            "PRV102",
            "PersonalDataToAnalytics",
            Level.ERROR,
            "com.acme:shop",
            sink,
            METHOD,
            "The e-mail address [Customer.email](x) is sent to \"Segment\" <b>&</b>.",
            "Ask for consent first.",
            List.of("contact.email"),
            List.of("Customer.email"),
            new Recipient("segment", "Twilio Segment", SinkKind.ANALYTICS, "Twilio"),
            List.of(
                new TraceStep(
                    TraceStep.Kind.SOURCE,
                    new Position(FILE, 5, 19, 5, 37),
                    "Customer.email is read",
                    "customer.getEmail()"),
                new TraceStep(TraceStep.Kind.CALL, sink, "it goes into track", ""),
                new TraceStep(TraceStep.Kind.SINK, sink, "it is sent", "segment.track(mail);")),
            List.of(),
            "89abcdef0123456789abcdef",
            Optional.empty(),
            List.of())
        .withSuppression(
            new Suppression(Suppression.Kind.COMMENT, "agreed with the works council"));
  }
}
