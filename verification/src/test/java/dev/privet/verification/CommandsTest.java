package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manual tells people to type is what the plugin's real builds and the checks run. */
class CommandsTest {

  private static final Pattern TOLD =
      Pattern.compile(
          "mvn (?:-\\S+ )*dev\\.privet:privet-maven-plugin:[^:\\s]+:([a-z]+)((?: -D[^\\s`]+)*)");
  private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern RUN =
      Pattern.compile(
          "\\$\\{project\\.groupId}:\\$\\{project\\.artifactId}:\\$\\{project\\.version}:([a-z]+)"
              + "((?: -D\\S+)*)");

  @Test
  void everyCommandIsRun() {
    Set<String> told = new TreeSet<>();
    for (Path page : pages()) {
      told.addAll(commands(TOLD, Repository.text(page)));
    }
    assertTrue(told.size() >= 8, "commands found: " + told);
    Set<String> run = new TreeSet<>(Set.of("check"));
    for (Path properties : files(Repository.ROOT.resolve("plugin/src/it"), "invoker.properties")) {
      run.addAll(commands(RUN, Repository.text(properties)));
    }
    told.removeAll(run);
    assertEquals(Set.of(), told, "commands that no build below plugin/src/it runs");
  }

  /** The quick start is run whole, by {@code .ci/quick-start}. */
  @Test
  void whatBuildsPrivetIsRun() {
    String checks = Repository.text(Repository.ROOT.resolve(".ci/run"));
    assertTrue(checks.contains(".ci/quick-start"), "the checks run the quick start");
    checks += shell(Repository.text(Repository.ROOT.resolve("docs/quick-start.md")));
    Set<String> told = new TreeSet<>();
    for (Path page : pages()) {
      shell(Repository.text(page))
          .lines()
          .filter(line -> line.startsWith("mvn ") && !line.contains("privet-maven-plugin"))
          .forEach(told::add);
    }
    assertTrue(told.size() >= 3, "commands found: " + told);
    checks.replace(" -DskipTests verify", " verify").lines().forEach(told::remove);
    assertEquals(Set.of(), told, "commands that no check runs");
  }

  /** The shell blocks of a page. */
  private static String shell(String page) {
    return SHELL.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining());
  }

  private static List<Path> pages() {
    List<Path> pages = new ArrayList<>(files(Repository.ROOT.resolve("docs"), ".md"));
    pages.add(Repository.ROOT.resolve("README.md"));
    return pages;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Goals with the names of the properties they are given. */
  private static Set<String> commands(Pattern pattern, String text) {
    Set<String> commands = new TreeSet<>();
    pattern
        .matcher(text)
        .results()
        .forEach(
            command -> commands.add(command.group(1) + command.group(2).replaceAll("=\\S*", "")));
    return commands;
  }
}
