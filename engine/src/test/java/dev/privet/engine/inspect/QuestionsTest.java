package dev.privet.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.judge.Reason;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.LawfulBasis;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people may ask about an audit, and what a declared basis changes in it. */
class QuestionsTest {

  private static final String CODE =
      """
      package shop;

      import java.util.logging.Logger;

      class SignUp {
        private static final Logger LOG = Logger.getLogger("shop");

        static class Customer {
          String email;
          String password;
          int orders;
          boolean loggingConsent;

          boolean hasLoggingConsent() {
            return loggingConsent;
          }
        }

        void welcome(Customer customer) {
          LOG.info("New: " + customer.email + customer.orders);
          if (customer.hasLoggingConsent()) {
            LOG.info("New: " + customer.email);
          }
          String text = customer.email.trim();
        }
      }
      """;

  private final RuleSet rules;

  @TempDir Path root;

  QuestionsTest() throws IOException {
    rules = RuleSets.standard(QuestionsTest.class.getClassLoader(), List.of());
  }

  @BeforeEach
  void write() throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/shop"));
    Files.writeString(folder.resolve("SignUp.java"), CODE);
  }

  private AuditRequest request(List<LawfulBasis> bases) {
    SourceModule module =
        new SourceModule(
            "shop",
            root,
            List.of(root.resolve("src")),
            List.of(),
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    return new AuditRequest(
        root,
        List.of(module),
        rules,
        AuditOptions.standard(),
        List.of(),
        new Declarations(bases, Optional.empty(), List.of()));
  }

  private Explanation explain(int line) {
    return Audit.explain(request(List.of()), "SignUp.java", line);
  }

  private static List<Reason.Verdict> verdicts(Explanation explanation) {
    return explanation.calls().stream()
        .flatMap(call -> call.reasons().stream())
        .map(Reason::verdict)
        .toList();
  }

  @Test
  void listsWhatIsPersonal() {
    List<String> names =
        Audit.holdings(request(List.of())).stream().map(PersonalItem::name).toList();
    assertEquals(List.of("Customer.email", "Customer.password"), names);
  }

  @Test
  void saysWhyALineIsReported() {
    Explanation answer = explain(20);
    assertEquals(List.of("src/shop/SignUp.java"), answer.files());
    assertEquals(1, answer.findings().size());
    assertEquals(List.of(Reason.Verdict.REPORTED, Reason.Verdict.NOT_PERSONAL), verdicts(answer));
  }

  @Test
  void saysWhichCheckPermits() {
    Explanation answer = explain(22);
    assertEquals(List.of(), answer.findings());
    assertEquals(List.of(Reason.Verdict.PERMITTED), verdicts(answer));
    String text = answer.calls().get(0).reasons().get(0).text();
    assertTrue(
        text.contains("consent check at SignUp.java:21 (proven by its body at SignUp.java:15"),
        text);
  }

  @Test
  void saysThatNobodyGetsIt() {
    Explanation answer = explain(24);
    assertEquals("String.trim", answer.calls().get(0).name());
    assertEquals(Optional.empty(), answer.calls().get(0).recipient());
  }

  @Test
  void asksWhichFileIsMeant() {
    assertEquals(List.of(), Audit.explain(request(List.of()), "Up.java", 1).files());
  }

  @Test
  void aDeclaredBasisPermitsWhatItNames() {
    AuditResult without = Audit.run(request(List.of()));
    LawfulBasis logs = basis("application-log", "contact.email");
    LawfulBasis unused = basis("application-log", "health");
    AuditResult with = Audit.run(request(List.of(logs, unused)));
    assertEquals(1, without.findings().size());
    assertEquals(List.of(), with.findings());
    assertEquals(1, with.bases().get(0).flows());
    assertEquals(0, with.bases().get(1).flows());
  }

  private static LawfulBasis basis(String recipient, String category) {
    return new LawfulBasis(
        recipient,
        List.of(category),
        "support",
        LawfulBasis.Ground.CONTRACT,
        "needed",
        Optional.empty(),
        Optional.empty(),
        "privet.yaml",
        1);
  }
}
