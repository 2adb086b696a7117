package dev.privet.maven;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.ruleset.SuppressedPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What holds for the whole reactor, as it is audited as one project.
 *
 * @param packs extra rule packs in the order in which they apply; files or folders that exist
 * @param suppressions of rules in some files, as poms and the command line say
 * @param baseline the file of accepted findings; absent where none exists
 * @param projectFile the project's {@code privet.yaml}; absent where none exists
 * @param since reports only what is not in this revision
 * @param rulesVersion the catalogue has to have
 * @param gaps whether what could not be seen fails the build
 * @param timing whether to tell what took how long
 * @param fork whether the audit has a process of its own
 */
record ProjectSettings(
    List<Path> packs,
    AuditOptions options,
    List<SuppressedPaths> suppressions,
    Optional<Path> baseline,
    Optional<Path> projectFile,
    Optional<String> since,
    Optional<String> rulesVersion,
    Gaps gaps,
    Timing timing,
    Colour colour,
    Fork fork) {

  /** What gaps do to the build. */
  enum Gaps {
    FAIL,
    TELL
  }

  /** Whether the time is told by phases. */
  enum Timing {
    TELL,
    HIDE
  }

  ProjectSettings {
    packs = List.copyOf(packs);
    suppressions = List.copyOf(suppressions);
  }

  /** The same with these packs. */
  ProjectSettings withPacks(List<Path> all) {
    return new ProjectSettings(
        all,
        options,
        suppressions,
        baseline,
        projectFile,
        since,
        rulesVersion,
        gaps,
        timing,
        colour,
        fork);
  }

  /** Whether two modules want the same audit; packs are taken together. */
  boolean agreesWith(ProjectSettings other) {
    return withPacks(List.of()).equals(other.withPacks(List.of()));
  }
}
