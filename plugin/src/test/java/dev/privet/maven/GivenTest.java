package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Properties;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class GivenTest {

  private final Xpp3Dom configuration = new Xpp3Dom("configuration");
  private final Properties properties = new Properties();
  private final Given given = new Given(configuration, List.of(properties));

  private void set(String name, String value) {
    Xpp3Dom child = new Xpp3Dom(name);
    child.setValue(value);
    configuration.addChild(child);
  }

  @Test
  void whatThePomLeavesIsNotGiven() {
    set("failOn", "${privet.failOn}");
    assertFalse(given.has("failOn"));
    assertFalse(given.has("profile"));
  }

  @Test
  void whatThePomSaysIsGiven() {
    set("failOn", "never");
    Xpp3Dom excludes = new Xpp3Dom("excludes");
    excludes.addChild(new Xpp3Dom("exclude"));
    configuration.addChild(excludes);
    assertTrue(given.has("failOn"));
    assertTrue(given.has("excludes"));
  }

  @Test
  void aPropertyGives() {
    set("failOn", "${privet.failOn}");
    properties.setProperty("privet.failOn", "never");
    assertTrue(given.has("failOn"));
  }

  @Test
  void withoutConfigurationNothingIsGiven() {
    assertFalse(new Given(null, List.of()).has("failOn"));
  }
}
