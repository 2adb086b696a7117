package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * A call that lets data leave.
 *
 * @param inputs what is disclosed
 * @param format set where an argument is a format string: its style and index; only what it prints
 *     of the later arguments is disclosed
 * @param cap the highest level a finding here has, as {@code NOTE} for debug logs; absent: no cap
 */
public record SinkSpec(
    String id,
    MethodPattern method,
    Recipient recipient,
    Disclosure disclosure,
    List<Port> inputs,
    Optional<Format> format,
    Optional<Level> cap) {

  /** A format string's style and argument index. */
  public record Format(FormatStyle style, int argument) {}

  public SinkSpec {
    inputs = List.copyOf(inputs);
  }

  public SinkKind kind() {
    return recipient.kind();
  }
}
