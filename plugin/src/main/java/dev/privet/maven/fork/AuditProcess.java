package dev.privet.maven.fork;

import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.inspect.Explanation;
import dev.privet.engine.ruleset.PackSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process that audits, once. It is started with the rules' packs, so that it can read them while
 * its asker still finds out what to ask.
 */
public final class AuditProcess implements AutoCloseable {

  /** Of what the process said, as much of the end is told. */
  private static final int MAX_TOLD = 2_000;

  private final JavaCommand command;
  private final Process process;
  private final Path answer;
  private final Path said;

  private AuditProcess(JavaCommand command, Path folder) throws IOException {
    this.command = command;
    this.answer = folder.resolve("answer.json");
    this.said = folder.resolve("said.txt");
    this.process =
        new ProcessBuilder(command.line(answer))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
  }

  /**
   * Starts one.
   *
   * @param packs beyond the standard rules, in order
   */
  public static AuditProcess start(JavaCommand command, List<PackSource> packs)
      throws ForkException {
    try {
      Path folder = Files.createTempDirectory("privet-fork");
      try {
        AuditProcess process = new AuditProcess(command, folder);
        process.say(packs);
        return process;
      } catch (IOException none) {
        Files.deleteIfExists(folder.resolve("said.txt"));
        Files.deleteIfExists(folder);
        throw none;
      }
    } catch (IOException none) {
      throw ForkException.noAnswer(none.toString());
    }
  }

  /**
   * The audit as a whole.
   *
   * @param request whose rules are the standard ones with the packs that the process knows
   */
  public AuditResult run(AuditRequest request) throws ForkException, InterruptedException {
    return answer(new Question(AuditOrder.of(request), Optional.empty()), AuditResult.class);
  }

  /**
   * Why a line is reported or not.
   *
   * @param request as for an audit
   * @param file relative to the root, or as much of the path's end as tells it from others
   * @param line from 1
   */
  public Explanation explain(AuditRequest request, String file, int line)
      throws ForkException, InterruptedException {
    return answer(
        new Question(AuditOrder.of(request), Optional.of(new Question.Line(file, line))),
        Explanation.class);
  }

  private <T> T answer(Question question, Class<T> type)
      throws ForkException, InterruptedException {
    say(question);
    int code = process.waitFor();
    try {
      if (code == 0) {
        return Wire.answer(answer, type);
      }
      throw code == ForkedAudit.OUT_OF_MEMORY
          ? ForkException.outOfMemory(command.memory())
          : ForkException.noAnswer("it ended with exit code " + code + end());
    } catch (IOException broken) {
      throw ForkException.noAnswer(broken.toString());
    }
  }

  /**
   * Tells the process something; it hears as long as its answer is wanted. One that ends before it
   * has heard all says why in its exit code and its words.
   */
  private void say(Object what) {
    try {
      Wire.say(what, process.getOutputStream());
    } catch (IOException deaf) {
      // The exit code tells.
    }
  }

  private String end() throws IOException {
    String text = new String(Files.readAllBytes(said), Charset.defaultCharset()).strip();
    String last = text.length() <= MAX_TOLD ? text : text.substring(text.length() - MAX_TOLD);
    return last.isEmpty() ? "" : " and said: " + last;
  }

  /** Ends the process, whether it has answered or not. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    try {
      Files.deleteIfExists(answer);
      Files.deleteIfExists(said);
      Files.deleteIfExists(answer.getParent());
    } catch (IOException left) {
      // They lie in the system's folder for what is temporary.
    }
  }
}
