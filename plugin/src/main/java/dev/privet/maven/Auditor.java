package dev.privet.maven;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.inspect.Explanation;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.maven.fork.AuditOrder;
import dev.privet.maven.fork.AuditProcess;
import dev.privet.maven.fork.ForkException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where the engine runs: in this process, or in one of its own, with the same answer.
 *
 * @param warm whether this process has long run, as an IDE's
 * @param packs that make the requests' rules of the standard ones
 * @param warning told where a process of its own was wanted and could not be had
 */
record Auditor(Fork fork, boolean warm, List<PackSource> packs, Consumer<String> warning) {

  Auditor {
    packs = List.copyOf(packs);
  }

  /** The audit as a whole. */
  AuditResult run(AuditRequest request) throws ParameterException {
    return ask(request, process -> timed(process, request), () -> Audit.run(request));
  }

  private AuditResult timed(AuditProcess process, AuditRequest request)
      throws ForkException, InterruptedException {
    long start = System.nanoTime();
    AuditResult result = process.run(AuditOrder.of(request, packs));
    long all = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return result.withTimings(PhaseTimes.ofProcess(result.timings(), all));
  }

  /** Why a line is reported or not. */
  Explanation explain(AuditRequest request, String file, int line) throws ParameterException {
    return ask(
        request,
        process -> process.explain(AuditOrder.of(request, packs), file, line),
        () -> Audit.explain(request, file, line));
  }

  private interface Asked<T> {
    T of(AuditProcess process) throws ForkException, InterruptedException;
  }

  private interface Here<T> {
    T answer();
  }

  private <T> T ask(AuditRequest request, Asked<T> asked, Here<T> here) throws ParameterException {
    if (!fork.on(warm, roots(request))) {
      return here.answer();
    }
    try {
      return asked.of(AuditProcess.likeThis());
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
      warning.accept(
          "The audit's own process gave no answer ("
              + none.getMessage()
              + "); it runs in Maven's. -Dprivet.fork=never does so at once.");
      return here.answer();
    }
  }

  private static List<Path> roots(AuditRequest request) {
    return request.modules().stream()
        .flatMap(
            module ->
                Stream.concat(module.sourceRoots().stream(), module.generatedRoots().stream()))
        .toList();
  }
}
