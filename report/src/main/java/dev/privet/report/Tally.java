package dev.privet.report;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Suppression;
import dev.privet.engine.ruleset.Level;
import java.util.List;
import java.util.Locale;

/**
 * Findings counted.
 *
 * @param suppressed by annotation, comment or path
 */
public record Tally(int errors, int warnings, int notes, int suppressed, int baselined) {

  public static Tally of(List<Finding> findings) {
    return new Tally(
        open(findings, Level.ERROR),
        open(findings, Level.WARNING),
        open(findings, Level.NOTE),
        suppressed(
            findings,
            Suppression.Kind.ANNOTATION,
            Suppression.Kind.COMMENT,
            Suppression.Kind.PATHS),
        suppressed(findings, Suppression.Kind.BASELINE));
  }

  private static int open(List<Finding> findings, Level level) {
    return (int) findings.stream().filter(f -> f.isOpen() && f.level() == level).count();
  }

  private static int suppressed(List<Finding> findings, Suppression.Kind... kinds) {
    return (int)
        findings.stream()
            .flatMap(finding -> finding.suppression().stream())
            .filter(suppression -> List.of(kinds).contains(suppression.kind()))
            .count();
  }

  /** How many count. */
  public int open() {
    return errors + warnings + notes;
  }

  /** For example {@code 3 errors, 1 warning, no notes; 2 suppressed, 5 in the baseline}. */
  @Override
  public String toString() {
    String text =
        counted(errors, "error")
            + ", "
            + counted(warnings, "warning")
            + ", "
            + counted(notes, "note");
    String rest = suppressed == 0 ? "" : suppressed + " suppressed";
    if (baselined > 0) {
      rest += (rest.isEmpty() ? "" : ", ") + baselined + " in the baseline";
    }
    return rest.isEmpty() ? text : text + "; " + rest;
  }

  /** A number with its noun; {@code no errors}, {@code 1 error}, {@code 2 errors}. */
  static String counted(int count, String noun) {
    return (count == 0 ? "no" : String.format(Locale.ROOT, "%,d", count))
        + " "
        + noun
        + (count == 1 ? "" : "s");
  }
}
