package dev.privet.maven;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Whether an audit runs in a process of its own. */
enum Fork {
  AUTO,
  ALWAYS,
  NEVER;

  /** Sources from which on a process of its own is worth its start, in bytes. */
  static final long WORTH_IT = 500_000;

  /**
   * Whether to start one.
   *
   * @param warm whether this process has long run, as an IDE's
   * @param roots of the sources
   */
  boolean on(boolean warm, List<Path> roots) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> !warm && new Size().reaches(WORTH_IT, roots);
    };
  }

  /** Of source files; what cannot be read counts as nothing. */
  private static final class Size extends SimpleFileVisitor<Path> {
    private long bytes;
    private long enough;

    boolean reaches(long limit, List<Path> roots) {
      enough = limit;
      for (Path root : roots) {
        if (bytes < enough && Files.isDirectory(root)) {
          try {
            Files.walkFileTree(root, this);
          } catch (IOException unreadable) {
            // The audit tells what could not be read.
          }
        }
      }
      return bytes >= enough;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".java")) {
        bytes += attributes.size();
      }
      return bytes >= enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }
}
