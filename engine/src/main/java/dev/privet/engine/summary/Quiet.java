package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a call writes to a debug log, by how its receiver was made or by a constant given. */
final class Quiet {

  /** Longest chain of calls that is looked through. */
  private static final int MAX_CHAIN = 30;

  private Quiet() {}

  static boolean is(Frame frame, Instruction.Call sink, Set<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    Instruction.Call call = sink;
    for (int i = 0; i < MAX_CHAIN && call != null; i++) {
      if (words.contains(call.callee().method().name())) {
        return true;
      }
      for (Variable argument : call.arguments()) {
        if (origin(frame, argument) instanceof Instruction.GetField get
            && words.contains(get.field().name())) {
          return true;
        }
      }
      call = origin(frame, call.receiver()) instanceof Instruction.Call made ? made : null;
    }
    return false;
  }

  /** What a variable was first given by. */
  private static Instruction.@Nullable Definition origin(Frame frame, @Nullable Variable variable) {
    Variable at = variable;
    for (int i = 0; at != null && i < MAX_CHAIN; i++) {
      Instruction.Definition definition = frame.body.definition(at).orElse(null);
      if (!(definition instanceof Instruction.Copy copy)) {
        return definition;
      }
      at = copy.source();
    }
    return null;
  }
}
