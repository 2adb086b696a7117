package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.TraceStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits that change no flow leave every finding of the samples the same finding. */
class IdentityTest {

  @TempDir Path folder;

  static Stream<Arguments> editedSamples() throws IOException {
    List<Sample> samples = SamplesTest.samples();
    return Arrays.stream(Edit.values())
        .flatMap(edit -> samples.stream().map(sample -> Arguments.of(edit, sample)));
  }

  @ParameterizedTest
  @MethodSource("editedSamples")
  void survives(Edit edit, Sample sample) throws IOException {
    List<Finding> before = findings(sample);
    Map<String, String> files = sources(sample);
    Map<String, String> edited = edit.apply(files, sinks(before));
    assertNotEquals(files, edited, edit + " changes nothing");
    Path copy = folder.resolve(sample.name());
    Files.createDirectories(copy);
    Files.copy(sample.folder().resolve("pom.xml"), copy.resolve("pom.xml"));
    for (Map.Entry<String, String> file : edited.entrySet()) {
      Path target = copy.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    assertEquals(identities(before), identities(findings(new Sample(copy))));
  }

  /** Java files below a sample's folder. */
  private static Map<String, String> sources(Sample sample) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sample.folder())) {
      for (Path file : files.filter(IdentityTest::isSource).toList()) {
        String path = sample.folder().relativize(file).toString().replace('\\', '/');
        sources.put(path, Files.readString(file));
      }
    }
    return sources;
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java")
        && Files.isRegularFile(file)
        && !file.toString().contains("target");
  }

  private static List<Finding> findings(Sample sample) throws IOException {
    return sample
        .audit(Repository.rules(), SamplesTest.libraries(), AuditOptions.standard())
        .findings();
  }

  /** Where sinks are, and what their calls say. */
  private static Set<String> sinks(List<Finding> findings) {
    Set<String> sinks = new TreeSet<>();
    for (Finding finding : findings) {
      sinks.add(finding.position().file());
      finding.trace().stream()
          .filter(step -> step.kind() == TraceStep.Kind.SINK)
          .forEach(step -> sinks.add(step.snippet()));
    }
    return sinks;
  }

  private static Map<String, String> identities(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.toMap(
                Finding::fingerprint,
                Finding::rule,
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }
}
