package dev.privet.engine.personaldata;

import java.util.List;
import java.util.Set;

/**
 * What a name belongs to.
 *
 * @param core the words of its name; empty where nothing but its sort is known
 * @param words every word that may make a term something else, as {@code server}
 * @param parts what the words before its last one say, as {@code change} of a {@code ChangePin},
 *     and what two of them say together; one who only serves its subject has none
 * @param fields names of its fields, each as one word of small letters
 * @param person a natural person
 * @param thing a thing or an organisation
 * @param message something that people write
 * @param technical configuration and the like: nothing below it is personal
 * @param valueType a mere value: what it is part of decides
 */
record Holder(
    List<String> core,
    Set<String> words,
    Set<String> parts,
    Set<String> fields,
    boolean person,
    boolean thing,
    boolean message,
    boolean technical,
    boolean valueType) {

  /** Nothing is known. */
  static final Holder NONE = of(Set.of());

  /** What a local variable belongs to: nothing, and nothing that a person would have to be near. */
  static final Holder LOCAL = of(Set.of("local"));

  private static Holder of(Set<String> words) {
    return new Holder(List.of(), words, Set.of(), Set.of(), false, false, false, false, false);
  }

  /** Whether it is called so. */
  boolean isAny(Set<String> names) {
    return words.stream().anyMatch(names::contains) || parts.stream().anyMatch(names::contains);
  }

  Holder asPerson() {
    return new Holder(core, words, parts, fields, true, false, message, technical, valueType);
  }

  Holder asThing() {
    return new Holder(core, words, parts, fields, false, true, message, technical, valueType);
  }

  Holder asMessage() {
    return new Holder(core, words, parts, fields, person, thing, true, technical, valueType);
  }

  /** With more parts than a mere value has. */
  Holder asRecord() {
    return new Holder(core, words, parts, fields, person, thing, message, technical, false);
  }

  /** With fields of its own that may be personal, although its name speaks of settings. */
  Holder asSubject() {
    return new Holder(core, words, parts, fields, person, thing, message, false, valueType);
  }

  Holder withoutMessage() {
    return new Holder(core, words, parts, fields, person, thing, false, technical, valueType);
  }

  /** Without what is seen of it, where its own name is part of what is judged. */
  Holder alone() {
    return new Holder(List.of(), words, parts, fields, false, false, false, technical, false);
  }

  Holder withFields(Set<String> names) {
    return new Holder(core, words, parts, names, person, thing, message, technical, valueType);
  }
}
