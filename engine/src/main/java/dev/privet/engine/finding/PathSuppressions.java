package dev.privet.engine.finding;

import dev.privet.engine.program.PathPattern;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.SuppressedPaths;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a project has decided for whole folders and files: rules that do not count there. */
public final class PathSuppressions {

  /** With its paths ready to be matched. */
  private record Ready(SuppressedPaths declared, List<PathPattern> paths) {
    boolean covers(Finding finding) {
      return declared.names(finding.rule(), finding.ruleName())
          && paths.stream().anyMatch(path -> path.matches(finding.position().file()));
    }
  }

  private final List<Ready> declared;

  /** Those in force; expired ones are for {@link #expired} only. */
  public PathSuppressions(List<SuppressedPaths> declared) {
    this.declared =
        declared.stream()
            .map(one -> new Ready(one, one.paths().stream().map(PathPattern::of).toList()))
            .toList();
  }

  /** Marks what is suppressed; a finding that is already suppressed stays as it is. */
  public Suppressions.Applied apply(List<Finding> findings) {
    Set<Ready> used = new HashSet<>();
    List<Finding> marked = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Finding now = finding;
      for (Ready one : declared) {
        if (one.covers(finding)) {
          used.add(one);
          String reason = one.declared().reason();
          now =
              now.isOpen()
                  ? now.withSuppression(new Suppression(Suppression.Kind.PATHS, reason))
                  : now;
        }
      }
      marked.add(now);
    }
    List<Diagnostic> told = new ArrayList<>();
    for (Ready one : declared) {
      if (!used.contains(one)) {
        told.add(
            diagnostic(
                Diagnostic.Kind.UNUSED_SUPPRESSION,
                one.declared(),
                " suppresses nothing; correct its paths or remove it."));
      }
    }
    return new Suppressions.Applied(marked, told);
  }

  /** What to tell of those whose last day is over. */
  public static List<Diagnostic> expired(List<SuppressedPaths> declared, LocalDate today) {
    List<Diagnostic> told = new ArrayList<>();
    for (SuppressedPaths one : declared) {
      if (one.isExpired(today)) {
        told.add(
            diagnostic(
                Diagnostic.Kind.EXPIRED_SUPPRESSION,
                one,
                " held until "
                    + one.expires().map(LocalDate::toString).orElse("")
                    + " and suppresses nothing any more; renew the date or remove it."));
      }
    }
    return told;
  }

  private static Diagnostic diagnostic(Diagnostic.Kind kind, SuppressedPaths of, String what) {
    return new Diagnostic(
        kind,
        "The suppression of " + of + what,
        of.line() > 0
            ? Optional.of(new Position(of.file(), of.line(), 1, of.line(), 1))
            : Optional.empty());
  }
}
