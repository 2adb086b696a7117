package dev.privet.maven;

import dev.privet.engine.AuditRequest;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Fingerprints;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.RuleSet;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * What a branch adds: the sources at its fork are audited as well, by the same rules and class
 * paths, and what was found there in the same categories is not told again. Comparing two audits
 * sees more than comparing lines would: a removed check is a new finding though no line of the flow
 * has changed.
 */
final class Since {

  /** Digits of a commit's id that people know it by. */
  private static final int SHORT = 9;

  private final ReactorAudit audit;
  private final Auditor auditor;
  private final RuleSet rules;
  private final Declarations declarations;

  Since(ReactorAudit audit, Auditor auditor, RuleSet rules, Declarations declarations) {
    this.audit = audit;
    this.auditor = auditor;
    this.rules = rules;
    this.declarations = declarations;
  }

  /** An outcome with the findings that were not there. */
  Outcome added(Outcome outcome, String revision) throws ParameterException {
    Git git = new Git(audit.root());
    Git.Fork fork = git.forkedFrom(revision);
    List<Finding> added = added(outcome.findings(), git, fork.commit());
    return outcome.with(
        added, comparison(revision, fork, outcome.findings().size() - added.size()));
  }

  /** Silence about the rest must not pass for there being nothing. */
  private static Diagnostic comparison(String revision, Git.Fork fork, int left) {
    return new Diagnostic(
        Diagnostic.Kind.COMPARED,
        "Compared with "
            + fork.commit().substring(0, Math.min(SHORT, fork.commit().length()))
            + (fork.common() ? ", where the branch left " : ", which is ")
            + revision
            + (fork.common() ? "" : " itself, since this clone knows no common commit")
            + ": "
            + (left == 0
                ? "nothing that was there is left out."
                : left == 1
                    ? "one finding that was there is left out."
                    : left + " findings that were there are left out."),
        Optional.empty());
  }

  private List<Finding> added(List<Finding> now, Git git, String fork) throws ParameterException {
    try {
      Path folder = Files.createTempDirectory("privet-since");
      try {
        Path sources = git.extract(fork, folder);
        AuditRequest then = then(sources);
        List<Finding> open = auditor.run(then).findings().stream().filter(Finding::isOpen).toList();
        return Before.of(open, new Fingerprints(SourceText.of(sources, then.modules())))
            .added(now, new Fingerprints(audit.sources()));
      } finally {
        delete(folder);
      }
    } catch (IOException failed) {
      throw new ParameterException("The sources of " + fork + " could not be audited: " + failed);
    }
  }

  private AuditRequest then(Path sources) throws ParameterException {
    AuditRequest today = audit.request(rules, declarations);
    List<SourceModule> modules =
        today.modules().stream().map(module -> moved(module, sources)).toList();
    return new AuditRequest(sources, modules, rules, today.options(), List.of(), declarations);
  }

  /** Generated sources are in no repository; today's stand for them. */
  private SourceModule moved(SourceModule module, Path sources) {
    return new SourceModule(
        module.name(),
        moved(module.baseDirectory(), sources),
        module.sourceRoots().stream().map(root -> moved(root, sources)).toList(),
        module.generatedRoots().stream()
            .map(root -> moved(root, sources))
            .map(root -> Files.isDirectory(root) ? root : today(root, sources))
            .toList(),
        module.classpath(),
        module.dependencies(),
        module.languageLevel(),
        module.encoding());
  }

  private Path moved(Path path, Path sources) {
    return path.startsWith(audit.root()) ? sources.resolve(audit.root().relativize(path)) : path;
  }

  private Path today(Path path, Path sources) {
    return path.startsWith(sources) ? audit.root().resolve(sources.relativize(path)) : path;
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
