package dev.privet.maven;

import dev.privet.engine.sarif.Provenance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
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

  /** How names of files end that an audit reads. */
  private static final List<String> READ = List.of(".java", "lombok.config");

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

  /** Which revision of which repository is checked out; absent where that is not known. */
  Optional<Provenance> provenance() {
    try {
      Output head = run("rev-parse", "--verify", "--quiet", "HEAD");
      Output remote = run("config", "--get", "remote.origin.url");
      Output top = run("rev-parse", "--show-toplevel");
      if (head.exit() != 0 || remote.exit() != 0 || top.exit() != 0) {
        return Optional.empty();
      }
      boolean isRoot = Path.of(top.line()).toRealPath().equals(folder.toRealPath());
      Provenance.Place place = isRoot ? Provenance.Place.ROOT : Provenance.Place.BELOW;
      return repository(remote.line()).map(uri -> new Provenance(uri, head.line(), place));
    } catch (ParameterException | IOException unknown) {
      return Optional.empty();
    }
  }

  /** A remote as an address for everybody: without user and password; none of a local path. */
  static Optional<URI> repository(String remote) {
    boolean isShort = !remote.contains("://") && remote.matches("[^/]+:.*");
    String address = isShort ? "ssh://" + remote.replaceFirst(":/?", "/") : remote;
    try {
      URI uri = new URI(address);
      boolean shared = uri.getHost() != null && !"file".equals(uri.getScheme());
      return shared
          ? Optional.of(
              new URI(
                  uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null))
          : Optional.empty();
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }

  /** Puts the Java sources that a commit has below the folder into another folder. */
  void extract(String commit, Path target) throws ParameterException {
    Output files = run("ls-tree", "-r", "-z", "--name-only", commit);
    List<String> archived = new ArrayList<>(List.of("archive", "--format=zip", commit, "--"));
    int fixed = archived.size();
    // A pattern that matches nothing is an error to git; what else there is may be large.
    for (String kind : READ) {
      if (new String(files.bytes(), StandardCharsets.UTF_8).contains(kind + "\0")) {
        archived.add("*" + kind);
      }
    }
    if (archived.size() == fixed) {
      return;
    }
    Output archive = run(archived.toArray(String[]::new));
    if (archive.exit() != 0) {
      throw new ParameterException(
          "git could not read the sources of " + commit + ": " + archive.errors());
    }
    try (ZipInputStream zip =
        new ZipInputStream(new java.io.ByteArrayInputStream(archive.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && file.startsWith(target)) {
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
