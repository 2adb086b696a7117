package dev.privet.engine.frontend.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.SourceModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceParserTest {
  @TempDir Path root;
  private final List<Gap> gaps = Collections.synchronizedList(new ArrayList<>());

  private SourceModule module(int level, Path... roots) {
    return new SourceModule(
        "g:m",
        root.resolve("m"),
        List.of(roots),
        List.of(root.resolve("gen")),
        List.of(),
        List.of(),
        level,
        StandardCharsets.UTF_8);
  }

  private List<SourceUnit> parse(int level) {
    return SourceParser.parse(root, List.of(module(level, root.resolve("src"))), 2, gaps::add)
        .get("g:m");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void filesAreOrderedAndMarked() throws IOException {
    write("src/b/B.java", "package b; class B {}\n");
    write("src/a/A.java", "package a;\n\nclass A {}\n");
    write("gen/c/C.java", "package c; class C {}");
    write("src/a/notes.txt", "class X {}");
    List<SourceUnit> units = parse(17);
    assertEquals(
        List.of("gen/c/C.java", "src/a/A.java", "src/b/B.java"),
        units.stream().map(SourceUnit::path).toList());
    assertEquals(
        List.of(Origin.GENERATED_SOURCE, Origin.SOURCE, Origin.SOURCE),
        units.stream().map(SourceUnit::origin).toList());
    assertEquals(3, units.get(1).lines());
    assertEquals(List.of(), gaps);
  }

  @Test
  void missingFolderAndEmptyFileAreNothing() throws IOException {
    assertEquals(List.of(), parse(17));
    write("src/Empty.java", "");
    write("src/package-info.java", "/** Doc. */ package a;");
    assertEquals(2, parse(17).size());
    assertEquals(List.of(), gaps);
  }

  @Test
  void fileOutsideTheRootIsNamedByItsModule(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(elsewhere.resolve("p"));
    Files.writeString(elsewhere.resolve("p/A.java"), "class A {}");
    List<SourceUnit> units =
        SourceParser.parse(root, List.of(module(17, elsewhere)), 1, gaps::add).get("g:m");
    assertEquals("g.m/p/A.java", units.get(0).path());
  }

  @Test
  void unparsableFileIsAGapAndWhatCanBeReadIsUsed() throws IOException {
    write("src/A.java", "class A { void good() {}\n  void bad() { int = 3; }\n}");
    write("src/B.java", "class B {}");
    write("src/C.java", "this is ; no } java");
    List<SourceUnit> units = parse(17);
    assertTrue(units.stream().anyMatch(unit -> unit.path().equals("src/B.java")));
    assertEquals(
        List.of("src/A.java", "src/C.java"),
        gaps.stream().map(gap -> gap.position().orElseThrow().file()).sorted().toList());
    Gap gap =
        gaps.stream().filter(g -> g.subject().startsWith("src/A.java")).findFirst().orElseThrow();
    assertEquals(Gap.Reason.UNPARSABLE_FILE, gap.reason());
    assertEquals(2, gap.position().orElseThrow().line());
    assertTrue(gap.subject().contains("expected"), gap.subject());
    SourceUnit partial =
        units.stream().filter(unit -> unit.path().equals("src/A.java")).findFirst().orElseThrow();
    assertEquals("good", partial.tree().findAll(MethodDeclaration.class).get(0).getNameAsString());
  }

  @Test
  void enumsInBodiesAreRead() throws IOException {
    write(
        "src/A.java",
        "class A { void m() { enum B { C { int d() { return 1; } }, E } enum F {}\n"
            + " n(B.C, F.values()); } void o() { if (p) { @Deprecated enum G { H } } } }");
    write("src/Old.java", "class Old { int enum = 3; }");
    SourceUnit unit = parse(17).get(0);
    assertEquals(List.of(), gaps);
    assertEquals(
        List.of("B", "F", "G"),
        unit.tree().findAll(EnumDeclaration.class).stream()
            .map(type -> type.getNameAsString())
            .toList());
    assertTrue(unit.tree().findFirst(MethodCallExpr.class).isPresent());
  }

  @Test
  void otherEncodingIsAGapButRead() throws IOException {
    Path file = root.resolve("src/A.java");
    Files.createDirectories(file.getParent());
    Files.write(
        file, "class A { String s = \"J\u00f6rg\"; }".getBytes(StandardCharsets.ISO_8859_1));
    write("src/B.java", "\uFEFFclass B { String \\u0061b = \"\\u00e4\"; }");
    List<SourceUnit> units = parse(17);
    assertEquals(2, units.size());
    assertEquals(1, gaps.size());
    assertEquals(Gap.Reason.MALFORMED_ENCODING, gaps.get(0).reason());
    VariableDeclarator escaped = units.get(1).tree().findFirst(VariableDeclarator.class).get();
    assertEquals("ab", escaped.getNameAsString());
  }

  @Test
  void deepNestingIsParsed() throws IOException {
    int depth = 20_000;
    write("src/A.java", "class A { String s = \"a\"" + " + \"a\"".repeat(depth) + "; }");
    write("src/B.java", "class B { int i = " + "(".repeat(2_000) + "1" + ")".repeat(2_000) + "; }");
    write("src/C.java", "class C { Object o = x" + ".m()".repeat(depth) + "; }");
    assertEquals(3, parse(17).size());
    assertEquals(List.of(), gaps);
  }

  @Test
  void newerAndUnknownLevelsAndPreviewFormsAreAccepted() throws IOException {
    write(
        "src/A.java",
        "class A { int f(Object o) { return switch (o) { case String s when s.isEmpty() -> 1;"
            + " case P(int x, var y) -> x; default -> 0; }; } record P(int x, int y) {} }");
    write("src/V.java", "class V { void m() { var x = 1; for (var y : z()) { use(y); } } }");
    for (int level : List.of(8, 11, 17, 21, 99)) {
      List<SourceUnit> units = parse(level);
      assertEquals(1, units.get(0).tree().getTypes().size());
      VariableDeclarator local = units.get(1).tree().findFirst(VariableDeclarator.class).get();
      assertEquals(level >= 10, local.getType().isVarType(), "level " + level);
    }
    assertEquals(List.of(), gaps);
  }

  @Test
  void nodesKeepRangesOnlyAndPrivetsCommentsRemain() throws IOException {
    write(
        "src/A.java", "class A {\n  // other\n  void m() {} // privet:ignore PRV101 because\n}\n");
    SourceUnit unit = parse(17).get(0);
    List<Node> nodes = new ArrayList<>();
    unit.tree().walk(nodes::add);
    assertTrue(
        nodes.stream().allMatch(n -> n.getRange().isPresent() && n.getTokenRange().isEmpty()));
    assertEquals(1, unit.tree().getAllComments().size());
    assertEquals(3, unit.tree().getAllComments().get(0).getRange().orElseThrow().begin.line);
  }

  @Test
  void failureOfWorkReachesTheCaller() {
    assertThrows(
        IllegalStateException.class,
        () ->
            DeepStack.forEach(
                List.of(1, 2, 3),
                2,
                item -> {
                  throw new IllegalStateException("no");
                }));
  }
}
