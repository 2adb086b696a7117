package dev.privet.engine.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bound that cuts says so; code within the bounds is silent. */
class LimitGapsTest {

  @TempDir private Path folder;

  @Test
  void codeWithinTheBoundsHasNoGap() throws IOException {
    assertEquals(Set.of(), limits("class Small { void run(String a) { System.out.println(a); } }"));
  }

  @Test
  void moreTextsInOneValueThanKept() throws IOException {
    String parameters = listed(45, ", ", i -> "String a" + i);
    String sum = listed(45, " + ", i -> "a" + i);
    assertEquals(
        Set.of("MAX_ATOMS"),
        limits("class Wide { String run(" + parameters + ") { return " + sum + "; } }"));
  }

  @Test
  void moreSinksThanHandedOn() throws IOException {
    String prints = listed(410, "\n", i -> "System.out.println(text);");
    assertEquals(
        Set.of("MAX_SINKS"), limits("class Chatty { void run(String text) { " + prints + " } }"));
  }

  @Test
  void moreCallsThanLeftToCallers() throws IOException {
    String parameters = listed(30, ", ", i -> "Shape s" + i);
    String calls = listed(30, "\n", i -> "s" + i + ".draw();");
    String code =
        "interface Shape { void draw(); }\n"
            + "class Dot implements Shape { public void draw() {} }\n"
            + "class Line implements Shape { public void draw() {} }\n"
            + "class Board { void run("
            + parameters
            + ") { "
            + calls
            + " } }";
    assertEquals(Set.of("MAX_DEFERRED"), limits(code));
  }

  /** What comes after the calls is told, too. */
  @Test
  void moreCallsThanLeftToCallersAndWhatFollows() throws IOException {
    String parameters = listed(30, ", ", i -> "Shape s" + i);
    String calls = listed(30, "\n", i -> "s" + i + ".draw();");
    String code =
        "interface Shape { void draw(); }\n"
            + "class Dot implements Shape { public void draw() {} }\n"
            + "class Line implements Shape { public void draw() {} }\n"
            + "class Board { void run(String email, boolean told, "
            + parameters
            + ") { "
            + calls
            + " String text = \"\"; if (told) { text = email; } System.out.println(text); } }";
    AuditResult result = audit(code);
    assertEquals(1, result.findings().size());
    assertEquals(Set.of("MAX_DEFERRED"), limits(code));
  }

  @Test
  void moreRoundsThanALoopIsWalked() throws IOException {
    String declared = listed(60, " ", i -> "String v" + i + " = \"\";");
    String shifted = listed(59, " ", i -> "v" + i + " = v" + (i + 1) + ";");
    String code =
        "class Shifts { void run(String text) { "
            + declared
            + " for (int i = 0; i < 30; i++) { "
            + shifted
            + " v59 = text; } System.out.println(v0); } }";
    assertEquals(Set.of("MAX_VISITS"), limits(code));
  }

  @Test
  void moreRoundsThanRecursionIsRepeated() throws IOException {
    String parameters = listed(9, ", ", i -> "String a" + i);
    String shifted = listed(8, ", ", i -> "a" + (i + 1));
    String code =
        "class Shifts { String run(int n, "
            + parameters
            + ") { return n == 0 ? a0 : run(n - 1, "
            + shifted
            + ", a8); } }";
    assertEquals(Set.of("MAX_ROUNDS"), limits(code));
    assertEquals(
        Set.of(),
        limits(
            "class Down { String run(int n, String a) { return n == 0 ? a : run(n - 1, a); } }"));
  }

  @Test
  void moreMethodsThatCallEachOtherThanToldInFull() throws IOException {
    assertEquals(Set.of(), limits(ring(32)));
    assertEquals(Set.of("MAX_GROUP"), limits(ring(33)));
  }

  private static String ring(int methods) {
    return "class Ring { "
        + listed(
            methods,
            "\n",
            i ->
                "String m"
                    + i
                    + "(int n, String a) { return n == 0 ? a : m"
                    + (i + 1) % methods
                    + "(n - 1, a); }")
        + " }";
  }

  /** Any of many runs any of many, and what the first of them know goes far down. */
  @Test
  void moreOfCalleesThanAppliedAtOneCall() throws IOException {
    assertTrue(limits(relays(30, 40)).contains("MAX_APPLIED"));
  }

  private static String relays(int classes, int parts) {
    return "interface Relay { void go(Relay a, Relay b, Box box); }\n"
        + "class Box { "
        + listed(parts, " ", i -> "String f" + i + ";")
        + " }\n"
        + listed(
            classes,
            "\n",
            i ->
                "class R"
                    + i
                    + " implements Relay { Relay kept; public void go(Relay a, Relay b, Box box) {"
                    + listed(
                        parts, " ", j -> "box.f" + j + " = \"\" + box.f" + (j + 1) % parts + ";")
                    + " a.go(b, kept, box); } }")
        + "class Use { Relay some; void run(Box box) { some.go(some, some, box); } }";
  }

  @Test
  void longerPathsThanKept() throws IOException {
    String links = listed(8, "\n", i -> "class P" + i + " { P" + (i + 1) + " n" + i + "; }");
    String path = listed(8, ".", i -> "n" + i);
    assertEquals(
        Set.of("MAX_LENGTH"),
        limits(
            links
                + " class P8 { String email; }"
                + "class Deep { void run(P0 p) { System.out.println(p."
                + path
                + ".email); } }"));
    assertEquals(
        Set.of(), limits("class Link { Link next; Link far() { return next.next.next.next; } }"));
  }

  @Test
  void moreImplementationsThanFollowed() throws IOException {
    String board = "class Board { String any(Shape s) { return s.draw(\"\"); } }";
    assertEquals(Set.of(), limits(shapes(40, i -> true) + board));
    assertEquals(Set.of(), limits(shapes(41, i -> i == 7) + board), "the others do nothing");
    assertEquals(Set.of("MAX_TARGETS"), limits(shapes(41, i -> true) + board));
  }

  private static String shapes(int count, IntPredicate givesBack) {
    return "interface Shape { String draw(String a); }\n"
        + listed(
            count,
            "\n",
            i ->
                "class S"
                    + i
                    + " implements Shape { public String draw(String a) { return "
                    + (givesBack.test(i) ? "a" : "\"\"")
                    + "; } }");
  }

  /** Methods that call each other through interfaces: only the first caller knows any class. */
  @Test
  void deeperCallsOfCallersThanGrounded() throws IOException {
    String links =
        listed(
            3,
            "\n",
            i ->
                "class L"
                    + i
                    + " implements Link { public String go(Link a, Link b) { return b.go(b, a); }"
                    + " }");
    assertEquals(
        Set.of("MAX_NESTING"),
        limits(
            "interface Link { String go(Link a, Link b); }\n"
                + links
                + "class Use { String run() { return new L0().go(new L1(), new L2()); } }"));
  }

  @Test
  void deeperObjectsThanPrinted() throws IOException {
    String lists = "java.util.List<".repeat(7) + "Text" + ">".repeat(7);
    String made = "java.util.List.of(".repeat(7) + "new Text(a)" + ")".repeat(7);
    String code =
        "class Text { String s; Text(String s) { this.s = s; }"
            + " public String toString() { return s; } }"
            + "class Print { void run(String a) { "
            + lists
            + " all = "
            + made
            + "; System.out.println(all); } }";
    assertEquals(Set.of("MAX_DEPTH"), limits(code));
  }

  @Test
  void moreTextsOfOneTypeThanLookedAt() throws IOException {
    String texts =
        listed(
            14,
            "\n",
            i ->
                "class T"
                    + i
                    + " implements Text { String s; public String toString() { return s + "
                    + i
                    + "; } }");
    assertEquals(
        Set.of("MAX_TEXTS"),
        limits(
            "interface Text {}\n"
                + texts
                + "class Print { void run(Text t) { System.out.println(t); } }"));
  }

  @Test
  void moreMethodsThanCalledBack() throws IOException {
    String methods =
        listed(
            1,
            "",
            i -> "public int size() { return 0; } public boolean isEmpty() { return true; }");
    String code =
        "import java.beans.*;\nimport java.awt.event.*;\n"
            + methods.substring(0, 0)
            + "class Ears implements MouseListener, KeyListener, FocusListener {"
            + listed(
                5,
                " ",
                i ->
                    "public void mouse"
                        + List.of("Clicked", "Pressed", "Released", "Entered", "Exited").get(i)
                        + "(MouseEvent e) {}")
            + listed(
                3,
                " ",
                i ->
                    "public void key"
                        + List.of("Typed", "Pressed", "Released").get(i)
                        + "(KeyEvent e) {}")
            + "public void focusGained(FocusEvent e) {} public void focusLost(FocusEvent e) {} }"
            + "class Give { void run(java.awt.Component c) { c.addMouseListener(new Ears()); } }";
    assertEquals(Set.of("MAX_CALLBACKS"), limits(code));
  }

  @Test
  void moreCollectorsWithinEachOtherThanFed() throws IOException {
    String helpers =
        listed(
            5,
            "\n",
            i ->
                "static Collector<String, ?, ?> c"
                    + i
                    + "() { return Collectors.groupingBy(s -> s, "
                    + (i == 4 ? "Collectors.toList()" : "c" + (i + 1) + "()")
                    + "); }");
    assertEquals(
        Set.of("MAX_WITHIN"),
        limits(
            "import java.util.stream.*;\nclass Deep {\n"
                + helpers
                + "\n"
                + "Object run(java.util.List<String> all) { return all.stream().collect(c0()); }"
                + " }"));
  }

  @Test
  void moreDimensionsThanMadeWithRows() throws IOException {
    assertEquals(
        Set.of("MAX_DIMENSIONS"),
        limits("class Cube { Object run() { return new String[2][2][2][2][2][2]; } }"));
  }

  @Test
  void objectsOfMoreClassesInAFieldThanPrinted() throws IOException {
    String classes = listed(9, "\n", i -> "static class C" + i + " {}");
    String puts = listed(9, "\n", i -> "void put" + i + "(C" + i + " a) { f = a; }");
    assertEquals(Set.of("MAX_CLASSES"), limits("class Desk { Object f;\n" + classes + puts + "}"));
  }

  @Test
  void moreFunctionsInAFieldThanRun() throws IOException {
    String puts = listed(14, "\n", i -> "void put" + i + "(String a) { f = () -> a + " + i + "; }");
    assertEquals(
        Set.of("MAX_FUNCTIONS"),
        limits("class Bus { static java.util.function.Supplier<String> f;\n" + puts + "}"));
  }

  @Test
  void moreItemsInAFieldThanKept() throws IOException {
    String fields = listed(10, " ", i -> "String " + (char) ('a' + i) + "Email;");
    String puts =
        listed(
            10,
            "\n",
            i -> "void put" + i + "(Mails m) { kept = m." + (char) ('a' + i) + "Email; }");
    assertEquals(
        Set.of("MAX_ITEMS"),
        limits("class Mails { " + fields + " } class Store { static Object kept;\n" + puts + "}"));
  }

  @Test
  void moreWritesThanCallersSee() throws IOException {
    String fields = listed(260, " ", i -> "String f" + i + ";");
    String puts = listed(260, "\n", i -> "f" + i + " = a;");
    assertEquals(
        Set.of("MAX_WRITES"),
        limits("class Wide { " + fields + " void put(String a) { " + puts + " } }"));
  }

  @Test
  void moreHeldByWrittenPartsThanTold() throws IOException {
    assertEquals(Set.of(), limits(mixed(75)));
    assertEquals(Set.of("MAX_TOLD"), limits(mixed(80)));
  }

  /** Writes texts of twelve parts each, and so thirteen entries with its own. */
  private static String mixed(int fields) {
    String written = listed(fields, " ", i -> "String f" + i + ";");
    String text = listed(12, " + ", i -> "p" + i);
    return "class Mixed { "
        + written
        + " void put("
        + listed(12, ", ", i -> "String p" + i)
        + ") {"
        + listed(fields, "\n", i -> "f" + i + " = " + text + ";")
        + "} }";
  }

  private static String listed(int count, String separator, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
  }

  /** Names of the bounds that auditing the code reports. */
  private Set<String> limits(String code) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Gap gap : audit(code).gaps()) {
      if (gap.reason() == Gap.Reason.LIMIT) {
        names.add(gap.subject().replaceAll(" .*", ""));
      }
    }
    return names;
  }

  private AuditResult audit(String code) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Files.writeString(sources.resolve("Code.java"), code);
    SourceModule module =
        new SourceModule(
            "limits",
            folder,
            List.of(sources),
            List.of(),
            List.of(),
            List.of(),
            17,
            StandardCharsets.UTF_8);
    return Audit.run(
        new AuditRequest(
            folder,
            List.of(module),
            RuleSets.standard(LimitGapsTest.class.getClassLoader(), List.of()),
            AuditOptions.standard(),
            List.of()));
  }
}
