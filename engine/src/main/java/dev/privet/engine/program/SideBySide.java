package dev.privet.engine.program;

import java.util.function.IntConsumer;

/** Does pieces of work that know nothing of each other, maybe on several threads. */
@FunctionalInterface
public interface SideBySide {

  /** One after the other, on the caller's thread. */
  SideBySide IN_TURN =
      (count, work) -> {
        for (int i = 0; i < count; i++) {
          work.accept(i);
        }
      };

  /** Gives each number below {@code count} to {@code work}, and returns when all are done. */
  void forEach(int count, IntConsumer work);
}
