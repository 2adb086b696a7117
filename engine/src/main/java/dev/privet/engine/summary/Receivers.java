package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.ruleset.SinkSpec;
import org.jspecify.annotations.Nullable;

/** Whether a call's receiver is one that a sink speaks of. */
final class Receivers {

  private Receivers() {}

  static boolean fits(Frame frame, Instruction.Call call, SinkSpec spec) {
    if (spec.receivers().isEmpty()) {
      return true;
    }
    @Nullable Variable at = call.receiver();
    for (int i = 0; at != null && i < 10; i++) {
      Instruction.Definition definition = frame.body.definition(at).orElse(null);
      if (definition instanceof Instruction.GetField get) {
        return spec.receivers().contains(get.field());
      } else if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else {
        // A fluent printer as append returns itself.
        at =
            definition instanceof Instruction.Call made && made.receiver() != null
                ? made.receiver()
                : null;
      }
    }
    return false;
  }
}
