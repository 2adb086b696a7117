package dev.privet.engine.mutation;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Exchanges the bytes of classes; the JVM starts it before {@link MutationRun}. */
public final class Agent {

  private static @Nullable Instrumentation instrumentation;

  private Agent() {}

  /** Called by the JVM. */
  public static void premain(@Nullable String arguments, Instrumentation given) {
    instrumentation = given;
  }

  static void exchange(Class<?> type, byte[] bytes) {
    try {
      Objects.requireNonNull(instrumentation, "not started with -javaagent")
          .redefineClasses(new ClassDefinition(type, bytes));
    } catch (ReflectiveOperationException | java.lang.instrument.UnmodifiableClassException e) {
      throw new IllegalStateException(e);
    }
  }
}
