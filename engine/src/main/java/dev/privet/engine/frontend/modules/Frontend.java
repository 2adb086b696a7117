package dev.privet.engine.frontend.modules;

import dev.privet.engine.classfile.LibraryCache;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.MissingTypes;
import dev.privet.engine.program.SourceModule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads, parses, resolves and lowers modules. */
public final class Frontend {

  private Frontend() {}

  /** The same with libraries of its own. */
  public static List<LoweredModule> lower(Path root, List<SourceModule> modules, int threads) {
    return lower(root, modules, threads, new LibraryCache(), (phase, nanos) -> {});
  }

  /** The same where nobody knows of types that are not found. */
  public static List<LoweredModule> lower(
      Path root, List<SourceModule> modules, int threads, LibraryCache libraries, Spent spent) {
    return lower(root, modules, threads, libraries, name -> false, spent);
  }

  /**
   * Lowers every module, in the order given, each against its own class path and the modules it
   * depends on. Never throws because of the code. Modules are read one after the other,
   * dependencies first, so that at most one module's bodies are held as syntax.
   *
   * @param root paths are given relative to it
   * @param libraries where class files come from; it has to stay open as long as the modules' types
   *     are asked for
   * @param vouched what is known of types that are nowhere found
   * @param spent told what each phase took
   */
  public static List<LoweredModule> lower(
      Path root,
      List<SourceModule> modules,
      int threads,
      LibraryCache libraries,
      MissingTypes vouched,
      Spent spent) {
    ModuleOrder order = new ModuleOrder(modules);
    Map<String, ModuleFrontend> done = new LinkedHashMap<>();
    Map<String, LoweredModule> results = new LinkedHashMap<>();
    for (SourceModule module : order.dependenciesFirst()) {
      List<ModuleFrontend> seen =
          order.seenBy(module).stream().filter(done::containsKey).map(done::get).toList();
      ModuleFrontend frontend = new ModuleFrontend(root, module, seen, libraries, vouched);
      frontend.lower(threads, spent);
      done.put(module.name(), frontend);
      results.put(module.name(), frontend.result());
    }
    return modules.stream().flatMap(m -> Stream.ofNullable(results.get(m.name()))).toList();
  }

  /** Told, from any thread, how long a phase worked. */
  @FunctionalInterface
  public interface Spent {
    /**
     * Adds to a phase's time.
     *
     * @param phase {@code parse} and {@code declare} by the clock, {@code attribute} and {@code
     *     lower} added up over threads
     */
    void add(String phase, long nanos);
  }
}
