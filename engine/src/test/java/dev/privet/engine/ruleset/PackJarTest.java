package dev.privet.engine.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs out of a jar, as a Maven artifact brings them. */
class PackJarTest {

  @TempDir private Path folder;

  private Path jar(String... entries) throws IOException {
    Path jar = folder.resolve("rules-1.0.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("pack: acme\nsinkz: []\n".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void readsThePacksOfAJarInOrder() throws IOException {
    Path jar =
        jar(
            "META-INF/privet/b.yaml",
            "META-INF/privet/a.yml",
            "META-INF/privet/x/c.yaml",
            "d.yaml");
    List<String> names = PackSource.read(jar).stream().map(PackSource::name).toList();
    assertEquals(2, names.size(), names.toString());
    assertTrue(names.get(0).endsWith("rules-1.0.jar!/META-INF/privet/a.yml"), names.get(0));
  }

  @Test
  void tellsErrorsWithThePlaceInTheJar() throws IOException {
    List<PackSource> packs = PackSource.read(jar("META-INF/privet/a.yaml"));
    String message =
        assertThrows(MalformedPackException.class, () -> RuleSets.load(packs)).getMessage();
    assertTrue(message.contains("rules-1.0.jar!/META-INF/privet/a.yaml:2:1"), message);
  }

  @Test
  void aJarWithoutPacksIsAnError() throws IOException {
    Path jar = jar("dev/acme/pack.yaml");
    assertThrows(MalformedPackException.class, () -> PackSource.read(jar));
  }

  @Test
  void aFileThatIsNoJarIsAnError() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jar"), "pack: acme");
    assertThrows(MalformedPackException.class, () -> PackSource.read(broken));
  }
}
