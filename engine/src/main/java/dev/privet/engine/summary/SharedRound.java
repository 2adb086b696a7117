package dev.privet.engine.summary;

import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbered pieces of work of which some wait for others with smaller numbers, done by the thread
 * that asks for them and by those of a schedule that have nothing more urgent to do.
 */
final class SharedRound {

  private final int[][] waiting;
  private final int[] open;
  private final IntConsumer work;
  private final PriorityQueue<Integer> ready = new PriorityQueue<>();
  private int left;
  private int helpers;
  private @Nullable Throwable failure;

  /**
   * Prepares a round.
   *
   * @param waiting for each piece, those that wait for it
   */
  SharedRound(int[][] waiting, IntConsumer work) {
    this.waiting = waiting;
    this.work = work;
    this.left = waiting.length;
    this.open = new int[waiting.length];
    for (int[] later : waiting) {
      for (int piece : later) {
        open[piece]++;
      }
    }
    for (int piece = 0; piece < open.length; piece++) {
      if (open[piece] == 0) {
        ready.add(piece);
      }
    }
  }

  /** Does all of it. */
  void run(Schedule schedule) {
    askForHelp(schedule);
    for (Integer piece = next(); piece != null; piece = next()) {
      done(piece, schedule);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /** Waits for a piece; null where there are no more. */
  private synchronized @Nullable Integer next() {
    try {
      while (left > 0 && failure == null && ready.isEmpty()) {
        wait();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the audit was interrupted", interrupted);
    }
    return left == 0 || failure != null ? null : ready.poll();
  }

  private void done(int piece, Schedule schedule) {
    try {
      work.accept(piece);
    } catch (RuntimeException | Error uncontained) {
      fail(uncontained);
      return;
    }
    synchronized (this) {
      left--;
      for (int later : waiting[piece]) {
        if (--open[later] == 0) {
          ready.add(later);
        }
      }
      notifyAll();
    }
    askForHelp(schedule);
  }

  private synchronized void fail(Throwable uncontained) {
    failure = failure == null ? uncontained : failure;
    notifyAll();
  }

  /** A thread that finds nothing ready goes back to its schedule, which may know better. */
  private synchronized void askForHelp(Schedule schedule) {
    while (helpers < schedule.others() && helpers + 1 < ready.size()) {
      helpers++;
      schedule.help(() -> help(schedule));
    }
  }

  private void help(Schedule schedule) {
    for (Integer piece = taken(); piece != null; piece = taken()) {
      done(piece, schedule);
    }
  }

  private synchronized @Nullable Integer taken() {
    Integer piece = failure == null ? ready.poll() : null;
    helpers -= piece == null ? 1 : 0;
    return piece;
  }
}
