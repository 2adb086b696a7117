package dev.privet.engine.wiring;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.ruleset.ProjectSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What settings are by the project's files and, where these say nothing, by the annotations that
 * say that something is filled with one.
 */
public final class Settings {

  /** Settings whose value is another setting, and so on: more is nobody's code. */
  private static final int MAX_NESTING = 4;

  private final ProjectSettings files;

  Settings(ProjectSettings files) {
    this.files = files;
  }

  /** Whether annotations of some kinds are there, which fill something with settings. */
  public boolean fill(List<AnnotationUse> uses, Set<String> kinds) {
    return uses.stream().anyMatch(use -> Components.isNamed(use.type(), kinds));
  }

  /**
   * What annotations of some kinds fill something with: in the name of the setting, or beside it.
   */
  public Optional<String> value(List<AnnotationUse> uses, Set<String> kinds) {
    for (AnnotationUse use : uses) {
      if (Components.isNamed(use.type(), kinds)) {
        Optional<String> named = Components.text(use, "name").flatMap(files::value);
        Optional<String> beside = named.or(() -> Components.text(use, "defaultValue"));
        return beside.or(() -> Components.text(use, "value")).map(this::filled);
      }
    }
    return Optional.empty();
  }

  /** What a group of settings, as a class has that is filled with one, has under a name. */
  public Optional<String> value(List<AnnotationUse> uses, Set<String> kinds, String name) {
    for (AnnotationUse use : uses) {
      if (Components.isNamed(use.type(), kinds)) {
        return Components.text(use, "prefix")
            .or(() -> Components.text(use, "value"))
            .flatMap(prefix -> files.value(prefix + "." + name))
            .map(this::filled);
      }
    }
    return Optional.empty();
  }

  /** A text with the settings that it names: {@code ${crm.url:https://crm.com}/v1}. */
  public String filled(String text) {
    String at = text;
    for (int i = 0; i < MAX_NESTING; i++) {
      int start = at.lastIndexOf("${");
      int end = start < 0 ? -1 : at.indexOf('}', start);
      if (end < 0) {
        return at;
      }
      String name = at.substring(start + 2, end);
      int colon = name.indexOf(':');
      Optional<String> value = files.value(colon < 0 ? name : name.substring(0, colon));
      if (value.isEmpty() && colon < 0) {
        return at;
      }
      at =
          at.substring(0, start)
              + value.orElseGet(() -> name.substring(colon + 1))
              + at.substring(end + 1);
    }
    return at;
  }
}
