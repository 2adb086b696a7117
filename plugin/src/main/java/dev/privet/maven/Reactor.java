package dev.privet.maven;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/**
 * The modules of one Maven session on their way to the audit: each execution of a goal arrives
 * here, and the last one is handed them all. It lives in the plugin context of the session's top
 * project, so that two sessions in one JVM do not meet, and it is shared by the builder's threads.
 */
final class Reactor {

  private final Set<String> expected;
  private final List<ReactorModule> arrived = new ArrayList<>();
  private boolean handedOver;
  private boolean awaited;

  /**
   * @param expected the executions to come, as {@link #key} names them
   */
  Reactor(Set<String> expected) {
    this.expected = new LinkedHashSet<>(expected);
  }

  /** What an execution is called here. */
  static String key(String module, MojoExecution execution) {
    return module + " " + execution.getSource() + " " + execution.getExecutionId();
  }

  /**
   * The reactor of a goal in a session, founded by its first execution.
   *
   * @throws ParameterException if another module has loaded the plugin apart, with dependencies of
   *     its own, so that neither sees the other's values
   */
  static Reactor in(MavenSession session, MojoExecution execution, ExecutionPlan plan)
      throws ParameterException {
    Map<String, Object> context =
        session.getPluginContext(
            execution.getMojoDescriptor().getPluginDescriptor(), session.getTopLevelProject());
    Object found;
    synchronized (context) {
      String place = Reactor.class.getName() + " " + execution.getGoal();
      found = context.get(place);
      if (found == null) {
        found = new Reactor(plan.executionsOf(execution, session));
        context.put(place, found);
      }
    }
    if (found instanceof Reactor reactor) {
      return reactor;
    }
    throw new ParameterException(
        "Modules of this build load the plugin with different <dependencies>, so that they cannot"
            + " be audited as one project. Declare them once, in the parent's <pluginManagement>.");
  }

  /**
   * Takes a module in; of several executions in one module the last says what holds.
   *
   * @return all modules in the reactor's order if this was the last execution, else nothing
   */
  synchronized Optional<List<ReactorModule>> arrive(String key, ReactorModule module) {
    expected.remove(key);
    arrived.removeIf(other -> other.name().equals(module.name()));
    arrived.add(module);
    if (handedOver || !expected.isEmpty()) {
      return Optional.empty();
    }
    handedOver = true;
    return Optional.of(inOrder());
  }

  /** Those that have come, once nobody else will; nothing if they have been handed over before. */
  synchronized Optional<List<ReactorModule>> close() {
    if (handedOver) {
      return Optional.empty();
    }
    handedOver = true;
    return Optional.of(inOrder());
  }

  /** Names of the modules whose executions have not come. */
  synchronized List<String> missing() {
    return expected.stream().map(key -> key.substring(0, key.indexOf(' '))).distinct().toList();
  }

  /** Whether this is the first to ask: there is one wait for the session's end. */
  synchronized boolean isFirstToWait() {
    boolean first = !awaited;
    awaited = true;
    return first;
  }

  private List<ReactorModule> inOrder() {
    return arrived.stream()
        .sorted((one, other) -> Integer.compare(one.order(), other.order()))
        .toList();
  }
}
