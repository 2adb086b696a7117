package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

  @TempDir Path root;

  @Test
  void theProjectFileIsWhereTheBuildBeganOrElseAtItsRoot() throws IOException {
    Path module = Files.createDirectory(root.resolve("module"));
    assertEquals(Optional.empty(), SettingsReader.find(module, root));
    Path atRoot = Files.writeString(root.resolve("privet.yaml"), "failOn: note\n");
    assertEquals(Optional.of(atRoot), SettingsReader.find(module, root));
    Path near = Files.writeString(module.resolve("privet.yaml"), "failOn: error\n");
    assertEquals(Optional.of(near), SettingsReader.find(module, root));
  }

  @Test
  void aFolderOfThatNameIsNoMissingFile() throws IOException {
    Path folder = Files.createDirectory(root.resolve("privet.yaml"));
    Path found = SettingsReader.find(root, null).orElseThrow();
    assertEquals(folder, found);
    String told =
        assertThrows(ParameterException.class, () -> SettingsReader.read(found)).getMessage();
    assertTrue(told.startsWith("Could not read " + folder), told);
  }
}
