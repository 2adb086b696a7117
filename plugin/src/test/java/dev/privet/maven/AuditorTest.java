package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditorTest {

  @TempDir private Path root;

  private final List<String> told = new ArrayList<>();

  private AuditRequest request() throws IOException {
    Files.writeString(
        root.resolve("SignUp.java"),
        "class SignUp { void to(String email) { System.out.println(email); } }");
    return new AuditRequest(
        root,
        List.of(
            new SourceModule(
                "shop",
                root,
                List.of(root),
                List.of(),
                List.of(),
                List.of(),
                17,
                StandardCharsets.UTF_8)),
        RuleSets.standard(AuditorTest.class.getClassLoader(), List.of()),
        AuditOptions.standard(),
        List.of());
  }

  @Test
  void aProcessTellsItsTime() throws Exception {
    try (Auditor auditor = new Auditor(true, List.of(), told::add)) {
      assertTrue(auditor.run(request()).timings().containsKey("process"));
      assertTrue(auditor.run(request()).timings().containsKey("process"), "the second time, too");
    }
    assertEquals(List.of(), told);
  }

  @Test
  void whatNoProcessAnswersIsAskedHere() throws Exception {
    PackSource broken = new PackSource("broken.yaml", "nonsense: 1");
    try (Auditor auditor = new Auditor(true, List.of(broken), told::add)) {
      assertEquals(1, auditor.run(request()).findings().size());
    }
    assertEquals(1, told.size());
    assertTrue(
        told.get(0).startsWith("The audit's own process gave no answer (it ended with exit code 1")
            && told.get(0).contains("nonsense")
            && told.get(0).endsWith("-Dprivet.fork=never does so at once."),
        told.get(0));
  }
}
