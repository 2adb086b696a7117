package dev.privet.engine.frontend.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.Gap;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine's own sources, as a body of code nobody wrote for this test. */
final class OwnSourcesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final List<Path> SOURCES = List.of(ROOT.resolve("src/main/java"));

  @Test
  void everyBodyIsWellFormed() {
    Lowered lowered = Lowered.of(ROOT, SOURCES, 2).get(0);
    assertTrue(lowered.module().bodies().size() > 500);
    assertEquals(List.of(), lowered.problems());
    assertEquals(
        List.of(),
        lowered.module().gaps().stream()
            .filter(g -> g.reason() == Gap.Reason.INTERNAL || g.reason() == Gap.Reason.LIMIT)
            .toList());
  }

  @Test
  void threadsDoNotShow() {
    Lowered one = Lowered.of(ROOT, SOURCES, 1).get(0);
    Lowered many = Lowered.of(ROOT, SOURCES, 3).get(0);
    assertEquals(one.module().bodies(), many.module().bodies());
    assertEquals(one.module().gaps(), many.module().gaps());
    assertEquals(one.module().sourceTypes(), many.module().sourceTypes());
  }
}
