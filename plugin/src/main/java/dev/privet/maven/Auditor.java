package dev.privet.maven;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.inspect.Explanation;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.maven.fork.AuditProcess;
import dev.privet.maven.fork.ForkException;
import dev.privet.maven.fork.JavaCommand;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the engine runs: in this process, or in one of its own, with the same answer. */
final class Auditor implements AutoCloseable {

  private final List<PackSource> packs;
  private final Consumer<String> warning;
  private boolean forks;

  /** One that has been started and not been asked yet. */
  private @Nullable AuditProcess ready;

  /**
   * One that starts what it needs at once.
   *
   * @param forks whether the engine gets a process of its own
   * @param packs that make the requests' rules of the standard ones
   * @param warning told where a process of its own was wanted and could not be had
   */
  Auditor(boolean forks, List<PackSource> packs, Consumer<String> warning) {
    this.forks = forks;
    this.packs = List.copyOf(packs);
    this.warning = warning;
    if (forks) {
      try {
        ready = start();
      } catch (ForkException none) {
        doWithout(none);
      }
    }
  }

  private AuditProcess start() throws ForkException {
    return AuditProcess.start(JavaCommand.likeThis(), packs);
  }

  private void doWithout(ForkException none) {
    forks = false;
    warning.accept(
        "The audit's own process gave no answer ("
            + none.getMessage()
            + "); it runs in Maven's. -Dprivet.fork=never does so at once.");
  }

  /** The audit as a whole. */
  AuditResult run(AuditRequest request) throws ParameterException {
    return ask(process -> timed(process, request), () -> Audit.run(request));
  }

  private static AuditResult timed(AuditProcess process, AuditRequest request)
      throws ForkException, InterruptedException {
    long start = System.nanoTime();
    AuditResult result = process.run(request);
    long all = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return result.withTimings(PhaseTimes.ofProcess(result.timings(), all));
  }

  /** Why a line is reported or not. */
  Explanation explain(AuditRequest request, String file, int line) throws ParameterException {
    return ask(
        process -> process.explain(request, file, line), () -> Audit.explain(request, file, line));
  }

  private interface Asked<T> {
    T of(AuditProcess process) throws ForkException, InterruptedException;
  }

  private interface Here<T> {
    T answer();
  }

  private <T> T ask(Asked<T> asked, Here<T> here) throws ParameterException {
    if (!forks) {
      return here.answer();
    }
    try (AuditProcess process = ready == null ? start() : ready) {
      ready = null;
      return asked.of(process);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ParameterException("The audit was interrupted.");
    } catch (ForkException none) {
      if (none.why() == ForkException.Cause.OUT_OF_MEMORY) {
        throw new ParameterException(
            "The audit ran out of memory: "
                + none.getMessage()
                + ". Its process may use as much as Maven; give it more, for example with"
                + " MAVEN_OPTS=-Xmx4g.");
      }
      doWithout(none);
      return here.answer();
    }
  }

  /** Ends what was started for nothing. */
  @Override
  public void close() {
    if (ready != null) {
      ready.close();
      ready = null;
    }
  }
}
