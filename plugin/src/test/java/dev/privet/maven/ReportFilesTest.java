package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

  @TempDir Path folder;

  @Test
  void nothingAppearsBeforeAllIsWritten() throws IOException {
    Path report = Files.writeString(folder.resolve("privet.sarif"), "old");
    ReportFiles files = new ReportFiles();
    files.add(report, bytes("new"));
    assertEquals("old", Files.readString(report));
    files.publish();
    assertEquals("new", Files.readString(report));
    assertEquals(List.of("privet.sarif"), names());
  }

  @Test
  void aFailureLeavesTheOldReportAndNothingElse() throws IOException {
    Path report = Files.writeString(folder.resolve("privet.sarif"), "old");
    Path occupied = Files.writeString(folder.resolve("occupied"), "");
    ReportFiles files = new ReportFiles();
    files.add(report, bytes("new"));
    assertThrows(IOException.class, () -> files.add(occupied.resolve("privet.html"), bytes("")));
    files.discard();
    assertEquals("old", Files.readString(report));
    assertEquals(List.of("occupied", "privet.sarif"), names());
  }

  @Test
  void foldersAreMade() throws IOException {
    Path report = folder.resolve("target/privet/privet.sarif");
    ReportFiles files = new ReportFiles();
    files.add(report, bytes("new"));
    files.publish();
    assertEquals("new", Files.readString(report));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
