package dev.privet.engine.testkit;

import dev.privet.annotations.PersonalData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real jars that fixtures are written against. They lie in folders named by a package, and a
 * folder is on a fixture's class path if the fixture imports from that package ({@code base}:
 * always), so that a fixture about logging does not pay for a model vendor's fifty megabytes.
 */
public final class FixtureLibraries {

  /** Where the jars are; without it, where the build puts them. */
  static final String PROPERTY = "privet.fixtureLibs";

  private static final String BASE = "base";

  private final SortedMap<String, List<Path>> jarsByFolder;
  private final Path probes;

  private FixtureLibraries(SortedMap<String, List<Path>> jarsByFolder, Path probes) {
    this.jarsByFolder = jarsByFolder;
    this.probes = probes;
  }

  /**
   * @param scratch a folder for the class file of {@link Probe}
   */
  public static FixtureLibraries open(Path scratch) {
    Path folder =
        Path.of(System.getProperty(PROPERTY, Path.of("target", "fixture-libs").toString()));
    SortedMap<String, List<Path>> jars = new TreeMap<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path f : folders.toList()) {
        try (Stream<Path> files = Files.list(f)) {
          jars.put(
              f.getFileName().toString(),
              files.filter(j -> j.toString().endsWith(".jar")).sorted().toList());
        }
      }
      return new FixtureLibraries(jars, probeClasses(scratch));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no fixture libraries in "
              + folder.toAbsolutePath()
              + ": run `mvn generate-test-resources`, or set -D"
              + PROPERTY,
          e);
    }
  }

  /** The jars of one folder. */
  public List<Path> jars(String library) {
    return jarsByFolder.getOrDefault(library, List.of());
  }

  /** Alone, so that fixtures see nothing else of the kit's class path. */
  private static Path probeClasses(Path scratch) throws IOException {
    String name = Probe.class.getName().replace('.', '/') + ".class";
    Path file = scratch.resolve("probe").resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = Probe.class.getClassLoader().getResourceAsStream(name)) {
      Files.write(file, java.util.Objects.requireNonNull(in).readAllBytes());
    }
    return scratch.resolve("probe");
  }

  /** The class path of a program with these texts; a jar that lies in two folders comes once. */
  public List<Path> classpath(Collection<String> texts) {
    SortedMap<String, Path> byName = new TreeMap<>();
    jarsByFolder.forEach(
        (folder, jars) -> {
          if (folder.equals(BASE) || imports(texts, folder)) {
            jars.forEach(jar -> byName.putIfAbsent(jar.getFileName().toString(), jar));
          }
        });
    return Stream.concat(Stream.of(probes, annotations()), byName.values().stream()).toList();
  }

  /** Our own annotations, as this class path has them. */
  private static Path annotations() {
    try {
      return Path.of(
          PersonalData.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("privet-annotations lies at no file", e);
    }
  }

  private static boolean imports(Collection<String> texts, String packageName) {
    Pattern use =
        Pattern.compile(
            "^import\\s+(?:static\\s+)?" + Pattern.quote(packageName) + "\\.", Pattern.MULTILINE);
    return texts.stream().anyMatch(text -> use.matcher(text).find());
  }
}
