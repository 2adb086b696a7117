package dev.privet.engine.summary;

import dev.privet.engine.callgraph.CallGraph;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.guard.MissedCheck;
import dev.privet.engine.guard.Preset;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
  private final Visible visible;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private Summaries(Program program, CallGraph graph) {
    this.program = program;
    this.graph = graph;
    this.guards = new GuardAdapter(program);
    this.visible = new Visible(graph);
  }

  /** What composing gave. */
  public record Result(
      Map<MethodKey, MethodSummary> summaries,
      List<Preset> presets,
      Map<Position, MissedCheck> missed,
      List<Gap> gaps) {}

  public static Result compose(Program program, CallGraph graph, int threads) {
    Summaries summaries = new Summaries(program, graph);
    summaries.run(threads);
    return new Result(
        summaries.done,
        summaries.guards.presets(),
        summaries.guards.missed(),
        List.copyOf(summaries.gaps));
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
      int[] dependencies = visible.dependencies(i);
      open[i] = new AtomicInteger(dependencies.length);
      for (int dependency : dependencies) {
        dependents.get(dependency).add(i);
      }
      if (dependencies.length == 0) {
        ready.add(i);
      }
    }
    CountDownLatch left = new CountDownLatch(count);
    Schedule schedule = new Schedule(waiting(dependents), threads, STACK_BYTES);
    try {
      ready.forEach(
          first -> schedule.add(first, () -> chain(first, open, dependents, left, schedule)));
      left.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the audit was interrupted", interrupted);
    } finally {
      schedule.close();
    }
    rethrow(failure.get());
  }

  /** What no method's analysis contains, such as exhausted memory, must not end in silence. */
  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /** How much code waits for each component on the longest way up, its own included. */
  private long[] waiting(List<List<Integer>> dependents) {
    long[] waiting = new long[dependents.size()];
    for (int i = waiting.length - 1; i >= 0; i--) {
      long above = 0;
      for (int dependent : dependents.get(i)) {
        above = Math.max(above, waiting[dependent]);
      }
      int own = 0;
      for (MethodKey member : graph.members(i)) {
        own += java.util.Objects.requireNonNull(program.bodies().get(member)).code().size();
      }
      waiting[i] = above + own;
    }
    return waiting;
  }

  private void chain(
      int component,
      AtomicInteger[] open,
      List<List<Integer>> dependents,
      CountDownLatch left,
      Schedule schedule) {
    try {
      if (failure.get() == null) {
        compose(component, schedule);
      }
    } catch (RuntimeException | Error uncontained) {
      failure.compareAndSet(null, uncontained);
    } finally {
      for (int dependent : dependents.get(component)) {
        if (open[dependent].decrementAndGet() == 0) {
          schedule.add(dependent, () -> chain(dependent, open, dependents, left, schedule));
        }
      }
      left.countDown();
    }
  }

  private void compose(int component, Schedule schedule) {
    CallGraph.Group group = graph.group(component);
    List<MethodKey> members = group.members();
    List<SsaBody> bodies = new ArrayList<>();
    for (MethodKey member : members) {
      bodies.add(ssa(member));
    }
    boolean single = graph.isSingle(component);
    if (single) {
      guards.prove(members.get(0), bodies.get(0), gaps::add);
    } else {
      guards.prove(group, bodies, schedule, gaps::add);
    }
    Visible.Sight sight = visible.of(component);
    Function<MethodKey, @Nullable MethodSummary> summaries =
        callee -> sight.sees(callee) ? done.get(callee) : null;
    if (single) {
      done.put(
          members.get(0),
          analyse(members.get(0), bodies.get(0), summaries, callee -> false, Bounds.FULL));
    } else {
      repeat(group, bodies, summaries, schedule);
    }
    guards.release(members);
  }

  private void repeat(
      CallGraph.Group group,
      List<SsaBody> bodies,
      Function<MethodKey, @Nullable MethodSummary> summaries,
      Schedule schedule) {
    Bounds bounds = Bounds.of(group.size());
    RecursiveGroup<MethodSummary> rounds =
        new RecursiveGroup<>(group, done, MethodSummary::settles);
    boolean changed = true;
    for (int round = 0; round < bounds.rounds() && changed; round++) {
      changed =
          rounds.round(
              (member, known) ->
                  analyse(
                      group.members().get(member),
                      bodies.get(member),
                      callee -> rounds.has(callee) ? known.apply(callee) : summaries.apply(callee),
                      rounds::has,
                      bounds),
              schedule);
    }
    if (changed) {
      limit("MAX_ROUNDS", bodies.get(0));
    }
    if (bounds != Bounds.FULL) {
      limit("MAX_GROUP", bodies.get(0));
    }
  }

  private SsaBody ssa(MethodKey key) {
    MethodBody body = java.util.Objects.requireNonNull(program.bodies().get(key));
    return program.ssa(body);
  }

  private MethodSummary analyse(
      MethodKey key,
      SsaBody body,
      Function<MethodKey, @Nullable MethodSummary> summaries,
      Predicate<MethodKey> recursion,
      Bounds bounds) {
    try {
      MethodAnalysis analysis =
          new MethodAnalysis(program, body, guards.points(key), summaries, recursion, bounds);
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
