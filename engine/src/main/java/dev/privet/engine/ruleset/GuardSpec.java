package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * A library or declared method that checks consent.
 *
 * @param outcome which outcome proves consent
 * @param subject where the person is; absent: the current one
 * @param purposePort the argument that names the purpose
 * @param of methods whose result it has to be called on; of none: whatever it is called on
 * @param purpose a fixed purpose word, as {@code ANALYTICS}
 */
public record GuardSpec(
    String id,
    MethodPattern method,
    Outcome outcome,
    Optional<Port> subject,
    Optional<Port> purposePort,
    Optional<String> purpose,
    List<String> of) {

  public GuardSpec {
    of = List.copyOf(of);
  }

  /** The outcome of a call that proves consent. */
  public enum Outcome {
    TRUE,
    FALSE,
    /** It throws on refusal. */
    RETURNS,
    /** It returns a present, non-null value. */
    PRESENT,
    /** It runs its function argument only under consent. */
    RUNS_FUNCTION
  }
}
