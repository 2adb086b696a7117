package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditResult;
import dev.privet.engine.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits that change no flow leave every finding of the samples the same finding. */
class IdentityTest {

  private static final Pattern TYPE_BODY = Pattern.compile("(?m)^(public )?(final )?class .*\\{$");

  /** Edits by what people call them. */
  private static final Map<String, UnaryOperator<String>> EDITS =
      Map.of(
          "a licence above",
          text -> "/*\n * Copyright.\n * All rights.\n */\n" + text,
          "other indentation",
          text -> text.replaceAll("(?m)^( +)", "\t$1$1"),
          "blank lines",
          text -> text.replaceAll("(?m);$", ";\n"),
          "another line ending",
          text -> text.replace("\n", "\r\n"),
          "a new first member",
          text ->
              TYPE_BODY.matcher(text).replaceAll("$0\n  static int added(int n) { return n; }"));

  @TempDir Path folder;

  static Stream<Arguments> editedSamples() throws IOException {
    List<Sample> samples = SamplesTest.samples();
    return EDITS.keySet().stream()
        .sorted()
        .flatMap(edit -> samples.stream().map(sample -> Arguments.of(edit, sample)));
  }

  @ParameterizedTest
  @MethodSource("editedSamples")
  void survives(String edit, Sample sample) throws IOException {
    Path copy = folder.resolve(sample.name());
    int changed = 0;
    try (Stream<Path> files = Files.walk(sample.folder())) {
      for (Path file : files.filter(IdentityTest::isWanted).toList()) {
        Path target = copy.resolve(sample.folder().relativize(file).toString());
        Files.createDirectories(target.getParent());
        String text = Files.readString(file);
        String edited = file.toString().endsWith(".java") ? EDITS.get(edit).apply(text) : text;
        changed += edited.equals(text) ? 0 : 1;
        Files.writeString(target, edited);
      }
    }
    assertEquals(identities(sample), identities(new Sample(copy)), edit + " in " + changed);
  }

  private static boolean isWanted(Path file) {
    return Files.isRegularFile(file)
        && !file.toString().contains("target")
        && (file.toString().endsWith(".java") || file.endsWith("pom.xml"));
  }

  private static Map<String, String> identities(Sample sample) throws IOException {
    AuditResult result =
        sample.audit(Repository.rules(), SamplesTest.libraries(), AuditOptions.standard());
    return result.findings().stream()
        .collect(
            Collectors.toMap(
                Finding::fingerprint,
                finding -> finding.rule() + " " + finding.position().file(),
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }
}
