package dev.privet.engine.classfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of class files. */
final class FolderContainer implements ClassContainer {
  private final Path folder;
  private final Set<String> packages = new HashSet<>();

  FolderContainer(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .forEach(file -> packages.add(packageOf(folder.relativize(file))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String packageOf(Path file) {
    Path parent = file.getParent();
    return parent == null ? "" : parent.toString().replace('\\', '/').replace('/', '.');
  }

  @Override
  public Set<String> packages() {
    return packages;
  }

  @Override
  public byte @Nullable [] read(String packageName, String internalName) throws IOException {
    Path file = folder.resolve(internalName + ".class");
    return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  @Override
  public void close() {}
}
