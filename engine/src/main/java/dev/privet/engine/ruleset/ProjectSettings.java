package dev.privet.engine.ruleset;

import dev.privet.engine.program.SourceModule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What an application is set to by the files that lie among its resources. A file is read as far as
 * it can be; a setting that modules give different values has none.
 */
public final class ProjectSettings {

  /** No settings. */
  public static final ProjectSettings NONE = new ProjectSettings(Map.of());

  /** In bytes; what is longer is no file of settings. */
  private static final int MAX_LENGTH = 1_000_000;

  private static final int MAX_DEPTH = 20;

  /** The nearest first. What profiles set for production is used where nothing else is. */
  private static final List<String> FILES =
      List.of(
          "application",
          "config/application",
          "bootstrap",
          "META-INF/microprofile-config",
          "application-prod",
          "application-production");

  private static final List<String> ENDINGS = List.of(".properties", ".yml", ".yaml");

  private final Map<String, String> values;

  private ProjectSettings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Reads the settings of modules. */
  public static ProjectSettings of(Collection<SourceModule> modules) {
    Map<String, String> all = new HashMap<>();
    Set<String> differing = new HashSet<>();
    for (SourceModule module : modules) {
      Map<String, String> own = new HashMap<>();
      for (Path resources : resources(module)) {
        read(resources).forEach(own::putIfAbsent);
      }
      own.forEach(
          (name, value) -> {
            String other = all.putIfAbsent(name, value);
            if (other != null && !other.equals(value)) {
              differing.add(name);
            }
          });
    }
    all.keySet().removeAll(differing);
    return all.isEmpty() ? NONE : new ProjectSettings(all);
  }

  /** The value of a setting as a file has it, by a name as {@code crm.base-url}. */
  public Optional<String> value(String name) {
    return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.get(normal(name)));
  }

  /** Where builds look for resources: beside the sources. */
  private static Set<Path> resources(SourceModule module) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path root : module.sourceRoots()) {
      folders.add(root.resolveSibling("resources"));
    }
    folders.add(module.baseDirectory().resolve("src/main/resources"));
    return folders;
  }

  private static Map<String, String> read(Path resources) {
    Map<String, String> values = new HashMap<>();
    if (Files.isDirectory(resources)) {
      for (String file : FILES) {
        for (String ending : ENDINGS) {
          Path path = resources.resolve(file + ending);
          if (Files.isRegularFile(path)) {
            Map<String, String> found = new HashMap<>();
            read(path, found);
            found.forEach(values::putIfAbsent);
          }
        }
      }
    }
    return values;
  }

  private static void read(Path file, Map<String, String> values) {
    try {
      if (Files.size(file) > MAX_LENGTH) {
        return;
      }
      String text = Files.readString(file);
      if (file.toString().endsWith(".properties")) {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        properties.forEach((name, value) -> values.put(normal(name.toString()), value.toString()));
      } else {
        LoadSettings settings =
            LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(MAX_LENGTH)
                .build();
        // Later documents are for single profiles.
        Iterator<Object> documents = new Load(settings).loadAllFromString(text).iterator();
        if (documents.hasNext()) {
          flatten("", documents.next(), 0, values);
        }
      }
    } catch (IOException | YamlEngineException | IllegalArgumentException unreadable) {
      values.clear();
    }
  }

  private static void flatten(String name, Object value, int depth, Map<String, String> values) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : new ArrayList<>(map.entrySet())) {
        String key = String.valueOf(entry.getKey());
        if (entry.getValue() != null) {
          flatten(name.isEmpty() ? key : name + "." + key, entry.getValue(), depth + 1, values);
        }
      }
    } else if (value instanceof String text) {
      values.put(normal(name), text);
    }
  }

  /** Names of settings are the same however their words are joined. */
  private static String normal(String name) {
    return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }
}
