package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
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

  @Test
  void knowsNothingOfAFolderThatIsNoRepository(@TempDir Path folder) {
    assertEquals(Optional.empty(), new Git(folder).provenance());
  }
}
