package dev.privet.engine.mutation;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Exchanges the bytes of classes before they are loaded; the JVM starts it first of all. */
public final class Agent {

  private static @Nullable Instrumentation instrumentation;

  private Agent() {}

  /** Called by the JVM. */
  public static void premain(@Nullable String arguments, Instrumentation given) {
    instrumentation = given;
  }

  /**
   * From now on classes are loaded with other bytes.
   *
   * @param bytes by internal name
   */
  static void exchange(Map<String, byte[]> bytes) {
    Instrumentation here = Objects.requireNonNull(instrumentation, "not started with -javaagent");
    for (Class<?> loaded : here.getAllLoadedClasses()) {
      if (bytes.containsKey(loaded.getName().replace('.', '/'))) {
        throw new IllegalStateException(loaded + " is loaded already");
      }
    }
    here.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte @Nullable [] transform(
              @Nullable ClassLoader loader,
              String name,
              @Nullable Class<?> redefined,
              @Nullable ProtectionDomain domain,
              byte[] original) {
            return bytes.get(name);
          }
        });
  }
}
