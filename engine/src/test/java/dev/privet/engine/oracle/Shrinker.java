package dev.privet.engine.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a program smaller for as long as the same arrival is judged wrongly. */
final class Shrinker {

  private static final int MAX_ROUNDS = 30;

  private final FlowOracle oracle;
  private final boolean missed;

  /**
   * Shrinks programs.
   *
   * @param missed whether to keep a miss, else a false report
   */
  Shrinker(FlowOracle oracle, boolean missed) {
    this.oracle = oracle;
    this.missed = missed;
  }

  GeneratedProgram shrink(GeneratedProgram program, Arrival arrival) throws IOException {
    GeneratedProgram smallest = program;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      GeneratedProgram next = null;
      List<GeneratedProgram> candidates = candidates(smallest, arrival.sink());
      for (Verdict verdict : oracle.judge(candidates)) {
        boolean same = (missed ? verdict.missed() : verdict.spurious()).contains(arrival);
        if (same && (next == null || size(verdict.program()) < size(next))) {
          next = verdict.program();
        }
      }
      if (next == null) {
        return smallest;
      }
      smallest = next;
    }
    return smallest;
  }

  static int size(GeneratedProgram program) {
    return program.methods().stream().mapToInt(method -> 1 + method.statements().size()).sum();
  }

  private static List<GeneratedProgram> candidates(GeneratedProgram program, int sink) {
    List<GeneratedProgram> candidates = new ArrayList<>();
    for (int m = 0; m < program.methods().size(); m++) {
      Method method = program.methods().get(m);
      if (!method.resultType().isEmpty()) {
        add(without(program, method), sink, candidates);
      }
      for (int i = 0; i < method.statements().size(); i++) {
        // Runs of statements first, so that big programs shrink fast.
        for (int length : new int[] {6, 2, 1}) {
          if (i % length == 0 && i + length <= method.statements().size()) {
            List<Statement> removed = method.statements().subList(i, i + length);
            add(replaced(program, m, removal(method, removed)), sink, candidates);
          }
        }
      }
    }
    return candidates;
  }

  private static void add(GeneratedProgram candidate, int sink, List<GeneratedProgram> candidates) {
    if (candidate.sinks().contains(sink) && sound(candidate)) {
      candidates.add(candidate);
    }
  }

  private static GeneratedProgram replaced(GeneratedProgram program, int index, Method method) {
    List<Method> methods = new ArrayList<>(program.methods());
    methods.set(index, method);
    return program.with(methods);
  }

  /** A method without some statements and all that need them. */
  private static Method removal(Method method, List<Statement> removed) {
    Set<String> gone = new HashSet<>();
    List<Statement> left = new ArrayList<>();
    for (Statement statement : method.statements()) {
      if (removed.contains(statement) || statement.inputs().stream().anyMatch(gone::contains)) {
        gone.add(statement.target());
      } else {
        left.add(statement);
      }
    }
    return method.with(left);
  }

  /** A program without a helper and all that needs its results. */
  private static GeneratedProgram without(GeneratedProgram program, Method helper) {
    List<Method> methods = new ArrayList<>();
    for (Method method : program.methods()) {
      if (method != helper) {
        List<Statement> calls =
            method.statements().stream()
                .filter(call -> call.transport().name().equals("call." + helper.name()))
                .toList();
        methods.add(removal(method, calls));
      }
    }
    return program.with(methods);
  }

  /** Whether helpers still have what they return. */
  private static boolean sound(GeneratedProgram program) {
    for (Method method : program.methods()) {
      boolean returned = method.result().isEmpty() || method.result().startsWith("a");
      for (Statement statement : method.statements()) {
        returned |= statement.target().equals(method.result());
      }
      if (!returned) {
        return false;
      }
    }
    return true;
  }
}
