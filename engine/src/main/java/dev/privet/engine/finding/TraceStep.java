package dev.privet.engine.finding;

import dev.privet.engine.program.Position;

/**
 * One step of a finding's witness, from source to sink.
 *
 * @param message what happens to which data, for example {@code Patient.email read}
 * @param snippet the source line(s) of the region, trimmed to one line; may be empty
 */
public record TraceStep(Kind kind, Position position, String message, String snippet) {

  /** What a step is. */
  public enum Kind {
    SOURCE,
    STEP,
    CALL,
    RETURN,
    SINK
  }
}
