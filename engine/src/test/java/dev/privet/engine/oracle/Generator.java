package dev.privet.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes programs. The same seed gives the same program. */
final class Generator {

  private static final List<List<String>> SIGNATURES =
      List.of(
          List.of("S"),
          List.of("S", "S"),
          List.of("C"),
          List.of("L", "S"),
          List.of("M", "S"),
          List.of("H", "S"),
          List.of("F", "S"),
          List.of("BX"),
          List.of("R"),
          List.of("V", "S"),
          List.of("I"),
          List.of("O"),
          List.of("W"),
          List.of("P"),
          List.of("K", "S"),
          List.of("C", "H"),
          List.of("LC"),
          List.of("MO", "S"),
          List.of("CA"),
          List.of("AR", "S"),
          List.of("LL"),
          List.of("RN"));

  /** Some loggers print an array's elements, others do not: no question for this oracle. */
  private static final Set<String> ARRAYS = Set.of("A", "BY", "CA", "OA");

  private final Catalogue catalogue;
  private final Random random;
  private final boolean branchFree;
  private final List<Transport> choices = new ArrayList<>();
  private int number;

  private record Variable(String name, String kind) {}

  private Generator(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.random = new Random(seed * 7919 + 17);
    this.branchFree = random.nextInt(3) > 0;
    for (Transport transport : catalogue.transports()) {
      if (!branchFree || !transport.branches()) {
        choices.add(transport);
      }
    }
  }

  static GeneratedProgram program(Catalogue catalogue, long seed) {
    return new Generator(catalogue, seed).program(seed);
  }

  private GeneratedProgram program(long seed) {
    List<Method> methods = new ArrayList<>();
    int helpers = random.nextInt(4);
    for (int i = 0; i < helpers; i++) {
      Method helper = helper("m" + i);
      methods.add(helper);
      // Called more often than chance would.
      choices.add(helper.call());
      choices.add(helper.call());
    }
    List<Variable> variables = new ArrayList<>(List.of(new Variable("a1", "C")));
    List<Statement> statements = new ArrayList<>();
    fill(variables, statements, 6 + random.nextInt(14));
    for (Method method : methods) {
      call(method.call(), variables, statements);
    }
    fill(variables, statements, 3);
    for (int i = 0; i < 3; i++) {
      sink(variables, statements);
    }
    methods.add(new Method("run", Method.Form.STATIC, List.of("C"), statements, "", ""));
    keepCalled(methods);
    return new GeneratedProgram(catalogue, "seed " + seed, methods, branchFree);
  }

  /** A method that nobody calls is judged by itself, and tells nothing. */
  private static void keepCalled(List<Method> methods) {
    for (int i = methods.size() - 2; i >= 0; i--) {
      String call = methods.get(i).call().name();
      boolean called =
          methods.subList(i + 1, methods.size()).stream()
              .flatMap(method -> method.statements().stream())
              .anyMatch(statement -> statement.transport().name().equals(call));
      if (!called) {
        methods.remove(i);
      }
    }
  }

  private Method helper(String name) {
    List<String> signature = SIGNATURES.get(random.nextInt(SIGNATURES.size()));
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < signature.size(); i++) {
      variables.add(new Variable("a" + (i + 1), signature.get(i)));
    }
    List<Statement> statements = new ArrayList<>();
    fill(variables, statements, 1 + random.nextInt(5));
    if (random.nextInt(4) == 0) {
      sink(variables, statements);
    }
    Variable result = variables.get(variables.size() - 1);
    Method.Form form = Method.Form.values()[random.nextInt(Method.Form.values().length)];
    return new Method(name, form, signature, statements, result.name(), result.kind());
  }

  private void fill(List<Variable> variables, List<Statement> statements, int count) {
    for (int i = 0; i < count; i++) {
      Variable focus = recent(variables);
      List<Transport> able = new ArrayList<>();
      boolean focused = random.nextInt(4) > 0;
      for (Transport transport : choices) {
        if ((!focused || transport.inputs().contains(focus.kind()))
            && transport.inputs().stream().allMatch(kind -> has(variables, kind))) {
          able.add(transport);
        }
      }
      if (!able.isEmpty()) {
        Transport transport = able.get(random.nextInt(able.size()));
        List<String> inputs = inputs(transport, variables, focused ? focus : null);
        add(transport, inputs, variables, statements);
      }
      if (random.nextInt(5) == 0) {
        sink(variables, statements);
      }
    }
  }

  private void call(Transport call, List<Variable> variables, List<Statement> statements) {
    if (call.inputs().stream().allMatch(kind -> has(variables, kind))) {
      add(call, inputs(call, variables, null), variables, statements);
    }
  }

  private List<String> inputs(
      Transport transport,
      List<Variable> variables,
      @org.jspecify.annotations.Nullable Variable focus) {
    List<String> inputs = new ArrayList<>();
    boolean used = false;
    for (String kind : transport.inputs()) {
      if (focus != null && !used && focus.kind().equals(kind)) {
        inputs.add(focus.name());
        used = true;
      } else {
        List<Variable> fitting =
            variables.stream().filter(variable -> variable.kind().equals(kind)).toList();
        inputs.add(recent(fitting).name());
      }
    }
    return inputs;
  }

  private void add(
      Transport transport,
      List<String> inputs,
      List<Variable> variables,
      List<Statement> statements) {
    Statement statement = new Statement(transport, inputs, ++number);
    statements.add(statement);
    if (transport.gives()) {
      variables.add(new Variable(statement.target(), transport.output()));
    }
  }

  private void sink(List<Variable> variables, List<Statement> statements) {
    Variable variable = recent(variables);
    if (ARRAYS.contains(variable.kind())) {
      return;
    }
    statements.add(new Statement(Statement.SINK, List.of(variable.name()), ++number));
  }

  /** Mostly one of the last. */
  private Variable recent(List<Variable> variables) {
    int size = variables.size();
    int back = random.nextInt(3) > 0 ? random.nextInt(Math.min(3, size)) : random.nextInt(size);
    return variables.get(size - 1 - back);
  }

  private static boolean has(List<Variable> variables, String kind) {
    return variables.stream().anyMatch(variable -> variable.kind().equals(kind));
  }
}
