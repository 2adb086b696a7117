package dev.privet.engine.ruleset;

/** How a value is turned into what leaves: which of an object's parts are disclosed. */
public enum Disclosure {
  /** By {@code toString}; collections print their elements, throwables their messages. */
  TEXT,
  /** By a serialiser that reads fields, or nobody knows which: all fields, recursively. */
  SERIALISED,
  /** By a serialiser that asks for properties: getters and visible fields, recursively. */
  BEAN
}
