package dev.privet.engine.wiring;

import dev.privet.engine.program.AnnotationUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What settings are where nobody sets them, as the annotations say that fill something with one.
 */
public final class Settings {

  /** Settings whose default is another setting, and so on: more is nobody's code. */
  private static final int MAX_NESTING = 4;

  private Settings() {}

  /** The default that annotations of some kinds give: in the name of the setting, or beside it. */
  public static Optional<String> byDefault(List<AnnotationUse> uses, Set<String> kinds) {
    for (AnnotationUse use : uses) {
      if (Components.isNamed(use.type(), kinds)) {
        Optional<String> beside = Components.text(use, "defaultValue");
        return beside.isPresent() ? beside : Components.text(use, "value").map(Settings::filled);
      }
    }
    return Optional.empty();
  }

  /** A text with the defaults of the settings it names: {@code ${crm.url:https://crm.com}/v1}. */
  public static String filled(String text) {
    String at = text;
    for (int i = 0; i < MAX_NESTING; i++) {
      int start = at.lastIndexOf("${");
      int end = start < 0 ? -1 : at.indexOf('}', start);
      int colon = start < 0 ? -1 : at.indexOf(':', start);
      if (end < 0 || colon < 0 || colon > end) {
        return at;
      }
      at = at.substring(0, start) + at.substring(colon + 1, end) + at.substring(end + 1);
    }
    return at;
  }
}
