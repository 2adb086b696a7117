package dev.privet.maven;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that appear whole or not at all: all are written beside their places first, and only when
 * that has succeeded are they moved there, so that a build that fails or is killed leaves the old
 * reports.
 */
final class ReportFiles {

  private record Pending(Path written, Path place) {}

  private final List<Pending> pending = new ArrayList<>();

  /** Writes the content beside its place. */
  void add(Path place, byte[] content) throws IOException {
    Path directory = place.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException(place + " is a folder; expected a file");
    }
    Files.createDirectories(directory);
    // Unlike a temporary file's, the permissions are those of any file the build writes.
    String owner = ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    Path written = directory.resolve("." + place.getFileName() + "." + owner + ".tmp");
    pending.add(new Pending(written, place));
    Files.write(written, content);
  }

  /** Puts all files in their places. */
  void publish() throws IOException {
    for (Pending file : pending) {
      try {
        Files.move(
            file.written(),
            file.place(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException plainly) {
        Files.move(file.written(), file.place(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    pending.clear();
  }

  /** Takes away what was not published. */
  void discard() {
    for (Pending file : pending) {
      try {
        Files.deleteIfExists(file.written());
      } catch (IOException leftBehind) {
        // A stray temporary file does no harm, and the first failure is the one to tell.
      }
    }
    pending.clear();
  }
}
