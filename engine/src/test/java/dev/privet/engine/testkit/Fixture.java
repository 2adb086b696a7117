package dev.privet.engine.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small program with expectations: one Java file, or a folder whose name starts with a capital
 * letter and that holds several, and maybe a {@code privet.yaml}.
 *
 * @param path the file or the folder
 * @param files its Java files, in order
 */
record Fixture(Path path, List<Path> files) {
  Fixture {
    files = List.copyOf(files);
  }

  static Fixture at(Path path) {
    if (!Files.isDirectory(path)) {
      return new Fixture(path, List.of(path));
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return new Fixture(path, walk.filter(f -> f.toString().endsWith(".java")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All fixtures below a folder of areas, in order. */
  static List<Fixture> below(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().flatMap(Fixture::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Fixture> of(Path child) {
    String name = child.getFileName().toString();
    if (Files.isDirectory(child)) {
      return Character.isUpperCase(name.charAt(0)) ? Stream.of(at(child)) : below(child).stream();
    }
    return name.endsWith(".java") ? Stream.of(at(child)) : Stream.empty();
  }

  /** For people and for test reports: {@code flows/Builders}. */
  String name() {
    Path area = path.toAbsolutePath().getParent();
    String folder = area == null ? "" : area.getFileName() + "/";
    return folder + path.getFileName().toString().replaceFirst("\\.java$", "");
  }

  /** How a file of this fixture is called in messages and in positions. */
  String nameOf(Path file) {
    String inside = path.equals(file) ? "" : "/" + path.relativize(file).toString();
    return (name() + inside).replace('\\', '/') + (inside.isEmpty() ? ".java" : "");
  }
}
