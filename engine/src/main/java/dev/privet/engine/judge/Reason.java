package dev.privet.engine.judge;

import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Recipient;
import java.util.Comparator;

/**
 * Why something that reaches a sink is reported, or is not.
 *
 * @param sink the call
 * @param item what reaches it, as people name it
 * @param text one sentence
 */
public record Reason(Position sink, Recipient recipient, Verdict verdict, String item, String text)
    implements Comparable<Reason> {

  /** How it stands, what is reported first. */
  public enum Verdict {
    REPORTED,
    /** A consent check or a declared lawful basis covers it. */
    PERMITTED,
    /** Nothing says that it is personal, or it is so only where the configuration asks. */
    NOT_PERSONAL
  }

  private static final Comparator<Reason> ORDER =
      Comparator.comparing(Reason::sink)
          .thenComparing(Reason::verdict)
          .thenComparing(Reason::item)
          .thenComparing(Reason::text)
          .thenComparing(reason -> reason.recipient().id());

  @Override
  public int compareTo(Reason that) {
    return ORDER.compare(this, that);
  }
}
