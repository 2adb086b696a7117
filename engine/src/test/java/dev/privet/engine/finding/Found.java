package dev.privet.engine.finding;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Level;
import dev.privet.engine.ruleset.Recipient;
import dev.privet.engine.ruleset.SinkKind;
import java.util.List;
import java.util.Optional;

/** Findings as tests need them: a log sink at a place. */
final class Found {

  static final String FILE = "src/A.java";

  private Found() {}

  static Position at(int line, int column, int endLine, int endColumn) {
    return new Position(FILE, line, column, endLine, endColumn);
  }

  static Finding log(Position sink, MethodKey method, String... categories) {
    return new Finding(
        "PRV101",
        "PersonalDataInLog",
        Level.WARNING,
        "m",
        sink,
        method,
        "An e-mail address is written to the log.",
        "Mask it.",
        List.of(categories),
        List.of("Customer.email"),
        new Recipient("slf4j", "SLF4J", SinkKind.LOG, "project"),
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        List.of());
  }

  static MethodKey method(String owner, String name) {
    return new MethodKey(owner, name, "(Lcom/acme/Customer;)V");
  }

  /** The region of a text's first occurrence in a source. */
  static Position find(String source, String text) {
    return find(source, text, 0);
  }

  static Position find(String source, String text, int from) {
    int start = source.indexOf(text, from);
    if (start < 0) {
      throw new AssertionError("no " + text);
    }
    int end = start + text.length() - 1;
    return at(line(source, start), column(source, start), line(source, end), column(source, end));
  }

  private static int line(String source, int offset) {
    return (int) source.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  private static int column(String source, int offset) {
    return offset - source.lastIndexOf('\n', offset - 1);
  }
}
