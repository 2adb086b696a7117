package dev.privet.engine.classfile;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that holds class files: a jar, a folder, the JDK image. Thread-safe. */
interface ClassContainer extends AutoCloseable {

  /** Dotted names of the packages that hold a class. */
  Set<String> packages();

  /**
   * Bytes of a class file, or null if there is none.
   *
   * @param packageName dotted
   * @param internalName with slashes, without {@code .class}
   */
  byte @Nullable [] read(String packageName, String internalName) throws IOException;

  @Override
  void close() throws IOException;
}
