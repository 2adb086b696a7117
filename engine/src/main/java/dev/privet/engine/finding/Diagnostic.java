package dev.privet.engine.finding;

import dev.privet.engine.program.Position;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something to tell people about what they wrote for Privet, not about their code: a suppression
 * that needs a reason, a baseline entry that nothing matches any more, a build not yet run.
 *
 * @param message one sentence that says what was found and what to do
 */
public record Diagnostic(Kind kind, String message, Optional<Position> position)
    implements Comparable<Diagnostic> {

  /** What is the matter; the id is stable and appears in SARIF. */
  public enum Kind {
    SWITCHED_OFF("switched-off"),
    MALFORMED_SUPPRESSION("malformed-suppression"),
    UNUSED_SUPPRESSION("unused-suppression"),
    EXPIRED_SUPPRESSION("expired-suppression"),
    UNMATCHED_PATTERN("unmatched-pattern"),
    EXPIRED_BASELINE_ENTRY("expired-baseline-entry"),
    STALE_BASELINE_ENTRY("stale-baseline-entry"),
    EXPIRED_BASIS("expired-basis"),
    UNUSED_BASIS("unused-basis"),
    NOT_COMPILED("not-compiled"),
    COMPARED("compared-revision");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::kind)
          .thenComparing(d -> d.position().isPresent())
          .thenComparing(
              (a, b) ->
                  a.position().isPresent() && b.position().isPresent()
                      ? a.position().get().compareTo(b.position().get())
                      : 0)
          .thenComparing(Diagnostic::message);

  @Override
  public int compareTo(Diagnostic that) {
    return ORDER.compare(this, that);
  }
}
