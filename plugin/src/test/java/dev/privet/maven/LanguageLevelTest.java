package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageLevelTest {

  private final Model model = new Model();
  private final Plugin compiler = new Plugin();
  private final Properties user = new Properties();

  @ParameterizedTest
  @CsvSource({"17, 17", "1.8, 8", "' 11 ', 11", "seventeen, 0", "'', 0"})
  void versionsAreReadInBothForms(String text, int level) {
    assertEquals(level, LanguageLevel.parse(text));
  }

  @Test
  void unsaidIsWhatTheCompilerPluginAssumes() {
    assertEquals(8, level());
  }

  @Test
  void releaseGoesBeforeSource() {
    model.addProperty("maven.compiler.source", "11");
    assertEquals(11, level());
    model.addProperty("maven.compiler.release", "17");
    assertEquals(17, level());
  }

  @Test
  void configurationGoesBeforeProperties() {
    model.addProperty("maven.compiler.release", "17");
    compiler.setConfiguration(configuration("release", "21"));
    assertEquals(21, level());
  }

  @Test
  void theMainCompilationsOwnConfigurationGoesFirst() {
    compiler.setConfiguration(configuration("release", "21"));
    PluginExecution main = new PluginExecution();
    main.setId("default-compile");
    main.setConfiguration(configuration("release", "9"));
    compiler.addExecution(main);
    assertEquals(9, level());
  }

  @Test
  void theCommandLineOutranksThePom() {
    model.addProperty("maven.compiler.release", "17");
    user.setProperty("maven.compiler.release", "21");
    assertEquals(21, level());
  }

  private int level() {
    compiler.setArtifactId("maven-compiler-plugin");
    Build build = new Build();
    build.addPlugin(compiler);
    model.setBuild(build);
    return LanguageLevel.of(new MavenProject(model), user);
  }

  private static Xpp3Dom configuration(String name, String value) {
    Xpp3Dom element = new Xpp3Dom(name);
    element.setValue(value);
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    configuration.addChild(element);
    return configuration;
  }
}
