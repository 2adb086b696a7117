package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.ruleset.DeclaredDataMap;
import dev.privet.engine.ruleset.LawfulBasis;
import dev.privet.engine.ruleset.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual says of the project file is what is read, and the schema says the same. */
class ConfigurationPageTest {

  private static final String PAGE =
      Repository.text(Repository.ROOT.resolve("docs/configuration.md"));
  private static final String SCHEMA =
      Repository.text(Repository.ROOT.resolve("docs/privet.schema.json"));
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("(?m)^ {4}\"(\\w+)\": \\{");

  @TempDir Path folder;

  @Test
  void theExamplesAreRead() throws IOException {
    Matcher examples = YAML.matcher(PAGE);
    examples.find();
    assertEquals(List.of("privet/acme.yaml"), read(examples.group(1)).list("packs").orElseThrow());
    examples.find();
    LawfulBasis basis = read(examples.group(1)).declarations(Repository.rules()).bases().get(0);
    assertEquals(LawfulBasis.Ground.LEGITIMATE_INTERESTS, basis.basis());
    examples.find();
    assertEquals(
        List.of("segment", "log"),
        read(examples.group(1))
            .declarations(Repository.rules())
            .dataMap()
            .orElseThrow()
            .entries()
            .stream()
            .map(DeclaredDataMap.Entry::recipient)
            .toList());
  }

  private ProjectFile read(String text) throws IOException {
    return ProjectFile.read(Files.writeString(folder.resolve("privet.yaml"), text));
  }

  @Test
  void theExampleNamesEveryKeyOfTheSchema() {
    Matcher example = YAML.matcher(PAGE);
    example.find();
    TreeSet<String> shown = new TreeSet<>();
    example
        .group(1)
        .lines()
        .filter(l -> !l.startsWith("#"))
        .forEach(l -> shown.add(l.split(":")[0]));
    TreeSet<String> known = new TreeSet<>();
    String properties = SCHEMA.substring(0, SCHEMA.indexOf("\"$defs\""));
    KEY.matcher(properties).results().forEach(key -> known.add(key.group(1)));
    assertEquals(known, shown);
  }

  @Test
  void schemaAndPageNameEveryGround() {
    List<String> grounds =
        Stream.of(LawfulBasis.Ground.values())
            .map(ground -> ground.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .filter(
                word -> !SCHEMA.contains("\"" + word + "\"") || !PAGE.contains("`" + word + "`"))
            .toList();
    assertEquals(List.of(), grounds);
  }
}
