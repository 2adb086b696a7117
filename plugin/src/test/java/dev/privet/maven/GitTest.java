package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/acme/shop.git,               https://example.org/acme/shop.git",
    "https://jane:secret@example.org:8443/shop.git,   https://example.org:8443/shop.git",
    "https://token@example.org/shop.git?key=1#x,      https://example.org/shop.git",
    "git@example.org:acme/shop.git,                   ssh://example.org/acme/shop.git",
    "ssh://git@example.org/acme/shop.git,             ssh://example.org/acme/shop.git",
  })
  void tellsTheRepositoryWithoutItsUser(String remote, URI told) {
    assertEquals(Optional.of(told), Git.repository(remote));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/srv/git/shop.git", "../shop", "file:///srv/git/shop.git", ":", "a b://c"})
  void keepsLocalPathsToItself(String remote) {
    assertEquals(Optional.empty(), Git.repository(remote));
  }

  /** Attributes keep a file from archives, and have another checked out with other line ends. */
  @Test
  void extractsWhatACheckoutHas(@TempDir Path folder, @TempDir Path target) throws Exception {
    Path shop = Files.createDirectories(folder.resolve("a shop/größe"));
    Files.writeString(
        folder.resolve(".gitattributes"), "Kept.java export-ignore\n*.java eol=crlf\n");
    Files.writeString(shop.resolve("Kept.java"), "class Kept {\n}\n");
    Files.writeString(shop.resolve("notes.txt"), "none");
    Files.writeString(folder.resolve("Outside.java"), "class Outside {}\n");
    git(folder, "init", "-q");
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", "Before");
    Git git = new Git(folder.resolve("a shop"));
    Path sources = git.extract(git.forkedFrom("HEAD").commit(), target);
    try (Stream<Path> files = Files.walk(sources)) {
      assertEquals(
          List.of("größe/Kept.java"),
          files
              .filter(Files::isRegularFile)
              .map(file -> sources.relativize(file).toString().replace('\\', '/'))
              .toList());
    }
    assertEquals("class Kept {\r\n}\r\n", Files.readString(sources.resolve("größe/Kept.java")));
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    assertEquals(
        0, new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor());
  }

  @Test
  void saysThatThereIsNoRepositoryToCompareWith(@TempDir Path folder) {
    String message =
        assertThrows(ParameterException.class, () -> new Git(folder).forkedFrom("main"))
            .getMessage();
    assertEquals(
        "Parameter since (-Dprivet.since) is 'main', expected a Git repository to compare with, and"
            + " "
            + folder
            + " is in none.",
        message);
  }

  @Test
  void knowsNothingOfAFolderThatIsNoRepository(@TempDir Path folder) {
    assertEquals(Optional.empty(), new Git(folder).provenance());
  }
}
