package dev.privet.engine.frontend.oracle;

/**
 * A place that names a member.
 *
 * @param offset where the name ends; of a constructor call by {@code this} or {@code super}, where
 *     the statement starts
 */
record Place(String file, Kind kind, int offset) {
  enum Kind {
    CALL,
    CONSTRUCTOR,
    EXPLICIT_CONSTRUCTOR,
    REFERENCE,
    FIELD
  }
}
