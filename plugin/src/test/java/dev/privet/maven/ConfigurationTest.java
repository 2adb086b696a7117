package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  @Test
  void tellsElementsThatAreNoParameters() {
    Plugin plugin = new Plugin();
    plugin.setConfiguration(configuration("failon", "skip"));
    PluginExecution execution = new PluginExecution();
    execution.setConfiguration(configuration("nothingOfTheKind"));
    plugin.addExecution(execution);
    assertEquals(
        List.of(
            "<failon> is not a parameter and changes nothing. Did you mean failOn?",
            "<nothingOfTheKind> is not a parameter and changes nothing. Expected one of failOn,"
                + " skip."),
        Configuration.warnings(plugin, List.of("skip", "failOn")));
  }

  @Test
  void saysNothingOfWhatIsRight() {
    assertEquals(List.of(), Configuration.warnings(new Plugin(), List.of("skip")));
  }

  private static Xpp3Dom configuration(String... names) {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    for (String name : names) {
      configuration.addChild(new Xpp3Dom(name));
    }
    return configuration;
  }
}
