package dev.privet.engine.ruleset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack in force brings.
 *
 * @param name of its file
 * @param entries kind, as {@code sinks}, to how many, in a fixed order; without the kinds it has
 *     none of
 * @param disabled what it switches off
 */
public record PackSummary(String name, Map<String, Integer> entries, List<String> disabled) {
  public PackSummary {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    disabled = List.copyOf(disabled);
  }
}
