package dev.privet.engine.classfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The jars, folders and the JDK image of one audit, each opened and indexed once, whichever modules
 * use it. Thread-safe. Closing lets go of the files; types not read by then are not found any more.
 */
public final class LibraryCache implements AutoCloseable {
  private final Map<Path, Library> libraries = new ConcurrentHashMap<>();
  private final JdkImage jdkImage = new JdkImage();
  private final Library jdk = new Library("jdk", jdkImage);

  Library jdk() {
    return jdk;
  }

  JdkImage jdkImage() {
    return jdkImage;
  }

  /** The library at a path. Throws if it cannot be read. */
  Library open(Path path) throws IOException {
    Path key = path.toAbsolutePath().normalize();
    Library known = libraries.get(key);
    if (known != null) {
      return known;
    }
    synchronized (libraries) {
      known = libraries.get(key);
      if (known == null) {
        known =
            new Library(
                String.valueOf(key.getFileName()),
                Files.isDirectory(key) ? new FolderContainer(key) : new JarContainer(key));
        libraries.put(key, known);
      }
      return known;
    }
  }

  @Override
  public void close() throws IOException {
    for (Library library : libraries.values()) {
      library.container().close();
    }
    jdkImage.close();
  }
}
