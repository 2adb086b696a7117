package dev.privet.engine.frontend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code lombok.config} files say for the sources of one folder.
 *
 * @param settings by key, in lower case; a setting that is no list has one value
 */
public record LombokConfig(Map<String, List<String>> settings) {

  /** Where there is no such file. */
  public static final LombokConfig NONE = new LombokConfig(Map.of());

  public LombokConfig {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    settings.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    settings = Map.copyOf(copy);
  }

  /** All values of a key, empty if it is not set. */
  public List<String> list(String key) {
    return settings.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
  }

  /** The value of a key. */
  public String text(String key, String otherwise) {
    List<String> values = list(key);
    return values.isEmpty() ? otherwise : values.get(values.size() - 1);
  }

  /** Whether a key is set to {@code true}. */
  public boolean flag(String key) {
    return text(key, "").equalsIgnoreCase("true");
  }
}
