package dev.privet.engine.guard;

import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The numbers of a body's formals; see {@link Subject.Formal}. */
public final class Formals {
  private final int[] numbers;

  private Formals(int[] numbers) {
    this.numbers = numbers;
  }

  /** Those of a body, by the index of its parameters' variables. */
  public static Formals of(SsaBody body) {
    List<Variable> parameters = body.parameters();
    int[] numbers = new int[parameters.size()];
    int captured = 0;
    int declared = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          switch (parameters.get(i).kind()) {
            case THIS -> Subject.Formal.RECEIVER;
            case CAPTURED -> Subject.Formal.captured(captured++);
            default -> declared++;
          };
    }
    return new Formals(numbers);
  }

  /** The number of a variable; empty if it is not the value of a parameter at entry. */
  public OptionalInt number(Variable variable) {
    return variable.index() < numbers.length
        ? OptionalInt.of(numbers[variable.index()])
        : OptionalInt.empty();
  }

  /** The actual of a formal at a call; empty of captured values and missing arguments. */
  static Optional<Variable> actual(Instruction.Call call, int formal) {
    if (formal == Subject.Formal.RECEIVER) {
      return Optional.ofNullable(call.receiver());
    }
    return formal >= 0 && formal < call.arguments().size()
        ? Optional.of(call.arguments().get(formal))
        : Optional.empty();
  }

  /** Whether a body is a lambda's. */
  static boolean isLambda(MethodBody body) {
    return body.enclosing().isPresent();
  }
}
