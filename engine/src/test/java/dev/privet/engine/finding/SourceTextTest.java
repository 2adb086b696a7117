package dev.privet.engine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.program.Position;
import dev.privet.engine.program.SourceModule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  @TempDir private Path root;
  private SourceText sources;

  @BeforeEach
  void write() throws IOException {
    Files.write(
        root.resolve("A.java"),
        "one\r\ntwo\rthr\u00e9e\nfour".getBytes(StandardCharsets.ISO_8859_1));
    sources = SourceText.of(root, StandardCharsets.ISO_8859_1);
  }

  @Test
  void everyLineEndCountsOnce() {
    assertEquals(List.of("one", "two", "thr\u00e9e", "four"), sources.lines("A.java"));
    assertEquals(Optional.of("four"), sources.line("A.java", 4));
    assertEquals(Optional.empty(), sources.line("A.java", 5));
    assertEquals(Optional.empty(), sources.line("A.java", 0));
  }

  @Test
  void everyModuleHasItsEncoding() throws IOException {
    Path inner = Files.createDirectories(root.resolve("inner/src"));
    Path outside = Files.createDirectories(root.resolve("shared/src"));
    Files.write(inner.resolve("B.java"), "\u00e9".getBytes(StandardCharsets.UTF_16BE));
    Files.write(outside.resolve("C.java"), "\u00e9".getBytes(StandardCharsets.UTF_8));
    SourceText mixed =
        SourceText.of(
            root,
            List.of(
                module("outer", root, List.of(), StandardCharsets.ISO_8859_1),
                module("inner", inner.getParent(), List.of(inner), StandardCharsets.UTF_16BE),
                module("third", root.resolve("third"), List.of(outside), StandardCharsets.UTF_8)));
    assertEquals(Optional.of("thr\u00e9e"), mixed.line("A.java", 3));
    assertEquals(Optional.of("\u00e9"), mixed.line("inner/src/B.java", 1));
    assertEquals(Optional.of("\u00e9"), mixed.line("shared/src/C.java", 1));
  }

  @Test
  void sourcesOutsideOfTheRootAreFoundByTheirModule() throws IOException {
    Path shared = Files.createDirectories(root.resolve("shared/src/shop"));
    Files.writeString(shared.resolve("C.java"), "class C {}");
    Path project = root.resolve("project");
    SourceText text =
        SourceText.of(
            project,
            List.of(
                module(
                    "org.acme:shop",
                    project,
                    List.of(shared.getParent()),
                    StandardCharsets.UTF_8)));
    assertEquals(Optional.of("class C {}"), text.line("org.acme.shop/shop/C.java", 1));
    assertEquals(Optional.empty(), text.line("org.acme.shop/shop/D.java", 1));
    assertEquals(Optional.empty(), text.line("org.acme.other/shop/C.java", 1));
  }

  private static SourceModule module(String name, Path folder, List<Path> roots, Charset encoding) {
    return new SourceModule(name, folder, roots, List.of(), List.of(), List.of(), 17, encoding);
  }

  @Test
  void regionHoldsItsEnd() {
    assertEquals("ne", sources.region(new Position("A.java", 1, 2, 1, 3)));
    assertEquals("wo\nthr", sources.region(new Position("A.java", 2, 2, 3, 3)));
  }

  @Test
  void regionBeyondTheFileIsWhatIsThere() {
    assertEquals("ur", sources.region(new Position("A.java", 4, 3, 9, 80)));
    assertEquals("", sources.region(new Position("A.java", 8, 1, 9, 1)));
    assertEquals("", sources.region(new Position("A.java", 3, 4, 2, 1)));
  }

  @Test
  void aFileThatCannotBeReadHasNoText() {
    assertEquals(List.of(), sources.lines("B.java"));
    assertEquals("", sources.content("\0"));
  }

  @Test
  void aRegionIsBounded() throws IOException {
    Files.writeString(root.resolve("L.java"), "x".repeat(100_000) + "\n" + "y\n".repeat(1000));
    assertEquals(
        SourceText.MAX_REGION_LENGTH,
        sources.region(new Position("L.java", 1, 1, 1000, 1)).length());
    assertEquals(
        SourceText.MAX_REGION_LINES,
        sources.region(new Position("L.java", 2, 1, 1000, 1)).lines().count());
  }
}
