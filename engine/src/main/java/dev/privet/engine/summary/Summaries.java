package dev.privet.engine.summary;

import dev.privet.engine.callgraph.CallGraph;
import dev.privet.engine.cfg.ControlFlowGraph;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.cfg.SsaForm;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Composes every method's summary, callees before callers. A component runs as soon as those it
 * depends on are done; its result depends on theirs alone, so the number of threads shows in
 * nothing. Mutually recursive methods are repeated until their summaries stay the same.
 */
public final class Summaries {

  /** How often a recursive component is repeated at most. */
  public static final int MAX_ROUNDS = 5;

  private static final long STACK_BYTES = 64L << 20;

  private final Program program;
  private final CallGraph graph;
  private final Map<MethodKey, MethodSummary> done = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Gap> gaps = new ConcurrentLinkedQueue<>();
  private final GuardAdapter guards;

  private Summaries(Program program, CallGraph graph) {
    this.program = program;
    this.graph = graph;
    this.guards = new GuardAdapter(program);
  }

  /** What composing gave. */
  public record Result(Map<MethodKey, MethodSummary> summaries, List<Gap> gaps) {}

  public static Result compose(Program program, CallGraph graph, int threads) {
    Summaries summaries = new Summaries(program, graph);
    summaries.run(threads);
    return new Result(summaries.done, List.copyOf(summaries.gaps));
  }

  private void run(int threads) {
    int count = graph.components();
    if (count == 0) {
      return;
    }
    AtomicInteger[] open = new AtomicInteger[count];
    List<List<Integer>> dependents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dependents.add(new ArrayList<>(2));
    }
    List<Integer> ready = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] dependencies = graph.dependencies(i);
      open[i] = new AtomicInteger(dependencies.length);
      for (int dependency : dependencies) {
        dependents.get(dependency).add(i);
      }
      if (dependencies.length == 0) {
        ready.add(i);
      }
    }
    CountDownLatch left = new CountDownLatch(count);
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(null, task, "privet-summaries", STACK_BYTES));
    try {
      ready.forEach(
          first -> executor.execute(() -> chain(first, open, dependents, left, executor)));
      left.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the audit was interrupted", interrupted);
    } finally {
      executor.shutdownNow();
    }
  }

  private void chain(
      int component,
      AtomicInteger[] open,
      List<List<Integer>> dependents,
      CountDownLatch left,
      ExecutorService executor) {
    try {
      compose(component);
    } finally {
      for (int dependent : dependents.get(component)) {
        if (open[dependent].decrementAndGet() == 0) {
          executor.execute(() -> chain(dependent, open, dependents, left, executor));
        }
      }
      left.countDown();
    }
  }

  private void compose(int component) {
    List<MethodKey> members = graph.members(component);
    List<SsaBody> bodies = new ArrayList<>();
    for (MethodKey member : members) {
      bodies.add(ssa(member));
    }
    guards.prove(members, bodies, graph.isSingle(component), gaps::add);
    int rounds = graph.isSingle(component) ? 1 : MAX_ROUNDS;
    boolean changed = true;
    for (int round = 0; round < rounds && changed; round++) {
      changed = false;
      for (int i = 0; i < members.size(); i++) {
        MethodSummary summary = analyse(members.get(i), bodies.get(i));
        MethodSummary old = done.put(members.get(i), summary);
        changed |= old == null || !old.same(summary);
      }
    }
    if (changed && rounds > 1) {
      limit("MAX_ROUNDS", bodies.get(0));
    }
    guards.release(members);
  }

  private SsaBody ssa(MethodKey key) {
    MethodBody body = java.util.Objects.requireNonNull(program.bodies().get(key));
    return SsaForm.of(ControlFlowGraph.of(body));
  }

  private MethodSummary analyse(MethodKey key, SsaBody body) {
    try {
      MethodAnalysis analysis = new MethodAnalysis(program, body, guards.points(key), done::get);
      MethodSummary summary = analysis.run();
      analysis.limits().forEach(limit -> limit(limit, body));
      return summary;
    } catch (RuntimeException | StackOverflowError contained) {
      gaps.add(
          new Gap(
              Gap.Reason.INTERNAL, key + ": " + contained, Optional.of(body.body().position())));
      return MethodSummary.NOTHING;
    }
  }

  private void limit(String constant, SsaBody body) {
    gaps.add(
        new Gap(
            Gap.Reason.LIMIT,
            constant + " at " + body.body().key(),
            Optional.of(body.body().position())));
  }
}
