package dev.privet.maven;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to tell of modules that nobody has compiled. Their hand-written sources are all that the
 * audit needs of them, but what their builds generate is not there yet, and it shows in the gaps.
 */
final class NotCompiled {

  private static final Set<Gap.Reason> SIGNS =
      Set.of(Gap.Reason.MISSING_TYPE, Gap.Reason.UNRESOLVED_CALL, Gap.Reason.UNRESOLVED_NAME);

  private NotCompiled() {}

  static List<Diagnostic> diagnostics(ReactorAudit audit, List<Gap> gaps) {
    return audit.reported().stream()
        .filter(module -> !Files.isDirectory(module.classes()))
        .filter(module -> gaps.stream().anyMatch(gap -> isIn(module, gap, audit)))
        .map(
            module ->
                new Diagnostic(
                    Diagnostic.Kind.NOT_COMPILED,
                    module.name()
                        + " has not been compiled: if its build generates sources, they are not"
                        + " seen, nor what goes through them; compile it first.",
                    Optional.of(pom(module, audit))))
        .toList();
  }

  private static Position pom(ReactorModule module, ReactorAudit audit) {
    Path pom = module.source().baseDirectory().resolve("pom.xml");
    return new Position(audit.relative(pom), 1, 1, 1, 1);
  }

  private static boolean isIn(ReactorModule module, Gap gap, ReactorAudit audit) {
    return SIGNS.contains(gap.reason())
        && gap.position().flatMap(audit::owner).filter(module.name()::equals).isPresent();
  }
}
