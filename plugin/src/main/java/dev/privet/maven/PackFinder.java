package dev.privet.maven;

import java.nio.file.Path;

/** Finds the jar of an artifact that holds rule packs. */
interface PackFinder {

  /**
   * The jar.
   *
   * @param coordinates as people write them, with colons
   */
  Path find(String coordinates) throws ParameterException;
}
