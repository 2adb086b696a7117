package dev.privet.engine.ruleset;

import com.google.re2j.Pattern;
import dev.privet.engine.program.FieldKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call that lets data leave.
 *
 * @param inputs what is disclosed
 * @param format set where an argument is a format string: its style and index; only what it prints
 *     of the later arguments is disclosed
 * @param to where the address stands that the data is sent to; whose host it is decides on the
 *     recipient. Empty: the recipient is known
 * @param receivers static fields, or methods, one of which the receiver has to come from, as {@code
 *     System.out} of a {@code PrintStream}; empty: any receiver
 * @param cap the highest level a finding here has, as {@code NOTE} for debug logs; absent: no cap
 * @param quiet names of calls that make a quiet logger, and of constants that say so: where the
 *     receiver comes from such a call, or such a constant is given, the level is at most a note
 * @param told what is disclosed besides, whatever the call is given: it makes a library tell it
 */
public record SinkSpec(
    String id,
    MethodPattern method,
    Recipient recipient,
    Disclosure disclosure,
    List<Port> inputs,
    List<Port> to,
    Optional<Format> format,
    Set<FieldKey> receivers,
    Optional<Level> cap,
    Set<String> quiet,
    Optional<Told> told) {

  /**
   * What a setting makes a library tell.
   *
   * @param constants by an argument's index what it has to be for that
   */
  public record Told(String category, Map<Integer, Pattern> constants) {
    public Told {
      constants = Map.copyOf(constants);
    }
  }

  /** A format string's style and argument index. */
  public record Format(FormatStyle style, int argument) {}

  public SinkSpec {
    inputs = List.copyOf(inputs);
    to = List.copyOf(to);
    receivers = Set.copyOf(receivers);
    quiet = Set.copyOf(quiet);
  }

  /** The same sink in a debug log. */
  public SinkSpec quietly() {
    return new SinkSpec(
        id,
        method,
        recipient,
        disclosure,
        inputs,
        to,
        format,
        receivers,
        Optional.of(Level.NOTE),
        quiet,
        told);
  }

  /** Whether the address that a call gives, or its receiver, decides on the recipient. */
  public boolean isAddressed() {
    return !to.isEmpty() || isReceived();
  }

  /** Whether it is a sink on certain receivers only. */
  public boolean isReceived() {
    return !receivers.isEmpty();
  }

  /** The same sink where the receiver is known to be one of those. */
  public SinkSpec received() {
    return new SinkSpec(
        id, method, recipient, disclosure, inputs, to, format, Set.of(), cap, quiet, told);
  }

  /** The same sink where nobody can tell who the recipient is. */
  public SinkSpec toSomebody() {
    List<Port> nowhere = List.of(Port.returned());
    return new SinkSpec(
        id, method, recipient, disclosure, inputs, nowhere, format, receivers, cap, quiet, told);
  }

  /** The same sink where the recipient is known. */
  public SinkSpec to(Recipient known) {
    return new SinkSpec(
        id, method, known, disclosure, inputs, List.of(), format, receivers, cap, quiet, told);
  }

  public SinkKind kind() {
    return recipient.kind();
  }
}
