package dev.privet.maven;

import dev.privet.engine.AuditOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What holds for the whole reactor, as it is audited as one project.
 *
 * @param packs extra rule packs in the order in which they apply; files or folders that exist
 * @param baseline the file of accepted findings; absent where none exists
 */
record ProjectSettings(
    List<Path> packs, AuditOptions options, Optional<Path> baseline, Colour colour) {
  ProjectSettings {
    packs = List.copyOf(packs);
  }
}
