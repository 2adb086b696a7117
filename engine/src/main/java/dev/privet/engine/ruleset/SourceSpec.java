package dev.privet.engine.ruleset;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call whose result (or written argument) is data from outside.
 *
 * @param output where the data appears
 * @param category the category it has; absent where {@code key} decides
 * @param key index of the argument whose constant names the data ({@code getParameter("email")});
 *     the classifier judges the key
 * @param ofPerson whether the key names something of a natural person, as a claim of a token does
 */
public record SourceSpec(
    String id,
    MethodPattern method,
    Port output,
    Optional<String> category,
    OptionalInt key,
    boolean ofPerson) {}
