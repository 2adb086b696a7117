package dev.privet.engine.frontend.lower;

import dev.privet.engine.classfile.LibraryCache;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.modules.Frontend;
import dev.privet.engine.ir.BodyCheck;
import dev.privet.engine.ir.Listing;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.SourceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Lowers small sources in a folder of its own. */
final class Lowered {

  private static final LibraryCache LIBRARIES = new LibraryCache();

  private final LoweredModule module;

  private Lowered(LoweredModule module) {
    this.module = module;
  }

  static Lowered of(Path folder, String source) {
    try {
      Files.writeString(folder.resolve("A.java"), source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(folder, List.of(folder), 1).get(0);
  }

  static List<Lowered> of(Path root, List<Path> sources, int threads) {
    SourceModule module =
        new SourceModule(
            "m", root, sources, List.of(), List.of(), List.of(), 21, StandardCharsets.UTF_8);
    return Frontend.lower(root, List.of(module), threads, LIBRARIES, (phase, nanos) -> {}).stream()
        .map(Lowered::new)
        .toList();
  }

  LoweredModule module() {
    return module;
  }

  /** Listings of the bodies whose key contains {@code name}, in order. */
  String listing(String name) {
    return bodies(name).stream().map(Listing::of).collect(Collectors.joining());
  }

  List<MethodBody> bodies(String name) {
    return module.bodies().stream().filter(body -> body.key().toString().contains(name)).toList();
  }

  List<String> problems() {
    return module.bodies().stream().flatMap(body -> BodyCheck.problemsOf(body).stream()).toList();
  }
}
