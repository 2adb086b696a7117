package dev.privet.engine.ruleset;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A part of an object that holds nothing after a call, until something is put there again.
 *
 * @param key index of the argument that, when constant, says which one of a map's values
 * @param when what arguments have to be: constants, or {@code name()} of a call they come from
 */
public record ClearSpec(
    MethodPattern method, Port part, OptionalInt key, Map<Integer, Pattern> when) {
  public ClearSpec {
    when = Map.copyOf(when);
  }
}
