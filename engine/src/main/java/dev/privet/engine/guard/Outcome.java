package dev.privet.engine.guard;

/** What one can find out about a value. */
public enum Outcome {
  TRUE,
  FALSE,
  /** It is not null; of an optional, a collection or a stream: it holds something. */
  PRESENT,
  ABSENT,
  /** It equals a constant that grants, as {@code GRANTED}. */
  GRANTED,
  /** Not a test: what holds of each element of a collection, stream or optional. */
  ELEMENT;

  /** The outcome that there is where this one is not; itself where there is none. */
  Outcome opposite() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case PRESENT -> ABSENT;
      case ABSENT -> PRESENT;
      case GRANTED, ELEMENT -> this;
    };
  }
}
