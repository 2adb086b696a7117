package dev.privet.engine.summary;

import com.google.re2j.Pattern;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.ruleset.ClearSpec;
import dev.privet.engine.ruleset.Selector;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Map;

/** Empties what a call empties, where it is one object that is at hand. */
final class Clearing {

  private final Frame frame;
  private final Instruction.Call call;

  Clearing(Frame frame, Instruction.Call call) {
    this.frame = frame;
    this.call = call;
  }

  void run(List<ClearSpec> specs) {
    for (ClearSpec spec : specs) {
      if (applies(spec)) {
        for (Value base : new PortWriter(frame, call).bases(spec.part())) {
          clear(base, spec);
        }
      }
    }
  }

  private boolean applies(ClearSpec spec) {
    for (Map.Entry<Integer, Pattern> condition : spec.when().entrySet()) {
      if (condition.getKey() >= call.arguments().size()
          || !condition.getValue().matches(shown(call.arguments().get(condition.getKey())))) {
        return false;
      }
    }
    return true;
  }

  private String shown(Variable argument) {
    Object constant = frame.constant(argument);
    if (constant == null
        && frame.body.definition(argument).orElse(null) instanceof Instruction.Call made
        && made.arguments().isEmpty()) {
      return made.callee().method().name() + "()";
    }
    return String.valueOf(constant);
  }

  private void clear(Value base, ClearSpec spec) {
    Value at = base;
    List<Selector> path = spec.part().path();
    for (Selector selector : path.subList(0, path.size() - 1)) {
      at = frame.memory.read(frame.heap, at, StepTypes.of(selector));
    }
    if (spec.key().isEmpty()) {
      frame.memory.clear(frame.heap, at, StepTypes.of(path.get(path.size() - 1)));
      return;
    }
    Object key = Propagation.key(frame, call, spec.key().getAsInt());
    if (key != null) {
      frame.memory.clear(frame.heap, at, new Step.At(key.toString()));
    }
  }
}
