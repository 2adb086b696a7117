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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manual tells people to type is what the plugin's real builds run. */
class CommandsTest {

  private static final Pattern TOLD =
      Pattern.compile("mvn dev\\.privet:privet-maven-plugin:[^:\\s]+:([a-z]+)((?: -D[^\\s`]+)*)");
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

  private static Set<String> commands(Pattern pattern, String text) {
    Set<String> commands = new TreeSet<>();
    pattern
        .matcher(text)
        .results()
        .forEach(command -> commands.add(command.group(1) + command.group(2)));
    return commands;
  }
}
