package dev.privet.engine.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the running JDK, of all its modules and packages, exported or not. Reads through
 * the module system, which keeps the image's own index, instead of a {@code jrt:} file system.
 */
final class JdkImage implements ClassContainer {
  private final Map<String, ModuleReference> moduleOfPackage = new HashMap<>();
  private final Map<String, ModuleReference> modules = new HashMap<>();
  private final Map<String, ModuleReader> readers = new ConcurrentHashMap<>();

  JdkImage() {
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      modules.put(module.descriptor().name(), module);
      for (String name : module.descriptor().packages()) {
        moduleOfPackage.put(name, module);
      }
    }
  }

  @Override
  public Set<String> packages() {
    return moduleOfPackage.keySet();
  }

  /** Packages that {@code import module name} brings in, read modules included; sorted. */
  List<String> exportedBy(String name) {
    Set<String> found = new TreeSet<>();
    collectExports(name, found, new TreeSet<>());
    return new ArrayList<>(found);
  }

  private void collectExports(String name, Set<String> found, Set<String> seen) {
    ModuleReference module = modules.get(name);
    if (module == null || !seen.add(name)) {
      return;
    }
    module.descriptor().exports().stream()
        .filter(exports -> !exports.isQualified())
        .forEach(exports -> found.add(exports.source()));
    module.descriptor().requires().stream()
        .filter(
            requires ->
                requires
                    .modifiers()
                    .contains(java.lang.module.ModuleDescriptor.Requires.Modifier.TRANSITIVE))
        .forEach(requires -> collectExports(requires.name(), found, seen));
  }

  @Override
  public byte @Nullable [] read(String packageName, String internalName) throws IOException {
    ModuleReference module = moduleOfPackage.get(packageName);
    if (module == null) {
      return null;
    }
    String moduleName = module.descriptor().name();
    ModuleReader reader = readers.get(moduleName);
    if (reader == null) {
      reader = module.open();
      ModuleReader earlier = readers.putIfAbsent(moduleName, reader);
      reader = earlier == null ? reader : earlier;
    }
    Optional<InputStream> in = reader.open(internalName + ".class");
    if (in.isEmpty()) {
      return null;
    }
    try (InputStream bytes = in.get()) {
      return bytes.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    for (ModuleReader reader : readers.values()) {
      reader.close();
    }
  }
}
