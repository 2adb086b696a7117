package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the results of function values prove: of lambdas, and of what predicates combine to. */
final class Functions {
  private static final int MAX_DEPTH = 6;

  /** Methods of function types that make other functions. */
  private static final Set<String> COMBINING =
      Set.of("negate", "and", "or", "not", "andThen", "compose", "reversed", "equals", "hashCode");

  private final Values values;

  Functions(Values values) {
    this.values = values;
  }

  /** What a lambda's result proves where it is used. */
  interface Bodies {
    Verdict of(Instruction.Lambda lambda);

    /** Of a function that the body was given; empty if it is none. */
    Optional<Verdict> given(Variable function);

    /** Of a function that a field holds; empty if it is not known. */
    Optional<Verdict> of(Instruction.GetField get);

    /** Of a function that a method of the project gives; empty if it is not known. */
    Optional<Verdict> of(Instruction.Call call);
  }

  /** The verdict of what a function returns; empty of one that is not known. */
  Optional<Verdict> result(Variable function, Bodies bodies) {
    return result(function, bodies, 0);
  }

  private Optional<Verdict> result(Variable function, Bodies bodies, int depth) {
    Instruction.Definition definition = values.origin(function);
    if (definition instanceof Instruction.Lambda lambda) {
      return Optional.of(bodies.of(lambda));
    }
    if (definition instanceof Instruction.GetField get) {
      return bodies.of(get);
    }
    if (definition == null) {
      return bodies.given(function);
    }
    return definition instanceof Instruction.Call call && depth < MAX_DEPTH
        ? combined(call, bodies, depth)
        : Optional.empty();
  }

  private Optional<Verdict> combined(Instruction.Call call, Bodies bodies, int depth) {
    List<Variable> arguments = call.arguments();
    Variable receiver = call.receiver();
    switch (call.callee().method().name()) {
      case "not":
        return receiver == null && arguments.size() == 1
            ? result(arguments.get(0), bodies, depth + 1).map(Verdict::negated)
            : Optional.empty();
      case "negate":
        return receiver == null
            ? Optional.empty()
            : result(receiver, bodies, depth + 1).map(Verdict::negated);
      case "and", "or":
        if (receiver == null || arguments.size() != 1) {
          return Optional.empty();
        }
        Verdict left = result(receiver, bodies, depth + 1).orElse(Verdict.NONE);
        Verdict right = result(arguments.get(0), bodies, depth + 1).orElse(Verdict.NONE);
        return Optional.of(
            call.callee().method().name().equals("and")
                ? Logic.both(left, right)
                : Logic.either(left, right));
      default:
        return bodies.of(call);
    }
  }

  /** Whether a call runs the function that it is made on. */
  boolean runs(Instruction.Call call) {
    return call.receiver() != null
        && values.origin(call.receiver()) != null
        && !COMBINING.contains(call.callee().method().name());
  }
}
