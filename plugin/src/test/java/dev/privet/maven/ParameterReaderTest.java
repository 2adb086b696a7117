package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterReaderTest {

  @TempDir Path root;
  private Path module;

  @BeforeEach
  void makeModule() throws IOException {
    module = Files.createDirectory(root.resolve("module"));
  }

  @Test
  void choicesAreReadInAnyCase() throws ParameterException {
    assertEquals(FailOn.WARNING, ParameterReader.choice("failOn", FailOn.class, " Warning "));
  }

  @Test
  void aWrongChoiceIsToldWithAllRightOnes() {
    assertEquals(
        "Parameter failOn (-Dprivet.failOn) is 'sometimes', expected one of error, warning, note,"
            + " never.",
        messageOf(() -> ParameterReader.choice("failOn", FailOn.class, "sometimes")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "", "1", "TRUE!"})
  void whatIsNeitherTrueNorFalseIsNotTakenForFalse(String text) {
    assertEquals(
        "Parameter requireProven (-Dprivet.requireProven) is '"
            + text
            + "', expected true or"
            + " false.",
        messageOf(() -> ParameterReader.flag("requireProven", text)));
  }

  @Test
  void flagsAreRead() throws ParameterException {
    assertTrue(ParameterReader.flag("requireProven", "TRUE"));
    assertEquals(false, ParameterReader.flag("requireProven", "false"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "two", "1.5", "99999999999"})
  void threadsAreACount(String text) {
    assertEquals(
        "Parameter threads (-Dprivet.threads) is '"
            + text
            + "', expected a whole number of at"
            + " least 1.",
        messageOf(() -> ParameterReader.threads(text)));
  }

  @Test
  void unsaidThreadsAreTheProcessors() throws ParameterException {
    assertEquals(Runtime.getRuntime().availableProcessors(), ParameterReader.threads(null));
    assertEquals(3, ParameterReader.threads("3"));
  }

  @Test
  void unsaidEncodingIsUtf8() throws ParameterException {
    assertEquals(StandardCharsets.UTF_8, ParameterReader.encoding(null));
    assertEquals(StandardCharsets.ISO_8859_1, ParameterReader.encoding("latin1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-9", "not a name"})
  void anUnknownEncodingIsTold(String text) {
    assertTrue(
        messageOf(() -> ParameterReader.encoding(text))
            .contains("is '" + text + "', expected the"));
  }

  @Test
  void aMalformedGlobIsTold() {
    String message = messageOf(() -> ParameterReader.globs("excludes", List.of("ok/**", "a[b")));
    assertTrue(message.contains("Parameter excludes"), message);
    assertTrue(message.contains("'a[b'"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a/.."})
  void theModuleItselfIsNoFolderForReports(String text) {
    assertEquals(
        "Parameter reportDirectory (-Dprivet.reportDirectory) is '', expected a folder of its own"
            + " below the module, as target/privet; leave the parameter out for that.",
        messageOf(() -> reader().folder("reportDirectory", module.resolve(text))));
  }

  @Test
  void aFolderForReportsIsFoundBelowTheModule() throws Exception {
    assertEquals(
        module.resolve("target/privet").toAbsolutePath(),
        reader().folder("reportDirectory", Path.of("target/privet")));
    assertEquals(root.toAbsolutePath(), reader().folder("reportDirectory", root));
  }

  @Test
  void packsAreLookedUpInTheModuleThenInTheRoot() throws Exception {
    Path inModule = Files.createFile(module.resolve("ours.yaml"));
    Path inRoot = Files.createFile(root.resolve("company.yaml"));
    Files.createFile(root.resolve("ours.yaml"));
    assertEquals(
        List.of(inModule, inRoot),
        reader().packs(List.of("ours.yaml", " ", "company.yaml"), NOWHERE));
  }

  @Test
  void aMissingPackIsToldWithWhereItWasLookedUp() {
    String message = messageOf(() -> reader().packs(List.of("ours.yaml"), NOWHERE));
    assertTrue(message.contains("is 'ours.yaml', expected an existing file or folder"), message);
    assertTrue(message.contains(module.toString()), message);
  }

  @Test
  void packsMayBeArtifacts() throws Exception {
    Path jar = module.resolve("packs.jar");
    assertEquals(
        List.of(jar), reader().packs(List.of("com.acme:privet-packs:1.0"), coordinates -> jar));
    assertTrue(PackArtifacts.isNamedBy("com.acme:packs:jar:strict:1.0-SNAPSHOT"));
    assertFalse(PackArtifacts.isNamedBy("C:/packs/ours.yaml"));
    assertFalse(PackArtifacts.isNamedBy("com.acme:packs"));
  }

  @Test
  void theUsualBaselineMayBeMissingButANamedOneMayNot() throws Exception {
    assertEquals(Optional.empty(), reader().baseline(null));
    assertTrue(messageOf(() -> reader().baseline("mine.yaml")).contains("privet:baseline"));
    Path usual = Files.createFile(root.resolve("privet-baseline.yaml"));
    assertEquals(Optional.of(usual), reader().baseline(null));
  }

  @Test
  void theBaselineIsWrittenAtTheRoot() {
    assertEquals(root.resolve("privet-baseline.yaml"), reader().baselineToWrite(null));
    assertEquals(root.resolve("a/b.yaml"), reader().baselineToWrite("a/b.yaml"));
  }

  private static final PackFinder NOWHERE =
      coordinates -> {
        throw new ParameterException("asked for " + coordinates);
      };

  private ParameterReader reader() {
    return new ParameterReader(module, root);
  }

  private static String messageOf(Executable wrong) {
    return assertThrows(ParameterException.class, wrong).getMessage();
  }
}
