package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Fingerprints;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch adds what was not there, under whichever name. */
class BeforeTest {

  private static final String CUSTOMER = "record Customer(String email, String ssn) {}\n";
  private static final String GREET =
      "class SignUp { void greet(Customer c) { System.out.println(c.email()); } }";

  @TempDir private Path folder;

  @Test
  void nothingIsAddedByTheSame() throws IOException {
    assertEquals(List.of(), added(GREET, "// moved\n\n" + GREET));
  }

  @Test
  void nothingIsAddedByRenaming() throws IOException {
    assertEquals(List.of(), added(GREET, GREET.replace("SignUp", "Welcome")));
    assertEquals(List.of(), added(GREET, GREET.replace("greet", "welcome")));
  }

  @Test
  void oneThatIsGoneStandsForOne() throws IOException {
    String two =
        "class Welcome { void a(Customer c) { System.out.println(c.email()); }"
            + " void b(Customer c) { System.out.println(c.email()); } }";
    assertEquals(1, added(GREET, two).size());
  }

  @Test
  void oneThatIsStillThereStandsForNoOther() throws IOException {
    String copied =
        GREET.replace("} }", "} void b(Customer c) { System.out.println(c.email()); } }");
    assertEquals(1, added(GREET, copied).size());
  }

  @Test
  void whatTheMovedCallDisclosesMoreIsAdded() throws IOException {
    String before =
        "class A { void a(Customer c) { String s = c.email(); System.out.println(s); } }";
    String after = "class B { void a(Customer c) { String s = c.ssn(); System.out.println(s); } }";
    assertEquals(1, added(before, after).size());
  }

  private List<Finding> added(String before, String now) throws IOException {
    Path earlier = source(before);
    Path later = source(now);
    return Before.of(audit(earlier), fingerprints(earlier))
        .added(audit(later), fingerprints(later));
  }

  private Path source(String text) throws IOException {
    Path root = Files.createTempDirectory(folder, "state");
    Files.writeString(root.resolve("App.java"), CUSTOMER + text);
    return root;
  }

  private static Fingerprints fingerprints(Path root) {
    return new Fingerprints(SourceText.of(root, StandardCharsets.UTF_8));
  }

  private static List<Finding> audit(Path root) throws IOException {
    SourceModule module =
        new SourceModule(
            "m", root, List.of(root), List.of(), List.of(), List.of(), 17, StandardCharsets.UTF_8);
    return Audit.run(
            new AuditRequest(
                root,
                List.of(module),
                RuleSets.standard(BeforeTest.class.getClassLoader(), List.of()),
                AuditOptions.standard(),
                List.of()))
        .findings();
  }
}
