package dev.privet.maven.fork;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a process that audits is started.
 *
 * @param java the program
 * @param classPath with the engine, the standard rules and this class
 * @param memory that it may use, in bytes
 */
public record JavaCommand(Path java, List<Path> classPath, long memory) {

  /**
   * The settings that suit an audit, measured on keycloak-services with two processors: the
   * optimising compiler took 32 of 82 seconds of processor time and gave less than it took, so only
   * the quick one runs.
   */
  private static final List<String> SETTINGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData");

  /**
   * Nobody waits for an audit's single steps, so the collector that takes least in all is right: on
   * keycloak-services a tenth less processor time than the one that Java chooses.
   */
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  /**
   * The most that is given to young objects, in bytes. More is filled before it is collected, and
   * takes memory (1.8 instead of 1.3 GB on keycloak-services) and the time to get it.
   */
  private static final long MAX_YOUNG = 1L << 30;

  /** Where Java looks for settings besides those of the command. */
  private static final List<String> VARIABLES =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  private static final Pattern CHOOSES_COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC\\b");

  public JavaCommand {
    classPath = List.copyOf(classPath);
  }

  /** With this process's Java, classes and bound of memory. */
  public static JavaCommand likeThis() throws ForkException {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path java =
        List.of("java", "java.exe").stream()
            .map(bin::resolve)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> ForkException.noAnswer("no java program in " + bin));
    return new JavaCommand(java, classPathOfThis(), Runtime.getRuntime().maxMemory());
  }

  private static List<Path> classPathOfThis() throws ForkException {
    if (!(JavaCommand.class.getClassLoader() instanceof URLClassLoader loader)) {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();
    }
    List<Path> path = new ArrayList<>();
    for (URL url : loader.getURLs()) {
      try {
        path.add(Path.of(url.toURI()));
      } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
        throw ForkException.noAnswer("the plugin's classes lie at " + url + ", which is no file");
      }
    }
    return path;
  }

  /** What to type, with the file that takes the answer. */
  List<String> line(Path answer) {
    return line(answer, System.getenv());
  }

  /** The same in that environment: Java does not start where two collectors are chosen. */
  List<String> line(Path answer, Map<String, String> environment) {
    List<String> line = new ArrayList<>(List.of(java.toString()));
    line.addAll(SETTINGS);
    if (VARIABLES.stream()
        .map(name -> environment.getOrDefault(name, ""))
        .noneMatch(options -> CHOOSES_COLLECTOR.matcher(options).find())) {
      line.add(COLLECTOR);
      // A third of all is what Java gives; it warns of a bound that is above it.
      if (memory / 3 > MAX_YOUNG) {
        line.add("-XX:MaxNewSize=" + MAX_YOUNG);
      }
    }
    line.add("-Xmx" + memory);
    line.add("-cp");
    line.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    line.add(ForkedAudit.class.getName());
    line.add(answer.toString());
    return line;
  }
}
