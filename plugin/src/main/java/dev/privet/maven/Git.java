package dev.privet.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The project's Git repository, by the command {@code git}: reads revisions, changes nothing.
 *
 * @param folder in the repository
 */
record Git(Path folder) {

  /** What a process wrote and how it ended. */
  private record Output(int exit, byte[] bytes, String errors) {
    String line() {
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * The commit at which the checked-out branch left a revision; the revision itself where no common
   * commit is known, as in a shallow clone.
   */
  String forkedFrom(String revision) throws ParameterException {
    Output commit =
        run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (commit.exit() != 0) {
      throw ParameterException.unexpected(
          "since",
          revision,
          "a revision of the Git repository at "
              + folder
              + ", for example origin/main; fetch it first if it is another branch's"
              + (commit.errors().isEmpty() ? "" : " (git: " + commit.errors() + ")"));
    }
    Output base = run("merge-base", commit.line(), "HEAD");
    return base.exit() == 0 && !base.line().isEmpty() ? base.line() : commit.line();
  }

  /** The commit that is checked out; absent outside of a repository. */
  Optional<String> head() {
    try {
      Output head = run("rev-parse", "--verify", "--quiet", "HEAD");
      return head.exit() == 0 ? Optional.of(head.line()) : Optional.empty();
    } catch (ParameterException noGit) {
      return Optional.empty();
    }
  }

  /** Puts the Java sources that a commit has below the folder into another folder. */
  void extract(String commit, Path target) throws ParameterException {
    Output archive = run("archive", "--format=zip", commit);
    if (archive.exit() != 0) {
      throw new ParameterException(
          "git could not read the sources of " + commit + ": " + archive.errors());
    }
    try (ZipInputStream zip =
        new ZipInputStream(new java.io.ByteArrayInputStream(archive.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && entry.getName().endsWith(".java") && file.startsWith(target)) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    } catch (IOException failed) {
      throw new ParameterException("The sources of " + commit + " could not be read: " + failed);
    }
  }

  private Output run(String... arguments) throws ParameterException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Path errors = Files.createTempFile("privet-git", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream out = process.getInputStream()) {
          out.transferTo(bytes);
        }
        return new Output(process.waitFor(), bytes.toByteArray(), Files.readString(errors).strip());
      } finally {
        Files.deleteIfExists(errors);
      }
    } catch (IOException unavailable) {
      throw new ParameterException(
          "Parameter since (-Dprivet.since) needs the command git: " + unavailable.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ParameterException("Interrupted while git ran.");
    }
  }
}
