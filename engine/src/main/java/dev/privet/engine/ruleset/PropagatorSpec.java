package dev.privet.engine.ruleset;

import java.util.OptionalInt;

/**
 * How data travels through a library call.
 *
 * @param key index of the argument that, when constant, narrows {@code Element} or {@code MapValue}
 *     on either side to {@link Selector.Key} (maps by constant keys, lists by constant indices)
 */
public record PropagatorSpec(MethodPattern method, Port from, Port to, Mode mode, OptionalInt key) {

  /** What arrives. */
  public enum Mode {
    /** The very value: its parts can be read again. */
    VALUE,
    /** Data derived from it, as by {@code trim}. */
    DERIVED,
    /** Its text, as by {@code String.valueOf}. */
    TEXT,
    /** Its serialised form, as by {@code ObjectMapper.writeValueAsString}. */
    SERIALISED,
    /** Its serialised form, by a serialiser that asks for properties: getters, visible fields. */
    BEAN,
    /** Its properties, each to the property of that name, as by {@code copyProperties}. */
    PROPERTIES,
    /** Its fields, each under its name, by a serialiser that reads fields. */
    FIELDS,
    /** The constant that it is, as the name of a host: an address. */
    HOST
  }
}
