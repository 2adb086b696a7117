package dev.privet.engine.frontend.parse;

import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.frontend.parse.SourceFiles.SourceFile;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Parses the files of modules, in parallel. */
public final class SourceParser {
  /** The number of what is no file. */
  private static final int BESIDE = -1;

  private SourceParser() {}

  /**
   * Parses every module.
   *
   * @param root paths are given relative to it
   * @param gaps told of what could not be read or parsed, from any thread
   * @return module name to its units, ordered by path, in the order of the modules
   */
  public static Map<String, List<SourceUnit>> parse(
      Path root, List<SourceModule> modules, int threads, Consumer<Gap> gaps) {
    return parse(root, modules, threads, () -> {}, gaps);
  }

  /**
   * The same, with other work beside it.
   *
   * @param beside done first, by one of the threads, while the others parse
   */
  public static Map<String, List<SourceUnit>> parse(
      Path root, List<SourceModule> modules, int threads, Runnable beside, Consumer<Gap> gaps) {
    SourceFiles finder = new SourceFiles(root, gaps);
    List<SourceFile> files = new ArrayList<>();
    modules.forEach(module -> files.addAll(finder.of(module)));
    SourceUnit[] units = new SourceUnit[files.size()];
    List<Integer> indices = IntStream.range(BESIDE, units.length).boxed().toList();
    LombokConfigFiles lombok = new LombokConfigFiles(root, gaps);
    ThreadLocal<FileParser> parsers = ThreadLocal.withInitial(() -> new FileParser(lombok, gaps));
    DeepStack.forEach(
        indices,
        threads,
        i -> {
          if (i == BESIDE) {
            beside.run();
          } else {
            units[i] = parsers.get().parse(files.get(i)).orElse(null);
          }
        });
    Map<String, List<SourceUnit>> result = new LinkedHashMap<>();
    modules.forEach(module -> result.put(module.name(), new ArrayList<>()));
    Arrays.stream(units)
        .filter(unit -> unit != null)
        .forEach(
            unit ->
                result.computeIfAbsent(unit.module().name(), name -> new ArrayList<>()).add(unit));
    return result;
  }
}
