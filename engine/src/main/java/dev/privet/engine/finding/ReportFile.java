package dev.privet.engine.finding;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole: a reader, or a killed build, sees the old one or the new one. */
public final class ReportFile {

  private ReportFile() {}

  /** Writes a file, and its folder where there is none. */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(file + " is a folder; expected a file");
    }
    Files.createDirectories(folder);
    // Unlike a temporary file's, the permissions are those of any file the build writes.
    String owner = ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    Path draft = folder.resolve("." + target.getFileName() + "." + owner + ".tmp");
    try {
      Files.write(draft, content);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
