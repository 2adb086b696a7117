package dev.privet.maven;

import dev.privet.engine.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What to tell where files have names that this locale has no letters for. Java then reads the
 * files all the same, but every name it gives them is another one.
 */
final class FileNames {

  /** What stands for each byte that is no letter. */
  private static final char REPLACED = '\ufffd';

  private FileNames() {}

  static Optional<String> warning(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.position().file())
        .filter(file -> file.indexOf(REPLACED) >= 0)
        .findFirst()
        .map(
            file ->
                "This locale (LC_ALL, LANG) does not know all letters of file names, as of "
                    + file
                    + ": the reports name these files wrongly and show no code of them. Set"
                    + " LC_ALL=C.UTF-8 or another locale with UTF-8.");
  }
}
