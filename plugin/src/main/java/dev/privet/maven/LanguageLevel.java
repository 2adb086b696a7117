package dev.privet.maven;

import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The Java feature release that a module's main sources are written in. */
final class LanguageLevel {

  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  /** What the compiler plugin assumes where a build says nothing. */
  private static final int UNSAID = 8;

  private LanguageLevel() {}

  /**
   * As the compiler plugin decides: {@code release} before {@code source}, each from its
   * configuration before its property.
   *
   * @param user properties of the command line, which win over the pom's
   */
  static int of(MavenProject project, Properties user) {
    return Stream.of("release", "source")
        .map(name -> said(project, user, name))
        .mapToInt(LanguageLevel::parse)
        .filter(level -> level > 0)
        .findFirst()
        .orElse(UNSAID);
  }

  private static @Nullable String said(MavenProject project, Properties user, String name) {
    Plugin compiler = project.getPlugin(COMPILER);
    if (compiler != null) {
      PluginExecution main = compiler.getExecutionsAsMap().get("default-compile");
      String configured = main == null ? null : element(main.getConfiguration(), name);
      if (configured == null) {
        configured = element(compiler.getConfiguration(), name);
      }
      if (configured != null) {
        return configured;
      }
    }
    String property = "maven.compiler." + name;
    return user.getProperty(property, project.getProperties().getProperty(property));
  }

  private static @Nullable String element(@Nullable Object configuration, String name) {
    if (configuration instanceof Xpp3Dom dom && dom.getChild(name) != null) {
      return dom.getChild(name).getValue();
    }
    return null;
  }

  /** {@code 17}, or {@code 1.8}; 0 where it is neither. */
  static int parse(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    String number = text.strip();
    try {
      return Integer.parseInt(number.startsWith("1.") ? number.substring(2) : number);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
