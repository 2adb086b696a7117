package dev.privet.maven;

import dev.privet.engine.program.Gap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what a module compiles against, taking what there is: a goal that required resolution
 * would fail on modules of the reactor that have not been packaged, and a missing jar is no reason
 * not to audit the rest.
 */
@Named
class ClasspathReader {

  private static final Set<String> COMPILED_AGAINST = Set.of("compile", "provided", "system", "");

  private final ProjectDependenciesResolver resolver;

  @Inject
  ClasspathReader(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  ModuleClasspath read(MavenProject project, MavenSession session) {
    Map<String, String> reactor =
        session.getProjects().stream()
            .collect(
                Collectors.toMap(
                    ClasspathReader::coordinates, ModuleReader::name, (first, second) -> first));
    Function<Artifact, Optional<String>> module =
        artifact -> Optional.ofNullable(reactor.get(coordinates(artifact)));
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter(
        (node, parents) ->
            isCompiledAgainst(node.getDependency()) && module.apply(node.getArtifact()).isEmpty());
    DependencyResolutionResult result = resolve(request);
    Set<String> modules = new TreeSet<>();
    collectModules(result.getDependencyGraph(), module, modules);
    modules.remove(ModuleReader.name(project));
    return new ModuleClasspath(entries(result), List.copyOf(modules), gaps(result));
  }

  private DependencyResolutionResult resolve(DefaultDependencyResolutionRequest request) {
    try {
      return resolver.resolve(request);
    } catch (DependencyResolutionException partial) {
      return partial.getResult();
    }
  }

  private static List<Path> entries(DependencyResolutionResult result) {
    Set<Path> entries = new LinkedHashSet<>();
    for (Dependency dependency : result.getResolvedDependencies()) {
      if (dependency.getArtifact().getFile() != null) {
        entries.add(dependency.getArtifact().getFile().toPath());
      }
    }
    return new ArrayList<>(entries);
  }

  private static List<Gap> gaps(DependencyResolutionResult result) {
    Set<String> subjects = new TreeSet<>();
    result.getUnresolvedDependencies().forEach(d -> subjects.add(d.getArtifact().toString()));
    result.getCollectionErrors().forEach(e -> subjects.add(String.valueOf(e.getMessage())));
    return subjects.stream()
        .map(subject -> new Gap(Gap.Reason.UNRESOLVED_ARTIFACT, subject, Optional.empty()))
        .toList();
  }

  /** A graph of Maven is a tree here: its collector breaks cycles. */
  private static void collectModules(
      @Nullable DependencyNode node,
      Function<Artifact, Optional<String>> module,
      Set<String> modules) {
    if (node == null) {
      return;
    }
    Dependency dependency = node.getDependency();
    if (dependency != null) {
      if (!isCompiledAgainst(dependency)) {
        return;
      }
      module.apply(dependency.getArtifact()).ifPresent(modules::add);
    }
    node.getChildren().forEach(child -> collectModules(child, module, modules));
  }

  private static boolean isCompiledAgainst(@Nullable Dependency dependency) {
    return dependency == null || COMPILED_AGAINST.contains(dependency.getScope());
  }

  private static String coordinates(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
  }

  private static String coordinates(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
  }
}
