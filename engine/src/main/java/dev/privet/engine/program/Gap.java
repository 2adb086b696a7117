package dev.privet.engine.program;

import java.util.Optional;

/**
 * Something the audit could not see.
 *
 * @param subject what is missing: a type name, a method, a file, a limit's name
 */
public record Gap(Reason reason, String subject, Optional<Position> position)
    implements Comparable<Gap> {

  /** Why there is a gap; the text is what people read. */
  public enum Reason {
    UNREADABLE_FILE("file could not be read"),
    UNPARSABLE_FILE("file could not be parsed"),
    MALFORMED_ENCODING("file is not valid in the project's encoding"),
    MISSING_CLASSPATH_ENTRY("classpath entry could not be read"),
    OTHER_LANGUAGE("source in another language is not read"),
    UNRESOLVED_ARTIFACT("artifact could not be resolved"),
    MISSING_TYPE("type is not on the classpath"),
    UNRESOLVED_CALL("call could not be resolved"),
    UNRESOLVED_NAME("name could not be resolved"),
    UNSUPPORTED_SYNTAX("syntax is not supported"),
    NO_TARGET("call has no known target"),
    UNKNOWN_HOST("host of an HTTP call is not known"),
    LIMIT("a limit was hit"),
    INTERNAL("an internal error was contained");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  @Override
  public int compareTo(Gap that) {
    int order = reason.compareTo(that.reason);
    if (order == 0) {
      order = subject.compareTo(that.subject);
    }
    if (order != 0) {
      return order;
    }
    if (position.isEmpty() || that.position.isEmpty()) {
      return Boolean.compare(position.isPresent(), that.position.isPresent());
    }
    return position.get().compareTo(that.position.get());
  }
}
