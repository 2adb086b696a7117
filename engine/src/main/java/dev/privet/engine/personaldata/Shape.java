package dev.privet.engine.personaldata;

import dev.privet.engine.ruleset.PersonalDataTerms.Value;
import org.jspecify.annotations.Nullable;

/**
 * What values a type has, as far as it matters for what they can say of a person.
 *
 * @param value the shape of a simple value; null for the others
 * @param object name of a type that is more than a simple value; null for the others
 */
record Shape(Sort sort, @Nullable Value value, @Nullable String object) {

  /** The sorts of types. */
  enum Sort {
    /** A simple value. */
    VALUE,
    /** A class of the project or of a library. */
    OBJECT,
    /** Anything: {@code Object}, a type variable, a type that is not known. */
    UNKNOWN,
    /** Booleans, counters, locks, patterns: never about a person. */
    NOTHING
  }

  static final Shape UNKNOWN = new Shape(Sort.UNKNOWN, null, null);
  static final Shape NOTHING = new Shape(Sort.NOTHING, null, null);

  static Shape of(Value value) {
    return new Shape(Sort.VALUE, value, null);
  }

  static Shape object(String name) {
    return new Shape(Sort.OBJECT, null, name);
  }
}
