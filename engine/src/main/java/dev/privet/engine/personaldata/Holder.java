package dev.privet.engine.personaldata;

import java.util.Set;

/**
 * What a name belongs to.
 *
 * @param words every word that may make a term something else, as {@code server}
 * @param person a natural person
 * @param thing a thing or an organisation
 * @param message something that people write
 * @param technical configuration and the like: nothing below it is personal
 * @param valueType a mere value: what it is part of decides
 */
record Holder(
    Set<String> words,
    boolean person,
    boolean thing,
    boolean message,
    boolean technical,
    boolean valueType) {

  /** Nothing is known. */
  static final Holder NONE = new Holder(Set.of(), false, false, false, false, false);

  /** What a local variable belongs to: nothing, and nothing that a person would have to be near. */
  static final Holder LOCAL = new Holder(Set.of("local"), false, false, false, false, false);

  Holder asPerson() {
    return new Holder(words, true, false, message, technical, valueType);
  }

  Holder asThing() {
    return new Holder(words, false, true, message, technical, valueType);
  }

  Holder asMessage() {
    return new Holder(words, person, thing, true, technical, valueType);
  }

  /** With more parts than a mere value has. */
  Holder asRecord() {
    return new Holder(words, person, thing, message, technical, false);
  }

  Holder withoutMessage() {
    return new Holder(words, person, thing, false, technical, valueType);
  }
}
