package dev.privet.engine.frontend.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs work on threads whose stack is deep enough for the nesting of generated code. Every stage
 * that recurses over syntax runs on it, and so does an audit as a whole, that what it finds does
 * not depend on its caller's stack.
 */
public final class DeepStack {
  /** Virtual memory; only what is used is committed. 16 MB took 80,000 concatenations. */
  public static final long STACK_BYTES = 256L << 20;

  private DeepStack() {}

  /**
   * Gives each item to {@code work}, on up to {@code threads} threads, and waits. Items are begun
   * in order. The first exception of an item ends the run and is thrown here.
   */
  public static <T> void forEach(List<T> items, int threads, Consumer<? super T> work) {
    AtomicInteger next = new AtomicInteger();
    List<Throwable> failures = new ArrayList<>();
    Runnable loop =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
              work.accept(items.get(i));
            }
          } catch (RuntimeException | Error e) {
            next.set(items.size());
            synchronized (failures) {
              failures.add(e);
            }
          }
        };
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < Math.min(Math.max(1, threads), items.size()); i++) {
      Thread thread = new Thread(null, loop, "privet-" + i, STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
      running.add(thread);
    }
    join(running, next, items.size());
    rethrow(failures);
  }

  /** Gives what {@code work} gives, or throws what it throws. */
  public static <T> T call(Supplier<T> work) {
    List<T> results = new ArrayList<>();
    forEach(List.of(work), 1, one -> results.add(one.get()));
    return results.get(0);
  }

  private static void join(List<Thread> running, AtomicInteger next, int end) {
    boolean interrupted = false;
    for (Thread thread : running) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          next.set(end);
          running.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(List<Throwable> failures) {
    for (Throwable failure : failures) {
      if (failure instanceof Error) {
        throw (Error) failure;
      }
      throw (RuntimeException) failure;
    }
  }
}
