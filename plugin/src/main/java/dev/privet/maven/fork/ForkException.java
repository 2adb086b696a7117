package dev.privet.maven.fork;

/** A process that gave no answer. */
public final class ForkException extends Exception {

  private static final long serialVersionUID = 1;

  /** Why there is none. */
  public enum Cause {
    /** It could not be started, or ended without one. */
    NO_ANSWER,
    OUT_OF_MEMORY
  }

  private final Cause why;

  ForkException(Cause why, String message) {
    super(message);
    this.why = why;
  }

  public Cause why() {
    return why;
  }
}
