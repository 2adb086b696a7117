package dev.privet.engine.frontend.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that nobody wrote mean what javac says they mean. */
class GeneratedProgramsTest {

  /** More are tried by hand with {@code -Dprivet.seeds=FROM-TO}. */
  private static final String SEEDS = System.getProperty("privet.seeds", "1-20");

  @TempDir Path root;

  @Test
  void resolvesGeneratedProgramsAsJavacDoes() throws Exception {
    int cut = SEEDS.indexOf('-');
    long last = Long.parseLong(SEEDS.substring(cut + 1));
    for (long seed = Long.parseLong(SEEDS.substring(0, cut)); seed <= last; seed++) {
      Path folder = Files.createDirectories(root.resolve("generated" + seed));
      String text = ProgramGenerator.program(seed).replace("package generated;", packageOf(seed));
      Files.writeString(folder.resolve("Program.java"), text);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Comparison comparison =
        ResolutionOracle.compare(
            root, List.of(), 40, new PrintStream(out, true, StandardCharsets.UTF_8));
    String report = out.toString(StandardCharsets.UTF_8);
    Comparison.Counts members = comparison.members();
    assertTrue(members.all > 5_000, report);
    assertEquals(members.all, members.agree, report);
    Comparison.Counts types = comparison.of(Place.Kind.TYPE);
    assertTrue(types.percent(types.agree) >= 99.5, report);
  }

  private static String packageOf(long seed) {
    return "package generated" + seed + ";";
  }
}
