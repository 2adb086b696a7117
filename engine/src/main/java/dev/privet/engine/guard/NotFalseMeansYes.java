package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.PrimitiveType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A consent that counts as given unless somebody has refused: {@code !FALSE.equals(consent)},
 * {@code consent != FALSE}. Where nobody was asked, it is null.
 */
final class NotFalseMeansYes {

  private NotFalseMeansYes() {}

  /** The name of the consent, if what is not a refusal goes its own way, or is the answer. */
  static Optional<String> at(
      SsaBody body, Instruction.Definition test, GuardFacts facts, Block block, int index) {
    Optional<Variable> asked = compared(body, test);
    if (asked.isEmpty()
        || test.target() == null
        || !NullMeansYes.isConsent(
            facts.verdict(asked.get(), block, index), facts.isNamedCheck())) {
      return Optional.empty();
    }
    boolean unequal =
        test instanceof Instruction.Operation operation
            && operation.operator() == Operator.NOT_EQUAL;
    return isTurned(body, test.target()) != unequal || leadsOn(body, block, test.target(), unequal)
        ? Optional.of(NullMeansYes.name(body, asked.get()))
        : Optional.empty();
  }

  /** What is compared with the object that means no. */
  private static Optional<Variable> compared(SsaBody body, Instruction.Definition test) {
    if (test instanceof Instruction.Call call
        && call.callee().method().name().equals("equals")
        && call.arguments().size() == 1
        && isFalse(body, call.receiver())) {
      return Optional.of(call.arguments().get(0)).filter(asked -> mayBeNull(body, asked));
    } else if (test instanceof Instruction.Operation operation
        && (operation.operator() == Operator.NOT_EQUAL || operation.operator() == Operator.EQUAL)
        && operation.operands().size() == 2
        && isFalse(body, operation.operands().get(1))) {
      return Optional.of(operation.operands().get(0)).filter(asked -> mayBeNull(body, asked));
    }
    return Optional.empty();
  }

  private static boolean mayBeNull(SsaBody body, Variable variable) {
    Variable at = variable;
    while (body.definition(at).orElse(null) instanceof Instruction.Copy copy) {
      at = copy.source();
    }
    return Names.isClass(at.type(), "java.lang.Boolean")
        && !(body.definition(at).orElse(null) instanceof Instruction.Call call
            && (call.callee().returnType() == PrimitiveType.BOOLEAN
                || call.callee().method().name().equals("valueOf")));
  }

  private static boolean isFalse(SsaBody body, @Nullable Variable variable) {
    return variable != null
        && body.definition(variable).orElse(null) instanceof Instruction.GetField get
        && get.field().owner().equals("java.lang.Boolean")
        && get.field().name().equals("FALSE");
  }

  /** Whether the result is used the other way round. */
  private static boolean isTurned(SsaBody body, Variable result) {
    return body.blocks().stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(
            one ->
                one instanceof Instruction.Operation not
                    && not.operator() == Operator.NOT
                    && not.operands().get(0).equals(result));
  }

  /** Whether code is reached only if there was no refusal. */
  private static boolean leadsOn(SsaBody body, Block block, Variable result, boolean unequal) {
    if (!(block.instructions().get(block.instructions().size() - 1)
            instanceof Instruction.Branch branch)
        || !branch.condition().equals(result)) {
      return false;
    }
    Edge.Kind other = unequal ? Edge.Kind.TRUE : Edge.Kind.FALSE;
    return block.successors().stream()
        .anyMatch(edge -> edge.kind() == other && isOnlyWay(body, body.blocks().get(edge.to())));
  }

  /** Whether what comes next is not where the other way leads to, too. */
  private static boolean isOnlyWay(SsaBody body, Block next) {
    Block at = next;
    while (at.predecessors().size() == 1
        && at.successors().size() == 1
        && NullMeansYes.isOnlyConstants(at)) {
      at = body.blocks().get(at.successors().get(0).to());
    }
    return at.predecessors().size() == 1;
  }
}
