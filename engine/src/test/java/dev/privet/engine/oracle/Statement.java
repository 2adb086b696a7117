package dev.privet.engine.oracle;

import java.util.List;

/**
 * A transport at work, or a sink where {@code transport} is {@link #SINK}.
 *
 * @param inputs names of variables
 * @param number unique in its program: names the result {@code v<number>}
 */
record Statement(Transport transport, List<String> inputs, int number) {

  /** Hands a value out. */
  static final Transport SINK =
      new Transport("sink", List.of("J"), "", false, List.of(), List.of());

  Statement {
    inputs = List.copyOf(inputs);
  }

  boolean isSink() {
    return transport == SINK;
  }

  String target() {
    return "v" + number;
  }
}
