package dev.privet.verification;

import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import dev.privet.engine.ruleset.RuleSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files; tests run in this module's folder. */
final class Repository {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  static final Path FIXTURES = ROOT.resolve("engine/src/test/resources/fixtures");

  private Repository() {}

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All Java files below a folder, in order. */
  static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static RuleSet rules() {
    try {
      return RuleSets.standard(Repository.class.getClassLoader(), List.of());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Rules in force and planned ones, by id. */
  static List<RuleSpec> allRules(RuleSet rules) {
    return Stream.concat(rules.rules().stream(), rules.plannedRules().stream())
        .sorted(Comparator.comparing(RuleSpec::id))
        .toList();
  }
}
