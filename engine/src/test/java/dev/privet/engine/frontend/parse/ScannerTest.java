package dev.privet.engine.frontend.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our scanner makes the tokens that JavaParser's would make, and the parser the same trees. */
class ScannerTest {

  private final ScannerOracle oracle = new ScannerOracle();

  private static Scanner scanner(String source) {
    return new Scanner(SourceText.of(source), new Scanner.Alphabet(), true, "privet:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/test/resources", "src/main/java/dev/privet/engine/frontend"})
  void agreesOnFixturesAndOwnSources(String folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(folder))) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    assertTrue(files.size() > 50);
    for (Path file : files) {
      assertEquals(Optional.empty(), oracle.difference(Files.readString(file)), file.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {\n\tint x = 1; // one\n    /* two */ int y; /* three\n  four */ int z; }",
        "/** doc */\r\nclass A {\r  int m(/* in */ int a) { return a /* b */ + 1; } }\r\n",
        "/**//***//* * / */class A { String s = \"/* no */ // no\"; char c = '\"', d = '\\''; }",
        "class A { String s = \"\\\\\"; // \"\n  String t = \"\\\"//\", u = \"\"; }",
        "class A { String s = \"\"\"\n    a \\\"\"\" b\\\n    \"c\" \"\"\" + \"\"\"\n\n\"\"\"; }",
        "class A<B extends java.util.List<java.util.List<java.util.List<B>>>> { int i = 1 >>> 2 >>"
            + " 3 > 4 ? 1 : 2; { i >>= 1; i >>>= 2; boolean b = i >= 3; i <<= 1 << 2; } }",
        "non-sealed class A { int non, sealed; int i = non-sealed; sealed interface B permits C {}"
            + " }",
        "class A { long a = 0L, b = 0x1F_Fl, c = 0b1_0L, d = 1_0__0, e = 07_7, f = 0X1, g = 0B0; }",
        "class A { double a = 1., b = .5, c = 1.e5, d = 1e-5f, e = 1d, f = 0x1.8p3, g = 0x.8P-1d,"
            + " h = 0x1p1f, i = 09.5, j = 1_0.0_1E+1_0, k = 0f; int l = x.y, m = 1-.5f; }",
        "class A { int i = switch (x) { case 1 -> { yield 2; } default -> _(__, $); }; int"
            + " \u00e4\u4e2d; }",
        "class A { void m(int... a) { a[0]++; --a[1]; B::new; a = () -> !~1 & 2 && 3 | 4 || 5 ^ 6 %"
            + " 7; a += b -= c *= d /= e &= f |= g ^= h %= i; a != b; a <= b; a == b; } @I int x;"
            + " }",
        "class \\u0041 { char c = '\\u00e4', d = '\\uuu0041'; String s = \"\\\\u0041 \\u0022;"
            + " \\u007d",
        "class A\u00a0{\f\u000b}",
        "class A {}\u001a",
        "\u2003class \ud835\udd38b { }",
      })
  void agreesOn(String source) {
    assertEquals(Optional.empty(), oracle.difference(source));
  }

  @Test
  void whatHasEscapesKeepsItsPlaces() {
    Node tree =
        scanner("class A {\n  String \\u0061\\uu0062 = \"\\\\u0041\\u0041\"; int\\u000ax; }")
            .parse()
            .getResult()
            .orElseThrow();
    StringLiteralExpr literal = tree.findFirst(StringLiteralExpr.class).orElseThrow();
    assertEquals("\\\\u0041A", literal.getValue());
    assertEquals("(line 2,col 26)-(line 2,col 40)", literal.getRange().orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#", "\"abc", "'a", "''", "\"\"\"\n abc", "/* abc", "\\", "\u0000", "\"a\\"})
  void whatIsNoTokenIsTold(String flawed) {
    Scanner scanner = scanner("class A {\n  void m() {}\n  void n() {\n    " + flawed);
    scanner.parse();
    Scanner.Flaw flaw = scanner.flaw();
    assertNotNull(flaw);
    assertEquals("(line 4,col 5)", flaw.position().toString());
  }

  @Test
  void whatIsNoTokenCostsItsStatement() {
    Scanner scanner = scanner("class A { void m() { a(); c(\"d); \n ; # e(); } void n() {} }");
    Node tree = scanner.parse().getResult().orElseThrow();
    assertEquals(
        List.of("m", "n"),
        tree.findAll(MethodDeclaration.class).stream().map(m -> m.getNameAsString()).toList());
    List<String> calls = tree.findAll(MethodCallExpr.class).stream().map(Node::toString).toList();
    assertEquals(List.of("a()", "e()"), calls);
  }

  @Test
  void keepsCommentsThatSpeak() {
    Scanner scanner =
        scanner("class A { // other\n int x; /* privet: b\n c */ int y; // privet:a\r\n}");
    assertNull(scanner.flaw());
    assertTrue(scanner.parse().isSuccessful());
    assertEquals(
        List.of(
            " privet: b\n c  (line 2,col 9)-(line 3,col 5)",
            " privet:a (line 3,col 14)-(line 3,col 24)"),
        scanner.comments().stream().map(ScannerTest::describe).toList());
  }

  private static String describe(Comment comment) {
    return comment.getContent() + " " + comment.getRange().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a\n", "a\nb", "\n", "\r\n\r", "a\r\nb\n\n"})
  void countsLines(String source) {
    assertEquals(source.lines().count(), SourceText.of(source).lines());
  }
}
