package dev.privet.engine.judge;

import java.util.function.IntConsumer;

/** Does pieces of work that know nothing of each other, maybe on several threads. */
@FunctionalInterface
public interface SideBySide {

  /** Gives each number below {@code count} to {@code work}, and returns when all are done. */
  void forEach(int count, IntConsumer work);
}
