package dev.privet.engine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Programs of one transport each: what it takes is made, the transport runs, and something that
 * gives a text reads what it gave or changed. What such a program misses needs no shrinking.
 */
final class SmallPrograms {

  private static final List<String> SOURCES =
      List.of("source.email", "source.phone", "source.iban", "source.passport");
  private static final String TEXT = "S";
  private static final String CUSTOMER = "C";

  private final Catalogue catalogue;
  private final Map<String, Transport> makers = new HashMap<>();
  private final List<Statement> statements = new ArrayList<>();
  private int number;
  private int source;

  private SmallPrograms(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (int before = -1; before < makers.size(); ) {
      before = makers.size();
      for (Transport transport : catalogue.transports()) {
        if (makes(transport)) {
          makers.put(transport.output(), transport);
        }
      }
    }
  }

  /** Whether it is the first that makes its kind out of kinds that can be made already. */
  private boolean makes(Transport transport) {
    return transport.gives()
        && !transport.inputs().isEmpty()
        && !makers.containsKey(transport.output())
        && transport.inputs().stream()
            .allMatch(
                kind -> kind.equals(TEXT) || kind.equals(CUSTOMER) || makers.containsKey(kind));
  }

  /**
   * One program for each transport and each of what reads it.
   *
   * @param readers how many readers of a kind are tried at most
   */
  static List<GeneratedProgram> all(Catalogue catalogue, int readers) {
    List<GeneratedProgram> programs = new ArrayList<>();
    for (Transport transport : catalogue.transports()) {
      for (String kind : changed(transport)) {
        for (Transport reader : readers(catalogue, kind, readers)) {
          programs.add(new SmallPrograms(catalogue).program(transport, kind, reader));
        }
      }
    }
    return programs;
  }

  private static List<String> changed(Transport transport) {
    return transport.gives()
        ? List.of(transport.output())
        : transport.inputs().stream()
            .distinct()
            .filter(kind -> !kind.equals(TEXT) || transport.inputs().size() == 1)
            .toList();
  }

  /** A text and an object are read by the sink itself. */
  private static List<Transport> readers(Catalogue catalogue, String kind, int most) {
    if (kind.equals(TEXT) || kind.equals("J")) {
      return List.of(Statement.SINK);
    }
    return catalogue.transports().stream()
        .filter(
            reader ->
                reader.output().equals(TEXT)
                    && reader.inputs().contains(kind)
                    && reader.inputs().stream()
                        .allMatch(input -> input.equals(kind) || input.equals(TEXT)))
        .limit(most)
        .toList();
  }

  private GeneratedProgram program(Transport transport, String kind, Transport reader) {
    Map<String, String> given = new HashMap<>();
    List<String> inputs = new ArrayList<>();
    for (String input : transport.inputs()) {
      String name = made(input);
      given.put(input, name);
      inputs.add(name);
    }
    String target = add(transport, inputs);
    String changed = transport.gives() ? target : given.get(kind);
    boolean branches = transport.branches();
    if (reader != Statement.SINK) {
      List<String> read = new ArrayList<>();
      for (String input : reader.inputs()) {
        read.add(input.equals(kind) ? changed : made(input));
      }
      changed = add(reader, read);
      branches |= reader.branches();
    }
    statements.add(new Statement(Statement.SINK, List.of(changed), ++number));
    Method entry = new Method("run", Method.Form.STATIC, List.of(CUSTOMER), statements, "", "");
    String name = transport.name() + (reader == Statement.SINK ? "" : " and " + reader.name());
    return new GeneratedProgram(catalogue, name, List.of(entry), !branches);
  }

  /** The name of a new value of a kind; each text is another mark. */
  private String made(String kind) {
    if (kind.equals(CUSTOMER)) {
      return "a1";
    }
    Transport maker = makers.get(kind);
    if (kind.equals(TEXT)) {
      String name = SOURCES.get(source++ % SOURCES.size());
      maker =
          catalogue.transports().stream()
              .filter(t -> t.name().equals(name))
              .findFirst()
              .orElseThrow();
    }
    if (maker == null) {
      throw new IllegalStateException("nothing makes " + kind);
    }
    List<String> inputs = new ArrayList<>();
    maker.inputs().forEach(input -> inputs.add(made(input)));
    return add(maker, inputs);
  }

  private String add(Transport transport, List<String> inputs) {
    Statement statement = new Statement(transport, inputs, ++number);
    statements.add(statement);
    return statement.target();
  }
}
