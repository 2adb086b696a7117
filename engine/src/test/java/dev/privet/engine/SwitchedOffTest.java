package dev.privet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packs switch off is told, so that nobody takes silence about it for its absence. */
class SwitchedOffTest {

  @TempDir Path root;

  private List<String> told(PackSource... packs) throws IOException {
    AuditRequest request =
        new AuditRequest(
            root,
            List.of(),
            RuleSets.standard(SwitchedOffTest.class.getClassLoader(), List.of(packs)),
            AuditOptions.standard().withThreads(1),
            List.of());
    return Audit.run(request).diagnostics().stream().map(Diagnostic::message).toList();
  }

  @Test
  void whatIsOffIsToldByTheFileThatSaysSo() throws IOException {
    Path folder = Files.createDirectory(root.resolve("privacy"));
    Path own = folder.resolve("own.yaml");
    PackSource ofProject =
        new PackSource(own.toString(), "pack: own\ndisable: [PRV101, PersonalDataToAi]\n");
    PackSource ofOthers =
        new PackSource(
            "/elsewhere/acme.jar!/META-INF/privet/acme.yaml", "pack: acme\ndisable: [PRV402]\n");
    assertEquals(
        List.of(
            "acme.yaml switches off PRV402: what it would find is not reported.",
            "privacy/own.yaml switches off PRV101, PersonalDataToAi: what they would find is not"
                + " reported."),
        told(ofOthers, ofProject));
  }

  @Test
  void theCatalogueSwitchesNothingOff() throws IOException {
    assertEquals(List.of(), told());
  }
}
