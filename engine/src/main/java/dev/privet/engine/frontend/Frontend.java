package dev.privet.engine.frontend;

import dev.privet.engine.program.SourceModule;
import java.nio.file.Path;
import java.util.List;

/** Reads, parses, resolves and lowers modules. */
public final class Frontend {

  private Frontend() {}

  /**
   * Lowers every module, in the order given, each against its own class path and the modules it
   * depends on. Never throws because of the code.
   *
   * @param root paths are given relative to it
   */
  public static List<LoweredModule> lower(Path root, List<SourceModule> modules, int threads) {
    throw new UnsupportedOperationException("assembled from parse, declare, attribute and lower");
  }
}
