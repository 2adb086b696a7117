package dev.privet.engine.classfile;

import dev.privet.engine.program.Gap;
import dev.privet.engine.program.TypeDeclaration;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The types of one container, each read at most once or so and kept. */
final class Library {
  private final String name;
  private final ClassContainer container;
  private final Map<String, Optional<TypeDeclaration>> types = new ConcurrentHashMap<>();

  Library(String name, ClassContainer container) {
    this.name = name;
    this.container = container;
  }

  Set<String> packages() {
    return container.packages();
  }

  ClassContainer container() {
    return container;
  }

  Optional<TypeDeclaration> find(String packageName, String binaryName, Consumer<Gap> gaps) {
    Optional<TypeDeclaration> known = types.get(binaryName);
    if (known == null) {
      known = read(packageName, binaryName, gaps);
      Optional<TypeDeclaration> earlier = types.putIfAbsent(binaryName, known);
      known = earlier == null ? known : earlier;
    }
    return known;
  }

  private Optional<TypeDeclaration> read(
      String packageName, String binaryName, Consumer<Gap> gaps) {
    String internalName = binaryName.replace('.', '/');
    try {
      byte[] bytes = container.read(packageName, internalName);
      if (bytes == null) {
        return Optional.empty();
      }
      LibraryClass type =
          ClassFile.read(bytes, outer -> find(packageName, outer, gaps).orElse(null));
      // A case-insensitive file system answers for names that differ in case.
      return type.name().equals(binaryName) ? Optional.of(type) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      gaps.accept(
          new Gap(
              Gap.Reason.MISSING_CLASSPATH_ENTRY,
              name + "!/" + internalName + ".class",
              Optional.empty()));
      return Optional.empty();
    }
  }
}
