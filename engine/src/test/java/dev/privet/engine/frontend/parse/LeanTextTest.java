package dev.privet.engine.frontend.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from a source changes neither its tree nor where its nodes stand. */
class LeanTextTest {

  private static final String KEPT = "privet:";

  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration()
              .setLanguageLevel(LanguageLevel.JAVA_21)
              .setAttributeComments(false));

  private void assertSameTree(String source) {
    LeanText lean = LeanText.of(source, KEPT);
    List<String> expected = nodes(source, LeanText.whole(source));
    assertEquals(expected, nodes(lean.text(), lean), source);
  }

  private List<String> nodes(String text, LeanText lean) {
    List<String> all = new ArrayList<>();
    parser
        .parse(text)
        .getResult()
        .orElseThrow()
        .walk(
            node -> {
              if (!(node instanceof Comment)) {
                all.add(describe(node, lean));
              }
            });
    return all;
  }

  private static String describe(Node node, LeanText lean) {
    String range = node.getRange().map(lean::inSource).map(Range::toString).orElse("");
    boolean isUnit = node.getParentNode().isEmpty();
    return node.getClass().getSimpleName() + (isUnit ? "" : range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A {\n\tint x = 1; // one\n    /* two */ int y; /* three\n  four */ int z; }",
        "class A { String s = \"/* no */ // no\"; char c = '\"'; char d = '\\''; /* a */ int i; }",
        "/** doc */\r\nclass A {\r\n  int m(/* in */ int a) { return a /* b */ + 1; } }\r\n",
        "class A { String s = \"\\\\\"; // \"\n  String t = \"\\\"//\"; }",
        "class A {\n  /* a */ /* b */ int x;\n  /* c\n */ /* d */ int y; int z; // e */\n}",
        "class A { int a = 4 / 2; int b = a /* x\n y */ / 3; }\n// end",
        "class A {\n\n   \n  // privet: a\n  int x; /* privet: b\n    c */ int y;\n}"
      })
  void keepsPositions(String source) {
    assertSameTree(source);
  }

  @Test
  void keepsPositionsInItsOwnSources() throws Exception {
    List<Path> files;
    try (Stream<Path> walk =
        Files.walk(Path.of("src/main/java/dev/privet/engine/frontend/attribute"))) {
      files = walk.filter(file -> file.toString().endsWith(".java")).toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      assertSameTree(Files.readString(file));
    }
  }

  @Test
  void takesIndentationAndCommentsButNotThoseThatSpeak() {
    LeanText lean = LeanText.of("  a // b\n    c // privet: d\n", KEPT);
    assertEquals("a \nc // privet: d\n", lean.text());
    assertEquals(3, lean.column(1, 1));
    assertEquals(5, lean.column(2, 1));
  }

  @Test
  void leavesTextBlocksAndWhatNeverEnds() {
    String block = "class A { String s = \"\"\"\n    a\n    \"\"\"; }";
    assertSame(block, LeanText.of(block, KEPT).text());
    String open = "  class A { /* ";
    assertSame(open, LeanText.of(open, KEPT).text());
    assertTrue(LeanText.of("  \"a", KEPT).text().startsWith("\"a"));
  }
}
