package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are generated and committed; {@code -Dprivet.golden=update} writes them anew. */
final class Golden {

  private Golden() {}

  static void check(Path file, String expected) throws IOException {
    if ("update".equals(System.getProperty("privet.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertEquals(
        expected,
        Files.exists(file) ? Files.readString(file) : "",
        file + " is not as generated; run the build with -Dprivet.golden=update and commit it");
  }
}
