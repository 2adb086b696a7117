package dev.privet.engine.summary;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs components on threads of its own. The one that most code waits for goes first, or one thread
 * would be left with the longest chain of callers at the end.
 */
final class Schedule implements AutoCloseable {

  private final ThreadPoolExecutor executor;
  private final long[] waiting;

  private final int threads;

  private record Task(int component, long waiting, Runnable work)
      implements Runnable, Comparable<Task> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Task that) {
      int order = Long.compare(that.waiting, waiting);
      return order == 0 ? Integer.compare(component, that.component) : order;
    }
  }

  /**
   * Starts nothing yet.
   *
   * @param waiting for each component, how much waits for it
   */
  Schedule(long[] waiting, int threads, long stackBytes) {
    this.waiting = waiting;
    this.threads = threads;
    this.executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            task -> new Thread(null, task, "privet-summaries", stackBytes));
  }

  void add(int component, Runnable work) {
    executor.execute(new Task(component, waiting[component], work));
  }

  /** How many threads there are besides the one that asks. */
  int others() {
    return threads - 1;
  }

  /** Work that a component is waiting for which already runs: before all that has not begun. */
  void help(Runnable work) {
    if (!executor.isShutdown()) {
      executor.execute(new Task(-1, Long.MAX_VALUE, work));
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
