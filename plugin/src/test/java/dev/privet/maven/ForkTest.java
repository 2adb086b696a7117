package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkTest {

  @TempDir private Path root;

  private Path sources(String name, long bytes) throws IOException {
    Path folder = Files.createDirectories(root.resolve(name).resolve("a"));
    Files.writeString(folder.resolve("A.java"), " ".repeat((int) bytes));
    Files.writeString(folder.resolve("big.txt"), " ".repeat((int) Fork.WORTH_IT));
    return root.resolve(name);
  }

  @Test
  void largeSourcesAreWorthAProcess() throws IOException {
    Path half = sources("half", Fork.WORTH_IT / 2);
    Path other = sources("other", Fork.WORTH_IT / 2);
    assertFalse(Fork.AUTO.on(false, List.of(half, root.resolve("missing"))));
    assertTrue(Fork.AUTO.on(false, List.of(half, other)));
  }

  @Test
  void aProcessThatHasLongRunNeedsNoOther() throws IOException {
    Path large = sources("large", Fork.WORTH_IT);
    assertTrue(Fork.AUTO.on(false, List.of(large)));
    assertFalse(Fork.AUTO.on(true, List.of(large)));
  }

  @Test
  void whoeverSaysSoDecides() throws IOException {
    assertTrue(Fork.ALWAYS.on(true, List.of()));
    assertFalse(Fork.NEVER.on(false, List.of(sources("large", Fork.WORTH_IT))));
  }
}
