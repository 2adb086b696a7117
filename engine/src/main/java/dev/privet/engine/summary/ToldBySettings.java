package dev.privet.engine.summary;

import com.google.re2j.Pattern;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.Classification;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.ruleset.SinkSpec;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.Map;

/** What a call makes a library tell of everybody, as a filter that is to log what requests hold. */
final class ToldBySettings {

  /** Tells it from what else the same instruction makes. */
  private static final int NUMBER = 6;

  private ToldBySettings() {}

  static Value of(Frame frame, Instruction.Call call, SinkSpec.Told told) {
    for (Map.Entry<Integer, Pattern> condition : told.constants().entrySet()) {
      if (condition.getKey() >= call.arguments().size()
          || !condition
              .getValue()
              .matches(constant(frame, call.arguments().get(condition.getKey())))) {
        return Value.NONE;
      }
    }
    Classification found =
        new Classification(told.category(), 1.0, "told by " + call.callee().method().name());
    Root.Source root =
        new Root.Source(
            Site.of(frame.at, NUMBER), found, told.category(), call.position(), List.of());
    return Value.of(Place.of(root, ClassType.OBJECT));
  }

  /** A constant's text, or what a constant of an enum is called. */
  private static String constant(Frame frame, Variable variable) {
    Object constant = frame.constant(variable);
    return constant instanceof FieldKey key ? key.name() : String.valueOf(constant);
  }
}
