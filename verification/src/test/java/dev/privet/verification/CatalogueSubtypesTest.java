package dev.privet.verification;

import dev.privet.engine.ruleset.ModelledMethod;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The pack of subtypes is what the real jars say: a project whose class path lacks a library still
 * names its types, and packs mostly speak of what these extend.
 */
class CatalogueSubtypesTest {

  /** Types that no project names. */
  private static final Pattern HIDDEN =
      Pattern.compile(".*(\\.(internal|impl|shaded|relocated)\\.|\\$\\d).*");

  private static final String HEAD =
      """
      # Types by what they extend, of all that other packs speak of: for class paths that lack them.
      # Generated from the libraries that the catalogue is held to.
      pack: subtypes
      description: Which library types extend those of the other packs.

      subtypes:
      """;

  private final LibraryTypes libraries = LibraryTypes.below(Catalogue.LIBRARIES);

  @Test
  void thePackIsWhatTheJarsSay() throws IOException {
    Set<String> named = new TreeSet<>();
    for (ModelledMethod modelled : Repository.rules().methods()) {
      if (!modelled.method().type().startsWith("java.")) {
        named.add(modelled.method().type());
      }
    }
    named.addAll(Repository.rules().signatures().keySet());
    Map<String, Set<String>> subtypes = new TreeMap<>();
    for (String type : libraries.names()) {
      if (!HIDDEN.matcher(type).matches() && libraries.find(type).orElseThrow().isPublic()) {
        for (String supertype : libraries.supertypes(type)) {
          if (named.contains(supertype)) {
            subtypes.computeIfAbsent(supertype, unused -> new TreeSet<>()).add(type);
          }
        }
      }
    }
    StringBuilder yaml = new StringBuilder(HEAD);
    subtypes.forEach(
        (supertype, types) -> {
          yaml.append("  ").append(supertype).append(":\n");
          types.forEach(type -> yaml.append("    - ").append(type).append('\n'));
        });
    Golden.check(
        Repository.ROOT.resolve("rules/src/main/resources/dev/privet/rules/subtypes.yaml"),
        yaml.toString());
  }
}
