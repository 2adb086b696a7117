package dev.privet.maven.fork;

import dev.privet.engine.Audit;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The process that audits. It hears of the packs and then its question on the standard input,
 * writes the answer into the file that it is given, and lives no longer than the process that has
 * started it.
 */
public final class ForkedAudit {

  /** The exit code where memory did not suffice; the virtual machine's own for that. */
  static final int OUT_OF_MEMORY = 3;

  private ForkedAudit() {}

  /** Answers one question. */
  public static void main(String[] arguments) throws IOException {
    InputStream asker = System.in;
    try {
      RuleSet rules =
          RuleSets.standard(
              ForkedAudit.class.getClassLoader(), List.of(Wire.hear(asker, PackSource[].class)));
      Question question = Wire.hear(asker, Question.class);
      watch(asker);
      Wire.answer(answer(question, rules), Path.of(arguments[0]));
    } catch (OutOfMemoryError full) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private static Object answer(Question question, RuleSet rules) {
    AuditRequest request = question.order().request(rules);
    return question.at().isPresent()
        ? Audit.explain(request, question.at().get().file(), question.at().get().number())
        : Audit.run(request);
  }

  /** Whoever asked keeps the stream open; when it ends, nobody waits for the answer any more. */
  private static void watch(InputStream asker) {
    Thread watcher =
        new Thread(
            () -> {
              try {
                while (asker.read() >= 0) {
                  // Nothing is said here; only the end counts.
                }
              } catch (IOException gone) {
                // So is the asker.
              }
              Runtime.getRuntime().halt(1);
            },
            "privet-watch");
    watcher.setDaemon(true);
    watcher.start();
  }
}
