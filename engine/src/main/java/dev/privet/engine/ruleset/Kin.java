package dev.privet.engine.ruleset;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the types that packs speak of a call may be on, where only the type at the beginning of
 * its chain has a name: the class path lacks the library. {@code client.chat().completions()
 * .create(params)} on a missing {@code com.openai.client.OpenAIClient} is probably the {@code
 * create} of a type near by.
 */
final class Kin {

  /** Who shares so many of a package's first parts is of one house. */
  private static final int HOUSE = 2;

  /** Houses of many libraries: who is kin there shares one part more. */
  private static final Set<String> LARGE_HOUSES =
      Set.of(
          "com.amazonaws",
          "com.azure",
          "com.fasterxml",
          "com.github",
          "com.google",
          "com.microsoft",
          "com.netflix",
          "io.github",
          "org.apache",
          "org.apache.commons",
          "org.eclipse",
          "org.springframework",
          "software.amazon");

  private final Map<String, Set<String>> types = new HashMap<>();

  void add(String method, Collection<String> owners) {
    types.computeIfAbsent(method, name -> new TreeSet<>()).addAll(owners);
  }

  /**
   * The type itself, if it has such a method, else those inside it, else those whose packages share
   * most with its own. Which of several it is nobody can say: it may be each.
   */
  List<String> of(String method, String origin) {
    Set<String> known = types.getOrDefault(method, Set.of());
    if (known.contains(origin)) {
      return List.of(origin);
    }
    List<String> inside =
        known.stream().filter(type -> type.startsWith(origin + "$")).sorted().toList();
    if (!inside.isEmpty()) {
      return inside;
    }
    int nearest = known.stream().mapToInt(type -> shared(origin, type)).max().orElse(0);
    return nearest < demanded(origin)
        ? List.of(origin)
        : known.stream().filter(type -> shared(origin, type) == nearest).sorted().toList();
  }

  private static int demanded(String origin) {
    int count = Math.max(1, Math.min(HOUSE, packageParts(origin)));
    int end = origin.indexOf('.', origin.indexOf('.') + 1);
    while (end > 0 && LARGE_HOUSES.contains(origin.substring(0, end))) {
      count++;
      end = origin.indexOf('.', end + 1);
    }
    return count;
  }

  /** {@code okhttp3.OkHttpClient} has one: its house has no longer name. */
  private static int packageParts(String type) {
    return (int) type.chars().filter(at -> at == '.').count();
  }

  /** How many of the packages' first parts are the same. */
  private static int shared(String one, String other) {
    String[] parts = one.split("\\.");
    String[] others = other.split("\\.");
    int count = 0;
    while (count < Math.min(parts.length, others.length) - 1
        && parts[count].equals(others[count])) {
      count++;
    }
    return count;
  }
}
