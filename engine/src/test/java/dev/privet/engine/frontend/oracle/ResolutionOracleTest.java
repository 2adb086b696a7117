package dev.privet.engine.frontend.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.javaparser.ast.CompilationUnit;
import com.google.re2j.Pattern;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import dev.privet.engine.testkit.FixtureLibraries;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.snakeyaml.engine.v2.api.Load;

/** javac is right; the floor only rises. */
class ResolutionOracleTest {

  @TempDir Path scratch;

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  @Test
  void resolvesTheLanguageAsJavacDoes() throws Exception {
    Comparison comparison = compare(Path.of("src/test/resources/oracle"), List.of());
    Comparison.Counts total = comparison.members();
    assertTrue(total.all > 2800, report());
    assertTrue(total.all - total.agree <= unranked(), report());
    assertEquals(0, comparison.implied(), report());
    Comparison.Counts types = comparison.of(Place.Kind.TYPE);
    assertTrue(types.percent(types.agree) >= 99.5, report());
  }

  /** Above the level that the build needs: only a newer JDK's javac can tell. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void resolvesTheNewestLanguageAsJavacDoes() throws Exception {
    Comparison comparison = compare(Path.of("src/test/resources/oracle-25"), List.of());
    Comparison.Counts total = comparison.members();
    assertTrue(total.all > 190, report());
    assertEquals(total.all, total.agree, report());
    Comparison.Counts types = comparison.of(Place.Kind.TYPE);
    assertTrue(types.percent(types.agree) >= 99.5, report());
  }

  @Test
  void knowsTheMembersThatLombokMakes() throws Exception {
    FixtureLibraries libraries = FixtureLibraries.open(scratch);
    List<Path> classpath = new ArrayList<>(libraries.jars("lombok"));
    classpath.addAll(libraries.jars("com.fasterxml.jackson"));
    Comparison comparison = compare(Path.of("src/test/resources/oracle-lombok"), classpath);
    Comparison.Counts members = comparison.members();
    assertTrue(members.all > 500, report());
    assertEquals(members.all, members.agree, report());
    Comparison.Counts types = comparison.of(Place.Kind.TYPE);
    assertTrue(types.percent(types.agree) >= 99, report());
  }

  @Test
  void resolvesItsOwnSourcesAsJavacDoes() throws Exception {
    Comparison comparison = compare(Path.of("src/main/java"), dependencies());
    Comparison.Counts total = comparison.members();
    assertTrue(total.all > 10_000, report());
    assertTrue(total.percent(total.agree) >= 99.8, report());
    assertTrue(total.percent(total.wrong) <= 0.05, report());
  }

  /**
   * Calls of a method that several interfaces declare and none overrides: the language leaves open
   * whose it is, and newer compilers than javac 17, which is followed, may say otherwise (25 does).
   */
  private static int unranked() {
    return JRE.currentVersionNumber() > 17 ? 4 : 0;
  }

  private Comparison compare(Path root, List<Path> classpath) throws Exception {
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    return ResolutionOracle.compare(root, classpath, 20, out);
  }

  private String report() {
    return text.toString(StandardCharsets.UTF_8);
  }

  /** The jars that the engine is compiled against, wherever the build keeps them. */
  private static List<Path> dependencies() throws Exception {
    List<Path> paths = new ArrayList<>();
    for (Class<?> each :
        List.of(
            NullMarked.class,
            CompilationUnit.class,
            ClassReader.class,
            Load.class,
            Pattern.class,
            SarifSchema210.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonInclude.class)) {
      URI location = each.getProtectionDomain().getCodeSource().getLocation().toURI();
      paths.add(Path.of(location));
    }
    return paths;
  }
}
