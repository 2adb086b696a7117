package dev.privet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong beside good code takes nothing from it, and is told as a gap. */
class BadInputTest {

  private static final String GOOD =
      """
      import java.util.logging.Logger;

      class SignUp {
        private static final Logger LOG = Logger.getLogger("shop");

        void welcome(String password) {
          LOG.info("Signed up with " + password);
        }
      }
      """;

  private final RuleSet rules;

  @TempDir Path root;

  BadInputTest() throws IOException {
    rules = RuleSets.standard(BadInputTest.class.getClassLoader(), List.of());
  }

  @BeforeEach
  void writeGoodCode() throws IOException {
    write("SignUp.java", GOOD.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void goodCodeAloneHasNoGaps() {
    assertEquals(List.of(), findingsAndGaps(List.of(), 17));
  }

  @Test
  void anUnparsableFile() throws IOException {
    write("Torn.java", "class Torn { void open() { ".getBytes(StandardCharsets.UTF_8));
    write("Prose.java", "Dear all, this is ; no } Java".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("UNPARSABLE_FILE src/Prose.java:1", "UNPARSABLE_FILE src/Torn.java:1"),
        findingsAndGaps(List.of(), 17));
  }

  @Test
  void aFileInAnotherEncoding() throws IOException {
    write(
        "Name.java", "class Name { String n = \"J\u00f6rg\"; }".getBytes(StandardCharsets.UTF_16));
    write(
        "Town.java",
        "class Town { String n = \"K\u00f6ln\"; }".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(
            "UNPARSABLE_FILE src/Name.java:1",
            "MALFORMED_ENCODING Name.java",
            "MALFORMED_ENCODING Town.java"),
        findingsAndGaps(List.of(), 17));
  }

  @Test
  void missingAndBrokenClassPathEntries() throws IOException {
    Path broken = Files.writeString(root.resolve("broken.jar"), "not a zip");
    assertEquals(
        List.of("MISSING_CLASSPATH_ENTRY broken.jar", "MISSING_CLASSPATH_ENTRY nowhere.jar"),
        findingsAndGaps(List.of(broken, root.resolve("nowhere.jar")), 17));
  }

  @Test
  void typesThatAreNowhere() throws IOException {
    write(
        "Orders.java",
        "import com.gone.Base; class Orders extends Base { Object o = new Part().x(it -> it.y()); }"
            .getBytes(StandardCharsets.UTF_8));
    List<String> gaps = findingsAndGaps(List.of(), 17);
    assertTrue(gaps.contains("MISSING_TYPE src/Orders.java:1"), gaps::toString);
  }

  @Test
  void circlesAndDoubles() throws IOException {
    write("Snake.java", "class Snake extends Tail {}".getBytes(StandardCharsets.UTF_8));
    write("Tail.java", "class Tail extends Snake {}".getBytes(StandardCharsets.UTF_8));
    write("Twice.java", "class SignUp {} class SignUp {}".getBytes(StandardCharsets.UTF_8));
    findingsAndGaps(List.of(), 17);
  }

  /** On a thread that has next to no stack, as a build's pools may. */
  @Test
  void deepNesting() throws Exception {
    StringBuilder code = new StringBuilder("class Deep { String sum(String a) { return a");
    code.append(" + a".repeat(4000)).append("; }\n String brackets(String a) { return ");
    code.append("(".repeat(1500)).append('a').append(")".repeat(1500)).append("; }\n");
    code.append(" Object chain(StringBuilder a) { return a").append(".append(a)".repeat(1500));
    code.append("; }\n Object functions(String a) { return ");
    for (int i = 0; i < 40; i++) {
      code.append("(java.util.function.Supplier<Object>) () -> ");
    }
    code.append("a; } }\n");
    for (int i = 0; i < 400; i++) {
      code.append("class C" + i + " { C" + (i + 1) + " next; public String toString() {");
      code.append(" return \"\" + next; } }\n");
    }
    code.append("class C400 { void print(C0 a) { System.out.println(a); } }");
    write("Deep.java", code.toString().getBytes(StandardCharsets.UTF_8));
    List<String> gaps = new ArrayList<>();
    Thread small =
        new Thread(null, () -> gaps.addAll(findingsAndGaps(List.of(), 17)), "s", 1 << 17);
    List<Throwable> failures = new ArrayList<>();
    small.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    small.start();
    small.join();
    assertEquals(List.of(), failures);
    assertEquals(List.of(), gaps.stream().filter(gap -> !gap.startsWith("LIMIT")).toList());
  }

  @Test
  void aLevelThatNoParserKnows() {
    assertEquals(List.of(), findingsAndGaps(List.of(), 99));
  }

  /** Asserts that the good code's finding is there, and gives the gaps. */
  private List<String> findingsAndGaps(List<Path> classpath, int level) {
    SourceModule module =
        new SourceModule(
            "com.acme:bad",
            root,
            List.of(root.resolve("src"), root.resolve("no-such-folder")),
            List.of(),
            classpath,
            List.of(),
            level,
            StandardCharsets.UTF_8);
    AuditResult result =
        Audit.run(
            new AuditRequest(
                root, List.of(module), rules, AuditOptions.standard().withThreads(2), List.of()));
    assertEquals(
        List.of("PRV101 src/SignUp.java:7"),
        result.findings().stream().map(BadInputTest::line).toList());
    return result.gaps().stream().flatMap(BadInputTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.rule() + " " + finding.position().file() + ":" + finding.position().line();
  }

  private static Stream<String> line(Gap gap) {
    String where =
        gap.position().map(p -> p.file() + ":" + p.line()).orElseGet(() -> fileName(gap.subject()));
    return Stream.of(gap.reason() + " " + where);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void write(String name, byte[] text) throws IOException {
    Path file = root.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text);
  }
}
