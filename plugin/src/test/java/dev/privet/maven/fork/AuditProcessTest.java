package dev.privet.maven.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.DeclaredDataMap;
import dev.privet.engine.ruleset.LawfulBasis;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.RuleSets;
import dev.privet.engine.ruleset.SuppressedPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AuditProcessTest {

  private static final PackSource PACK =
      new PackSource(
          "own.yaml",
          """
          version: 1
          pack: own
          recipients:
            ledger: {name: the ledger, kind: log, vendor: Example}
          sinks:
            - {id: ledger, method: shop.Ledger#write, recipient: ledger, sends: "Argument[0]"}
          """);

  @TempDir private Path root;

  @BeforeEach
  void project() throws IOException {
    Path folder = Files.createDirectories(root.resolve("src/shop"));
    Files.writeString(
        folder.resolve("Orders.java"),
        """
        package shop;

        import java.util.logging.Logger;

        class Orders {
          private static final Logger LOG = Logger.getLogger("ö");

          void place(Customer customer, Ledger ledger) {
            LOG.info("placed by " + customer.email);
            ledger.write(customer.phone);
            if (customer.analyticsConsent) {
              LOG.info(customer.phone);
            }
            // privet:ignore PRV101: the address is asked for by the tax office
            LOG.info(customer.homeAddress);
            missing.Unknown.call(customer);
          }
        }

        class Ledger {
          void write(String line) {}
        }

        class Customer {
          String email;
          String phone;
          String homeAddress;
          boolean analyticsConsent;
        }
        """);
  }

  private AuditRequest request() throws IOException {
    return new AuditRequest(
        root,
        List.of(
            new SourceModule(
                "shop",
                root,
                List.of(root.resolve("src")),
                List.of(),
                List.of(),
                List.of(),
                17,
                StandardCharsets.ISO_8859_1)),
        RuleSets.standard(AuditProcessTest.class.getClassLoader(), List.of(PACK)),
        AuditOptions.standard(),
        List.of(
            new Gap(
                Gap.Reason.UNRESOLVED_ARTIFACT,
                "a:b:1",
                Optional.of(new Position("pom.xml", 1, 1, 1, 1)))),
        new Declarations(
            List.of(
                new LawfulBasis(
                    "ledger",
                    List.of("contact"),
                    "accounts",
                    LawfulBasis.Ground.LEGAL_OBLIGATION,
                    "the law asks for it",
                    Optional.of("owner"),
                    Optional.of(LocalDate.of(2999, 1, 2)),
                    "privet.yaml",
                    3)),
            Optional.of(new DeclaredDataMap(List.of())),
            List.of(
                new SuppressedPaths(
                    Set.of("PRV102"),
                    List.of("**/nothing/**"),
                    "agreed",
                    Optional.of(LocalDate.of(2999, 1, 2)),
                    "privet.yaml",
                    9))));
  }

  private static AuditProcess start(JavaCommand command) throws ForkException {
    return AuditProcess.start(command, List.of(PACK));
  }

  private static AuditResult withoutTimes(AuditResult result) {
    return new AuditResult(
        result.findings(),
        result.gaps(),
        result.diagnostics(),
        result.coverage(),
        result.probes(),
        result.bases(),
        result.guarded(),
        Map.of());
  }

  @Test
  void answersWhatTheEngineAnswersHere() throws Exception {
    AuditResult here = Audit.run(request());
    AuditResult there;
    try (AuditProcess process = start(JavaCommand.likeThis())) {
      there = process.run(request());
    }
    assertFalse(here.findings().isEmpty());
    assertTrue(here.findings().stream().anyMatch(finding -> !finding.isOpen()));
    assertEquals(1, here.bases().get(0).flows());
    assertEquals(withoutTimes(here), withoutTimes(there));
    assertEquals(List.copyOf(here.timings().keySet()), List.copyOf(there.timings().keySet()));
  }

  @Test
  void explainsWhatTheEngineExplainsHere() throws Exception {
    assertFalse(Audit.explain(request(), "Orders.java", 9).calls().isEmpty());
    try (AuditProcess process = start(JavaCommand.likeThis())) {
      assertEquals(
          Audit.explain(request(), "Orders.java", 9), process.explain(request(), "Orders.java", 9));
    }
  }

  @Test
  void tellsThatMemoryDidNotSuffice() throws Exception {
    JavaCommand like = JavaCommand.likeThis();
    try (AuditProcess small = start(new JavaCommand(like.java(), like.classPath(), 12L << 20))) {
      ForkException full = assertThrows(ForkException.class, () -> small.run(request()));
      assertEquals(ForkException.Cause.OUT_OF_MEMORY, full.why());
      assertEquals("12 MB of memory did not suffice", full.getMessage());
    }
  }

  @Test
  void tellsWhatAProcessSaysThatCannotRun() throws Exception {
    JavaCommand like = JavaCommand.likeThis();
    try (AuditProcess empty = start(new JavaCommand(like.java(), List.of(root), 64L << 20))) {
      ForkException broken = assertThrows(ForkException.class, () -> empty.run(request()));
      assertEquals(ForkException.Cause.NO_ANSWER, broken.why());
      assertTrue(
          broken.getMessage().startsWith("it ended with exit code 1 and said: ")
              && broken.getMessage().contains("ForkedAudit"),
          broken.getMessage());
    }
  }

  @Test
  void tellsThatThereIsNoJava() {
    JavaCommand nowhere = new JavaCommand(root.resolve("java"), List.of(), 64L << 20);
    ForkException none = assertThrows(ForkException.class, () -> start(nowhere));
    assertEquals(ForkException.Cause.NO_ANSWER, none.why());
  }

  @Test
  void endsWhatNobodyHasAsked() throws Exception {
    AuditProcess unasked = start(JavaCommand.likeThis());
    unasked.close();
    ForkException ended = assertThrows(ForkException.class, () -> unasked.run(request()));
    assertEquals(ForkException.Cause.NO_ANSWER, ended.why());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no pipes in its folders")
  void diesWithItsAsker() throws Exception {
    Process process =
        new ProcessBuilder(JavaCommand.likeThis().line(root.resolve("answer.json")))
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("said.txt").toFile())
            .start();
    try {
      // A pipe to read sources from that nobody writes into: the audit would wait for ever.
      Path pipe = root.resolve("src/shop/Never.java");
      assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
      Wire.say(List.of(PACK), process.getOutputStream());
      Wire.say(new Question(AuditOrder.of(request()), Optional.empty()), process.getOutputStream());
      assertFalse(process.waitFor(2, TimeUnit.SECONDS));
      process.getOutputStream().close();
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
      assertFalse(Files.exists(root.resolve("answer.json")));
    } finally {
      process.destroyForcibly();
    }
  }
}
