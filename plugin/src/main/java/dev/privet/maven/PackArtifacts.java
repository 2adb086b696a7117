package dev.privet.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Rule packs that a house shares as a Maven artifact: a jar with packs in its folder {@code
 * META-INF/privet}, resolved as any other artifact, from the same repositories, offline too.
 */
@Named
class PackArtifacts {

  private static final Pattern COORDINATES =
      Pattern.compile("[\\w.-]+:[\\w.-]+:(?:[\\w.-]+:){0,2}[\\w.-]+");

  private final RepositorySystem repositories;

  @Inject
  PackArtifacts(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  /**
   * Whether that is how an artifact is named, {@code
   * group:artifact[:extension[:classifier]]:version}.
   */
  static boolean isNamedBy(String text) {
    return COORDINATES.matcher(text).matches();
  }

  /**
   * Where packs are found for a build.
   *
   * @param project whose repositories count; null outside of a project
   */
  PackFinder of(MavenSession session, @Nullable MavenProject project) {
    List<RemoteRepository> remote =
        project == null ? List.of() : project.getRemoteProjectRepositories();
    return coordinates -> find(coordinates, session, remote);
  }

  private Path find(String coordinates, MavenSession session, List<RemoteRepository> remote)
      throws ParameterException {
    Artifact artifact = new DefaultArtifact(coordinates);
    try {
      return repositories
          .resolveArtifact(
              session.getRepositorySession(), new ArtifactRequest(artifact, remote, "privet"))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException missing) {
      throw ParameterException.unexpected(
          "packs",
          coordinates,
          "an artifact that can be resolved"
              + (session.isOffline()
                  ? "; Maven is offline and it is not in the local repository, run once without -o"
                  : "")
              + " ("
              + missing.getMessage()
              + ")");
    }
  }
}
