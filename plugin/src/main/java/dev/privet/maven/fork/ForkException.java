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

  private ForkException(Cause why, String message) {
    super(message);
    this.why = why;
  }

  static ForkException noAnswer(String why) {
    return new ForkException(Cause.NO_ANSWER, why);
  }

  static ForkException outOfMemory(long bytes) {
    return new ForkException(Cause.OUT_OF_MEMORY, (bytes >> 20) + " MB of memory did not suffice");
  }

  public Cause why() {
    return why;
  }
}
