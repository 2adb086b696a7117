package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditResult;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample projects give the findings that they are there to give, and no others. */
class SamplesTest {

  private static final Path SAMPLES = Path.of("..", "sample-projects");

  /** Where the build has copied the libraries that the samples use. */
  private static final Path LIBRARIES =
      Path.of(System.getProperty("privet.sampleLibs", "target/sample-libs"));

  /** In a README: the link of a finding. */
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)#L(\\d+)\\) \\| (PRV\\d+)");

  static List<Sample> samples() throws IOException {
    List<Sample> samples = Sample.in(SAMPLES);
    assertEquals(3, samples.size(), "samples below " + SAMPLES.toAbsolutePath().normalize());
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesItsFindings(Sample sample) throws IOException {
    AuditResult result = sample.audit(rules(), libraries(), AuditOptions.standard());
    assertEquals(
        String.join("\n", sample.expected()),
        String.join("\n", Sample.lines(result)),
        "against " + sample.name() + "/" + Sample.GOLDEN);
    assertEquals(List.of(), result.gaps(), "something of the sample was not seen");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesThemWithAnyNumberOfThreads(Sample sample) throws IOException {
    AuditOptions options = AuditOptions.standard();
    AuditResult one = sample.audit(rules(), libraries(), options.withThreads(1));
    AuditResult many = sample.audit(rules(), libraries(), options.withThreads(8));
    assertEquals(one.findings(), many.findings());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void listsThemInItsReadme(Sample sample) throws IOException {
    String readme = Files.readString(sample.folder().resolve("README.md"));
    List<String> listed =
        LINK.matcher(readme)
            .results()
            .map(m -> m.group(3) + " " + m.group(1) + ":" + m.group(2))
            .sorted()
            .toList();
    Pattern place = Pattern.compile("(PRV\\d+) \\w+ (\\S+)");
    List<String> golden =
        Files.readAllLines(sample.folder().resolve(Sample.GOLDEN)).stream()
            .filter(line -> !line.startsWith("spurious: "))
            .map(place::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1) + " " + m.group(2))
            .sorted()
            .toList();
    assertEquals(golden, listed);
  }

  private static RuleSet rules() throws IOException {
    return RuleSets.standard(SamplesTest.class.getClassLoader(), List.of());
  }

  static List<Path> libraries() throws IOException {
    assertTrue(Files.isDirectory(LIBRARIES), "no " + LIBRARIES + ": build with Maven first");
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
