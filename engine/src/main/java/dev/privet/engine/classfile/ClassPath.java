package dev.privet.engine.classfile;

import dev.privet.engine.program.Gap;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a class path and the running JDK declare; the JDK comes first, then the first entry that has
 * the class.
 */
public final class ClassPath implements TypeSource {
  private final Map<String, List<Library>> byPackage = new HashMap<>();
  private final Set<String> packagePrefixes = new HashSet<>();
  private final Consumer<Gap> gaps;
  private final LibraryCache cache;

  private ClassPath(LibraryCache cache, Consumer<Gap> gaps) {
    this.cache = cache;
    this.gaps = gaps;
  }

  /** Opens a class path whose libraries nobody else shares. */
  public static ClassPath open(List<Path> entries, Consumer<Gap> gaps) {
    return open(entries, new LibraryCache(), gaps);
  }

  /**
   * Opens a class path.
   *
   * @param gaps told of entries and classes that cannot be read, also later and from any thread
   */
  public static ClassPath open(List<Path> entries, LibraryCache cache, Consumer<Gap> gaps) {
    ClassPath path = new ClassPath(cache, gaps);
    path.add(cache.jdk());
    for (Path entry : entries) {
      try {
        path.add(cache.open(entry));
      } catch (IOException | RuntimeException e) {
        gaps.accept(
            new Gap(
                Gap.Reason.MISSING_CLASSPATH_ENTRY,
                String.valueOf(entry.getFileName()),
                Optional.empty()));
      }
    }
    return path;
  }

  private void add(Library library) {
    for (String name : library.packages()) {
      byPackage.computeIfAbsent(name, any -> new ArrayList<>(1)).add(library);
      String prefix = name;
      while (packagePrefixes.add(prefix) && prefix.indexOf('.') >= 0) {
        prefix = prefix.substring(0, prefix.lastIndexOf('.'));
      }
    }
  }

  @Override
  public Optional<TypeDeclaration> find(String binaryName) {
    int cut = binaryName.lastIndexOf('.');
    String packageName = cut < 0 ? "" : binaryName.substring(0, cut);
    for (Library library : byPackage.getOrDefault(packageName, List.of())) {
      Optional<TypeDeclaration> found = library.find(packageName, binaryName, gaps);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a package of that name, or one below it, holds a class. */
  public boolean packageExists(String name) {
    return packagePrefixes.contains(name);
  }

  /** Packages that a JDK module exports, also through modules it passes on; sorted. */
  public List<String> packagesOfModule(String module) {
    return cache.jdkImage().exportedBy(module);
  }
}
