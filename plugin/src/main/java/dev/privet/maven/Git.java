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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project's Git repository, by the command {@code git}: reads revisions, changes nothing.
 *
 * @param folder in the repository
 */
record Git(Path folder) {

  /** How names of files end that an audit reads. */
  private static final List<String> READ = List.of(".java", "lombok.config");

  /** Of a checkout that is nobody's work tree. */
  private static final String INDEX = "privet.index";

  /** What a process wrote and how it ended. */
  private record Output(int exit, byte[] bytes, String errors) {
    String line() {
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * A commit to compare with.
   *
   * @param common whether the checked-out branch comes from it; if no such commit is known, as in a
   *     shallow clone, it is the revision itself
   */
  record Fork(String commit, boolean common) {}

  /** The commit at which the checked-out branch left a revision. */
  Fork forkedFrom(String revision) throws ParameterException {
    Output commit =
        run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (commit.exit() != 0 && run("rev-parse", "--git-dir").exit() != 0) {
      throw ParameterException.unexpected(
          "since", revision, "a Git repository to compare with, and " + folder + " is in none");
    }
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
    return base.exit() == 0 && !base.line().isEmpty()
        ? new Fork(base.line(), true)
        : new Fork(commit.line(), false);
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

  /**
   * Checks out what an audit reads of a commit, as far as it lies below the folder, and leaves the
   * repository as it is. An archive would not do: it leaves out what the repository's attributes
   * keep from releases, and what is missing at the fork would seem to be new.
   *
   * @param target an empty folder
   * @return the folder's counterpart there
   */
  Path extract(String commit, Path target) throws ParameterException {
    Path index = target.resolve(INDEX);
    String prefix = succeed(commit, index, "", "rev-parse", "--show-prefix").line();
    String all = text(succeed(commit, index, "", "ls-tree", "-r", "-z", "--name-only", commit));
    String wanted =
        Stream.of(all.split("\0", -1))
            .filter(file -> READ.stream().anyMatch(file::endsWith))
            .map(file -> file + "\0")
            .collect(Collectors.joining());
    succeed(commit, index, "", "read-tree", commit);
    String into = "--prefix=" + target.toString().replace('\\', '/') + "/";
    succeed(commit, index, wanted, "checkout-index", "-z", "--stdin", into);
    return target.resolve(prefix).normalize();
  }

  private Output succeed(String commit, Path index, String input, String... arguments)
      throws ParameterException {
    Output output = run(Map.of("GIT_INDEX_FILE", index.toString()), input, arguments);
    if (output.exit() != 0) {
      throw new ParameterException(
          "git could not read the sources of " + commit + ": " + output.errors());
    }
    return output;
  }

  private static String text(Output output) {
    return new String(output.bytes(), StandardCharsets.UTF_8);
  }

  private Output run(String... arguments) throws ParameterException {
    return run(Map.of(), "", arguments);
  }

  private Output run(Map<String, String> environment, String input, String... arguments)
      throws ParameterException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Path told = Files.createTempFile("privet-git", ".txt");
      Path errors = Files.createTempFile("privet-git", ".txt");
      try {
        Files.writeString(told, input);
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(told.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream out = process.getInputStream()) {
          out.transferTo(bytes);
        }
        return new Output(process.waitFor(), bytes.toByteArray(), Files.readString(errors).strip());
      } finally {
        Files.deleteIfExists(told);
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
