package dev.privet.engine.frontend.parse;

import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.SourceModule;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds a module's files. */
final class SourceFiles {
  private final Path root;
  private final Consumer<Gap> gaps;

  SourceFiles(Path root, Consumer<Gap> gaps) {
    this.root = root.toAbsolutePath().normalize();
    this.gaps = gaps;
  }

  /**
   * A file to parse.
   *
   * @param path as reported
   */
  record SourceFile(Path file, String path, SourceModule module, Origin origin) {}

  /** All of a module's files, each once, ordered by path. A missing root counts as empty. */
  List<SourceFile> of(SourceModule module) {
    List<SourceFile> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path sources : module.generatedRoots()) {
      collect(sources, module, Origin.GENERATED_SOURCE, seen, found);
    }
    for (Path sources : module.sourceRoots()) {
      collect(sources, module, Origin.SOURCE, seen, found);
    }
    found.sort(Comparator.comparing(SourceFile::path));
    return found;
  }

  private void collect(
      Path sources, SourceModule module, Origin origin, Set<Path> seen, List<SourceFile> found) {
    Path start = sources.toAbsolutePath().normalize();
    if (!Files.isDirectory(start)) {
      return;
    }
    try {
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(".java") && seen.add(file)) {
                found.add(new SourceFile(file, pathOf(file, start, module), module, origin));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              unreadable(pathOf(file, start, module));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      unreadable(pathOf(start, start, module));
    }
  }

  private void unreadable(String path) {
    gaps.accept(new Gap(Gap.Reason.UNREADABLE_FILE, path, Optional.empty()));
  }

  /** Relative to the root; of a file elsewhere the module's name stands for what is above. */
  private String pathOf(Path file, Path sources, SourceModule module) {
    if (file.startsWith(root)) {
      return slashed(root.relativize(file));
    }
    Path base = module.baseDirectory().toAbsolutePath().normalize();
    Path relative = file.startsWith(base) ? base.relativize(file) : sources.relativize(file);
    return module.name().replace(':', '.') + "/" + slashed(relative);
  }

  private static String slashed(Path path) {
    StringBuilder text = new StringBuilder();
    for (Path part : path) {
      text.append(text.length() == 0 ? "" : "/").append(part);
    }
    return text.toString();
  }
}
