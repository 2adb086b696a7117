package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Numbers of many added up, in a loop or by a fold: a total says nothing of one of them. */
final class Totals {

  /** Methods that add two numbers. */
  private static final Set<String> ADDING =
      Set.of("add", "plus", "sum", "addExact", "addAndGet", "accumulate");

  private Totals() {}

  /** Whether a call adds to the number that it gave the last time round. */
  static boolean isRunning(Frame frame, Instruction.Call call) {
    Variable target = call.target();
    if (target == null
        || !Types.isNumber(target.type())
        || !ADDING.contains(call.callee().method().name())) {
      return false;
    }
    return comesBack(
        frame, target, call.receiver() != null ? List.of(call.receiver()) : call.arguments());
  }

  /** Whether what is computed from {@code operands} is among what they were computed from. */
  static boolean comesBack(Frame frame, Variable target, List<Variable> operands) {
    if (!frame.repeats) {
      return false;
    }
    Deque<Variable> todo = new ArrayDeque<>(operands);
    Set<Integer> seen = new HashSet<>();
    while (!todo.isEmpty()) {
      Variable at = todo.poll();
      if (at.index() == target.index()) {
        return true;
      }
      if (seen.add(at.index())) {
        Instruction.Definition definition = frame.body.definition(at).orElse(null);
        if (definition instanceof Instruction.Phi phi) {
          phi.operands().stream().filter(Objects::nonNull).forEach(todo::add);
        } else if (definition instanceof Instruction.Copy copy) {
          todo.add(copy.source());
        } else if (definition instanceof Instruction.Cast cast) {
          todo.add(cast.source());
        }
      }
    }
    return false;
  }

  /** Whether a call makes one number of many with a function that is given two of them. */
  static boolean isFold(Instruction.Call call, List<PropagatorSpec> specs) {
    return isOfNumbers(call.callee().returnType())
        && specs.stream().anyMatch(spec -> isResult(spec) && combines(specs, spec));
  }

  private static boolean isOfNumbers(Type type) {
    return Types.isNumber(type)
        || (type instanceof ClassType named
            && !named.arguments().isEmpty()
            && Types.isNumber(named.arguments().get(named.arguments().size() - 1)));
  }

  private static boolean isResult(PropagatorSpec spec) {
    return spec.to().root() == Port.Root.RETURN
        && spec.from().root() == Port.Root.ARGUMENT
        && spec.from().path().size() == 1
        && spec.from().path().get(0) instanceof Selector.FunctionResult;
  }

  private static boolean combines(List<PropagatorSpec> specs, PropagatorSpec spec) {
    return feeds(specs, spec.from().from(), 0) && feeds(specs, spec.from().from(), 1);
  }

  private static boolean feeds(List<PropagatorSpec> specs, int function, int parameter) {
    for (PropagatorSpec spec : specs) {
      if (spec.to().root() == Port.Root.ARGUMENT
          && spec.to().from() == function
          && spec.to().path().size() == 1
          && spec.to().path().get(0) instanceof Selector.FunctionParameter fed
          && fed.index() == parameter) {
        return true;
      }
    }
    return false;
  }
}
