package dev.privet.engine.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Packs that lie in a jar, as a Maven artifact brings them. */
final class PackJar {

  private PackJar() {}

  static List<PackSource> read(Path jar) throws IOException {
    String name = jar.toString().replace('\\', '/');
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> packs =
          zip.stream()
              .filter(PackJar::isPack)
              .sorted(java.util.Comparator.comparing(ZipEntry::getName))
              .limit(PackSource.MAX_FILES + 1L)
              .toList();
      if (packs.isEmpty()) {
        throw MalformedPackException.of(
            name, "no pack", "a file " + PackSource.IN_JAR + "*.yaml in the jar");
      } else if (packs.size() > PackSource.MAX_FILES) {
        throw MalformedPackException.of(
            name, "more than " + PackSource.MAX_FILES + " pack files", "fewer files");
      }
      List<PackSource> sources = new ArrayList<>();
      for (ZipEntry pack : packs) {
        try (InputStream in = zip.getInputStream(pack)) {
          sources.add(PackSource.read(name + "!/" + pack.getName(), in));
        }
      }
      return sources;
    } catch (ZipException broken) {
      throw MalformedPackException.of(name, "a file that is no jar", "a jar");
    }
  }

  private static boolean isPack(ZipEntry entry) {
    String name = entry.getName();
    return name.startsWith(PackSource.IN_JAR)
        && name.indexOf('/', PackSource.IN_JAR.length()) < 0
        && PackSource.isPack(name);
  }
}
