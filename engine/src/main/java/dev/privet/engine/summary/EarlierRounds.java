package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Variables that keep for a round of a loop what an earlier round has come by. */
final class EarlierRounds {
  private final SsaBody body;
  private final Predicate<Instruction.Definition> taking;

  /**
   * @param taking whether a definition takes an element out of a collection
   */
  EarlierRounds(SsaBody body, Predicate<Instruction.Definition> taking) {
    this.body = body;
    this.taking = taking;
  }

  /** {@code last = user} at a round's end: whether a variable then holds who was taken before. */
  boolean isKept(Instruction.Phi phi) {
    Block header = body.definingBlock(phi.target());
    List<@Nullable Variable> operands = phi.operands();
    for (int i = 0; i < operands.size(); i++) {
      Variable operand = operands.get(i);
      if (operand != null
          && header.predecessors().get(i).from() >= header.id()
          && isTaken(operand, new HashSet<>())) {
        return true;
      }
    }
    return false;
  }

  private boolean isTaken(Variable variable, Set<Variable> seen) {
    if (!seen.add(variable)) {
      return false;
    }
    Instruction.Definition made = body.definition(variable).orElse(null);
    if (made instanceof Instruction.Copy copy) {
      return isTaken(copy.source(), seen);
    } else if (made instanceof Instruction.Phi phi) {
      return phi.operands().stream().anyMatch(operand -> operand != null && isTaken(operand, seen));
    }
    return made != null && taking.test(made);
  }
}
