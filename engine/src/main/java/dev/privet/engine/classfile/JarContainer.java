package dev.privet.engine.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A jar. The zip directory is the index of classes; packages are collected once. Of a multi-release
 * jar the classes are those for the running JDK, which is also the JDK whose classes are seen.
 */
final class JarContainer implements ClassContainer {
  private final JarFile zip;
  private final Set<String> packages;

  JarContainer(Path file) throws IOException {
    zip = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
    packages = packagesOf(zip);
  }

  private static Set<String> packagesOf(ZipFile zip) {
    Set<String> found = new HashSet<>();
    String last = "/";
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (!name.endsWith(".class") || name.startsWith("META-INF/")) {
        continue;
      }
      int cut = name.lastIndexOf('/');
      String folder = cut < 0 ? "" : name.substring(0, cut);
      if (!folder.equals(last)) {
        last = folder;
        found.add(folder.replace('/', '.'));
      }
    }
    return found;
  }

  @Override
  public Set<String> packages() {
    return packages;
  }

  @Override
  public byte @Nullable [] read(String packageName, String internalName) throws IOException {
    ZipEntry entry = zip.getEntry(internalName + ".class");
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
