package dev.privet.verification;

import dev.privet.engine.ruleset.ModelledMethod;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The manual's page on recipients and libraries says what the packs and the jars say. */
class CataloguePageTest {

  private final RuleSet rules = Repository.rules();
  private final LibraryTypes libraries = LibraryTypes.below(Catalogue.LIBRARIES);

  @Test
  void page() throws IOException {
    StringBuilder text = new StringBuilder("# Catalogue\n\n");
    text.append("Generated from the packs in `rules/src/main/resources`. ");
    text.append("Every member named there was found in the jar listed here.\n\n");
    recipients(text);
    libraries(text);
    Golden.check(Repository.ROOT.resolve("docs/catalogue.md"), text.toString());
  }

  private void recipients(StringBuilder text) {
    text.append(
        "## Recipients\n\n"
            + "| recipient | kind | vendor | purpose | region | trains on input |\n"
            + "|---|---|---|---|---|---|\n");
    for (Recipient recipient : rules.recipients()) {
      String kind = recipient.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      Recipient.Profile profile = recipient.profile();
      String name =
          profile.home().map(h -> "[" + recipient.name() + "](" + h + ")").orElse(recipient.name());
      String training =
          profile
              .training()
              .map(t -> t.name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .map(t -> "[" + t + "](" + profile.source().orElseThrow() + ")")
              .orElse("");
      text.append("| " + name + " | " + kind + " | " + recipient.vendor() + " | ");
      text.append(profile.purpose().orElse("") + " | " + region(profile));
      text.append(" | " + training + " |\n");
    }
  }

  private static String region(Recipient.Profile profile) {
    String region = profile.region().orElse("");
    return profile.training().isEmpty() && profile.source().isPresent()
        ? "[" + region + "](" + profile.source().get() + ")"
        : region;
  }

  private void libraries(StringBuilder text) {
    TreeMap<String, TreeSet<String>> entries = new TreeMap<>();
    for (ModelledMethod modelled : rules.methods()) {
      String type = modelled.method().type();
      if (modelled.sort() == ModelledMethod.Sort.PROPAGATOR || type.endsWith(".**")) {
        continue;
      }
      String sort = modelled.sort().name().toLowerCase(Locale.ROOT);
      String entry = "`" + modelled.entry() + "` (" + sort + ")";
      Optional<Path> jar = libraries.jarOf(type);
      if (jar.isPresent()) {
        String name = jar.get().getFileName().toString().replace(".jar", "");
        entries.computeIfAbsent(name, n -> new TreeSet<>()).add(entry);
      }
    }
    text.append("\n## Libraries\n\n| library | entries |\n|---|---|\n");
    entries.forEach(
        (jar, names) -> text.append("| " + jar + " | " + String.join(", ", names) + " |\n"));
  }
}
