package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.taint.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was just written through a variable is what is read through the same variable, whichever of
 * several objects it is. Holds within a block, until somebody else may write the field.
 */
final class LastWrites {

  private record Written(Variable base, Value value) {}

  private final Map<FieldKey, Written> writes = new HashMap<>();

  void wrote(Instruction.PutField put, Value value) {
    if (put.receiver() == null) {
      writes.remove(put.field());
    } else {
      writes.put(put.field(), new Written(put.receiver(), value));
    }
  }

  @Nullable Value read(Instruction.GetField get) {
    Written written = writes.get(get.field());
    return written != null && written.base().equals(get.receiver()) ? written.value() : null;
  }

  void forget() {
    writes.clear();
  }
}
