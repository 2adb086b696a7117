package dev.privet.engine;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.ruleset.PackSummary;
import dev.privet.engine.ruleset.RuleSet;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells which rules and entries packs switch off: silence about them is nobody's finding. */
final class SwitchedOff {

  private SwitchedOff() {}

  static List<Diagnostic> of(RuleSet rules, Path root) {
    return rules.packs().stream()
        .filter(pack -> !pack.disabled().isEmpty())
        .map(
            pack ->
                new Diagnostic(
                    Diagnostic.Kind.SWITCHED_OFF,
                    name(pack, root)
                        + " switches off "
                        + String.join(", ", pack.disabled())
                        + ": what "
                        + (pack.disabled().size() == 1 ? "it" : "they")
                        + " would find is not reported.",
                    Optional.empty()))
        .toList();
  }

  /**
   * Below the project its path, elsewhere the file's own name: reports name no machine's folders.
   */
  private static String name(PackSummary pack, Path root) {
    try {
      Path file = Path.of(pack.name());
      Path own = root.toAbsolutePath().normalize();
      if (file.isAbsolute() && file.normalize().startsWith(own)) {
        return own.relativize(file.normalize()).toString().replace('\\', '/');
      }
    } catch (InvalidPathException notOne) {
      // A pack in a jar is named by the jar as well.
    }
    return pack.name()
        .substring(Math.max(pack.name().lastIndexOf('/'), pack.name().lastIndexOf('\\')) + 1);
  }
}
