package dev.privet.maven;

import dev.privet.engine.program.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Finds what was mistyped in a pom's configuration, where Maven drops what no goal knows. */
final class Configuration {

  private Configuration() {}

  /**
   * What to tell about elements that are no goal's parameters.
   *
   * @param plugin as the project configures it
   * @param parameters of all of the plugin's goals
   */
  static List<String> warnings(Plugin plugin, Collection<String> parameters) {
    Set<String> found = new TreeSet<>();
    Stream.concat(
            Stream.of(plugin.getConfiguration()),
            plugin.getExecutions().stream().map(PluginExecution::getConfiguration))
        .forEach(
            configuration -> {
              if (configuration instanceof Xpp3Dom dom) {
                Stream.of(dom.getChildren()).map(Xpp3Dom::getName).forEach(found::add);
              }
            });
    found.removeAll(parameters);
    return found.stream()
        .map(
            name ->
                "<"
                    + name
                    + "> is not a parameter and changes nothing. "
                    + meant(name, parameters, ""))
        .toList();
  }

  /**
   * What somebody will have meant who wrote a word that is not known.
   *
   * @param prefix that all words are told with; it is no part of what makes them alike
   */
  static String meant(String found, Collection<String> known, String prefix) {
    return Spelling.nearest(found, known)
        .map(word -> "Did you mean " + prefix + word + "?")
        .orElseGet(
            () ->
                "Expected one of "
                    + known.stream().sorted().map(prefix::concat).collect(Collectors.joining(", "))
                    + ".");
  }
}
