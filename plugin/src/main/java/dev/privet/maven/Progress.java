package dev.privet.maven;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says now and then that a long audit is still at work; a short one it leaves alone. */
final class Progress implements AutoCloseable {

  /** Between two lines. */
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final ScheduledExecutorService timer;

  private Progress(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** Starts to tell. */
  static Progress of(int modules, Consumer<String> told) {
    return of(modules, told, PAUSE);
  }

  static Progress of(int modules, Consumer<String> told, Duration pause) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "privet-progress");
              thread.setDaemon(true);
              return thread;
            });
    long start = System.nanoTime();
    String what = modules == 1 ? "1 module" : modules + " modules";
    Runnable tell =
        () -> {
          long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
          told.accept("Auditing " + what + ", " + seconds + " s so far");
        };
    var unused =
        timer.scheduleAtFixedRate(tell, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    return new Progress(timer);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
