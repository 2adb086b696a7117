package dev.privet.maven;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Which executions of a goal a session will come to. Maven's own plan says it exactly: goals from
 * the command line, bindings in some modules only, and bindings to phases that this build does not
 * reach.
 */
@Named
class ExecutionPlan {

  private final LifecycleExecutor lifecycle;

  @Inject
  ExecutionPlan(LifecycleExecutor lifecycle) {
    this.lifecycle = lifecycle;
  }

  /**
   * All executions of the goal of {@code like} in the session, as {@link Reactor#key} names them.
   */
  Set<String> executionsOf(MojoExecution like, MavenSession session) {
    Set<String> keys = new LinkedHashSet<>();
    MavenSession view = session.clone();
    MavenProject current = session.getCurrentProject();
    try {
      for (MavenProject project : session.getProjects()) {
        view.setCurrentProject(project);
        planOf(view).stream()
            .filter(execution -> isOf(like, execution))
            .forEach(execution -> keys.add(Reactor.key(ModuleReader.name(project), execution)));
      }
    } finally {
      session.setCurrentProject(current);
    }
    return keys;
  }

  private List<MojoExecution> planOf(MavenSession view) {
    List<String> goals = view.getGoals();
    String usual = view.getTopLevelProject().getDefaultGoal();
    if (goals.isEmpty() && usual != null) {
      goals = List.of(usual.strip().split("\\s+"));
    }
    try {
      return lifecycle
          .calculateExecutionPlan(view, false, goals.toArray(String[]::new))
          .getMojoExecutions();
    } catch (Exception unplannable) {
      // Maven fails the build over it when it comes to that project, and says why.
      return List.of();
    }
  }

  private static boolean isOf(MojoExecution like, MojoExecution execution) {
    return Objects.equals(like.getGroupId(), execution.getGroupId())
        && Objects.equals(like.getArtifactId(), execution.getArtifactId())
        && Objects.equals(like.getVersion(), execution.getVersion())
        && Objects.equals(like.getGoal(), execution.getGoal());
  }
}
