package dev.privet.maven;

import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters somebody has set, in a pom or by a property; only where nobody has, the project
 * file speaks before the default.
 *
 * @param configuration of the execution, where what a pom sets stands as text and what it leaves as
 *     the expression
 * @param properties by which parameters may be set
 */
record Given(@Nullable Xpp3Dom configuration, List<Properties> properties) {

  static Given of(MojoExecution execution, MavenSession session, MavenProject project) {
    return new Given(
        execution.getConfiguration(),
        List.of(
            session.getUserProperties(), session.getSystemProperties(), project.getProperties()));
  }

  boolean has(String parameter) {
    for (Properties set : properties) {
      if (set.getProperty("privet." + parameter) != null) {
        return true;
      }
    }
    Xpp3Dom node = configuration == null ? null : configuration.getChild(parameter);
    if (node == null) {
      return false;
    }
    String value = node.getValue();
    return node.getChildCount() > 0
        || (value != null && !value.isBlank() && !value.equals("${privet." + parameter + "}"));
  }
}
