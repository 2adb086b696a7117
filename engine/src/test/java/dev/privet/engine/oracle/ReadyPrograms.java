package dev.privet.engine.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Batches of generated programs for those who audit the same ones again and again. */
public final class ReadyPrograms {

  private ReadyPrograms() {}

  /** By name; each says how many arrivals an audit, on one thread, misses. */
  public static Map<String, IntSupplier> of(Path folder, int batches, int size) throws IOException {
    FlowOracle oracle = new FlowOracle(folder, 1);
    Catalogue catalogue = Catalogue.read();
    Map<String, IntSupplier> ready = new LinkedHashMap<>();
    for (int batch = 0; batch < batches; batch++) {
      List<GeneratedProgram> programs = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        programs.add(Generator.program(catalogue, 1 + (long) batch * size + i));
      }
      ready.put("programs " + batch, oracle.ready(programs));
    }
    return ready;
  }
}
