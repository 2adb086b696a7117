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
  ELEMENT
}
