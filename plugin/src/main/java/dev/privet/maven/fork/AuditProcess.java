package dev.privet.maven.fork;

import dev.privet.engine.AuditResult;
import dev.privet.engine.inspect.Explanation;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Audits in a process of its own.
 *
 * @param java the program
 * @param classPath with the engine, the standard rules and this class
 * @param memory that it may use, in bytes
 */
public record AuditProcess(Path java, List<Path> classPath, long memory) {

  /**
   * The settings that suit an audit, measured on keycloak-services with two processors: the
   * optimising compiler took 36 of 82 seconds of processor time and gave less than it took, so only
   * the quick one runs.
   */
  private static final List<String> SETTINGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData");

  /** Of what the process said, as much of the end is told. */
  private static final int MAX_TOLD = 2_000;

  public AuditProcess {
    classPath = List.copyOf(classPath);
  }

  /** With this process's Java, classes and bound of memory. */
  public static AuditProcess likeThis() throws ForkException {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path java =
        List.of("java", "java.exe").stream()
            .map(bin::resolve)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> failed("no java program in " + bin));
    return new AuditProcess(java, classPathOfThis(), Runtime.getRuntime().maxMemory());
  }

  private static List<Path> classPathOfThis() throws ForkException {
    if (!(AuditProcess.class.getClassLoader() instanceof URLClassLoader loader)) {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();
    }
    List<Path> path = new ArrayList<>();
    for (URL url : loader.getURLs()) {
      try {
        path.add(Path.of(url.toURI()));
      } catch (URISyntaxException
          | IllegalArgumentException
          | java.nio.file.FileSystemNotFoundException e) {
        throw failed("the plugin's classes lie at " + url + ", which is no file");
      }
    }
    return path;
  }

  /** The audit as a whole. */
  public AuditResult run(AuditOrder order) throws ForkException, InterruptedException {
    return answer(new Question(order, Optional.empty()), AuditResult.class);
  }

  /**
   * Why a line is reported or not.
   *
   * @param file relative to the root, or as much of the path's end as tells it from others
   * @param line from 1
   */
  public Explanation explain(AuditOrder order, String file, int line)
      throws ForkException, InterruptedException {
    return answer(
        new Question(order, Optional.of(new Question.Line(file, line))), Explanation.class);
  }

  private <T> T answer(Question question, Class<T> type)
      throws ForkException, InterruptedException {
    try {
      Path folder = Files.createTempDirectory("privet-fork");
      Path answer = folder.resolve("answer.json");
      Path said = folder.resolve("said.txt");
      try {
        int code = run(question, answer, said);
        if (code == 0) {
          return Wire.answer(answer, type);
        }
        throw code == ForkedAudit.OUT_OF_MEMORY
            ? new ForkException(
                ForkException.Cause.OUT_OF_MEMORY, (memory >> 20) + " MB of memory did not suffice")
            : failed("it ended with exit code " + code + end(said));
      } finally {
        Files.deleteIfExists(answer);
        Files.deleteIfExists(said);
        Files.deleteIfExists(folder);
      }
    } catch (IOException broken) {
      throw failed(broken.toString());
    }
  }

  private int run(Question question, Path answer, Path said)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(answer))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      // Stays open as long as the answer is wanted; the process closes it when it ends.
      ask(question, process.getOutputStream());
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  /** One that ends before it has heard the question says why in its exit code and its words. */
  private static void ask(Question question, OutputStream process) {
    try {
      Wire.ask(question, process);
    } catch (IOException deaf) {
      // The exit code tells.
    }
  }

  List<String> command(Path answer) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(SETTINGS);
    command.add("-Xmx" + memory);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(ForkedAudit.class.getName());
    command.add(answer.toString());
    return command;
  }

  private static String end(Path said) throws IOException {
    String text = new String(Files.readAllBytes(said), Charset.defaultCharset()).strip();
    String last = text.length() <= MAX_TOLD ? text : text.substring(text.length() - MAX_TOLD);
    return last.isEmpty() ? "" : " and said: " + last;
  }

  private static ForkException failed(String why) {
    return new ForkException(ForkException.Cause.NO_ANSWER, why);
  }
}
