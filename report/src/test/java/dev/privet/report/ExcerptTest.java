package dev.privet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptTest {

  @TempDir private Path root;

  private Excerpt.Line line(String text, int column, int endColumn) throws IOException {
    Files.writeString(root.resolve("A.java"), text);
    SourceText sources = SourceText.of(root, StandardCharsets.UTF_8);
    return Excerpt.of(sources, new Position("A.java", 1, column, 1, endColumn)).lines().get(0);
  }

  @Test
  void aLineStandsWithoutItsIndentation() throws IOException {
    Excerpt.Line line = line("    log.info(email);", 5, 19);
    assertEquals("", line.before());
    assertEquals("log.info(email)", line.marked());
    assertEquals(";", line.after());
  }

  @Test
  void ofALongLineThatPartIsShownWhichIsMeant() throws IOException {
    String before = "a += 1; ".repeat(2000);
    Excerpt.Line line =
        line(
            "  " + before + "log.info(email);" + before, before.length() + 3, before.length() + 17);
    assertEquals("log.info(email)", line.marked());
    assertTrue(line.before().startsWith("…") && line.before().endsWith("a += 1; "));
    assertTrue(line.after().startsWith(";a += 1;") && line.after().endsWith("…"));
    assertTrue(line.before().length() + line.after().length() < 400);
  }

  @Test
  void aLongLineIsCutBehindWhatIsMeantAtItsBeginning() throws IOException {
    Excerpt.Line line = line("log.info(email);" + "a += 1; ".repeat(2000), 1, 15);
    assertEquals("log.info(email)", line.marked());
    assertTrue(line.after().endsWith("…"));
  }
}
