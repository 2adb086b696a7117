package dev.privet.engine.frontend.oracle;

/**
 * A place that names a member or has a type.
 *
 * @param offset where the name or the expression ends; of a constructor call by {@code this} or
 *     {@code super}, where the statement starts
 */
record Place(String file, Kind kind, int offset) {
  enum Kind {
    CALL,
    CONSTRUCTOR,
    EXPLICIT_CONSTRUCTOR,
    REFERENCE,
    FIELD,
    /** An expression that is an argument, or that stands before a dot or a double colon. */
    TYPE
  }
}
