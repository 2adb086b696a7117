package dev.privet.engine.guard;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Operator;
import dev.privet.engine.ir.Variable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A consent that counts as given where nobody has answered: {@code consent == null || consent},
 * {@code consent == null ? true : consent}.
 */
final class NullMeansYes {

  private NullMeansYes() {}

  /** The name of the consent, if a test for null leads to where the consent itself would lead. */
  static Optional<String> at(
      SsaBody body, Instruction.Operation test, GuardFacts facts, Block block, int index) {
    if (test.operator() != Operator.EQUAL && test.operator() != Operator.NOT_EQUAL
        || test.operands().size() != 2
        || block.instructions().isEmpty()
        || !(block.instructions().get(block.instructions().size() - 1)
            instanceof Instruction.Branch branch)
        || !branch.condition().equals(test.target())) {
      return Optional.empty();
    }
    Variable asked = test.operands().get(0);
    boolean nullTested =
        body.definition(test.operands().get(1)).orElse(null) instanceof Instruction.Constant none
            && none.value() == null
            && Names.isClass(asked.type(), "java.lang.Boolean");
    if (!nullTested || !isConsent(facts.verdict(asked, block, index), facts.isNamedCheck())) {
      return Optional.empty();
    }
    Edge.Kind missing = test.operator() == Operator.EQUAL ? Edge.Kind.TRUE : Edge.Kind.FALSE;
    for (Edge edge : block.successors()) {
      if (edge.kind() == missing && leadsToYes(body, edge, asked, facts)) {
        return Optional.of(asked.name().isEmpty() ? name(body, asked) : asked.name());
      }
    }
    return Optional.empty();
  }

  /** Whether the way without an answer joins the way of a yes, or gives true itself. */
  private static boolean leadsToYes(SsaBody body, Edge missing, Variable asked, GuardFacts facts) {
    Subject consent = facts.subjectOf(asked);
    Edge edge = missing;
    Block target = body.blocks().get(edge.to());
    boolean yes = joinsYes(body, target, consent, facts);
    while (!yes && target.successors().size() == 1 && isOnlyConstants(target)) {
      edge = target.successors().get(0);
      target = body.blocks().get(edge.to());
      yes = joinsYes(body, target, consent, facts);
    }
    return yes || mergesYes(body, edge, target, consent, facts);
  }

  private static boolean joinsYes(SsaBody body, Block target, Subject consent, GuardFacts facts) {
    for (Edge other : target.predecessors()) {
      Block from = body.blocks().get(other.from());
      Instruction last =
          from.instructions().isEmpty()
              ? null
              : from.instructions().get(from.instructions().size() - 1);
      if (other.kind() == Edge.Kind.TRUE
          && last instanceof Instruction.Branch branch
          && facts.subjectOf(branch.condition()).equals(consent)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mergesYes(
      SsaBody body, Edge edge, Block target, Subject consent, GuardFacts facts) {
    int slot = target.predecessors().indexOf(edge);
    for (Instruction instruction : target.instructions()) {
      if (instruction instanceof Instruction.Phi phi && slot >= 0) {
        Variable given = phi.operands().get(slot);
        boolean yes = given != null && isTrue(origin(body, given));
        boolean same =
            phi.operands().stream()
                .anyMatch(one -> one != null && facts.subjectOf(one).equals(consent));
        if (yes && same) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTrue(Instruction.@Nullable Definition value) {
    return value instanceof Instruction.Constant constant && Boolean.TRUE.equals(constant.value())
        || value instanceof Instruction.GetField get
            && get.field().owner().equals("java.lang.Boolean")
            && get.field().name().equals("TRUE");
  }

  private static Instruction.@Nullable Definition origin(SsaBody body, Variable variable) {
    Instruction.Definition definition = body.definition(variable).orElse(null);
    return definition instanceof Instruction.Copy copy
        ? body.definition(copy.source()).orElse(null)
        : definition;
  }

  private static boolean isOnlyConstants(Block block) {
    return block.instructions().stream()
        .allMatch(
            one ->
                one instanceof Instruction.Constant
                    || one instanceof Instruction.GetField get && get.receiver() == null
                    || one instanceof Instruction.Copy
                    || one instanceof Instruction.Goto
                    || one instanceof Instruction.Mark);
  }

  /** Whether a value is a consent; what a check reads from its state is. */
  private static boolean isConsent(Verdict verdict, boolean check) {
    return verdict.when(Outcome.TRUE).alternatives().stream()
        .anyMatch(
            way ->
                way.any(
                    fact ->
                        fact instanceof Fact.Consent
                            || fact instanceof Fact.Condition one && one.named().isPresent()
                            || check && fact instanceof Fact.StateRead));
  }

  private static String name(SsaBody body, Variable variable) {
    Instruction.Definition definition = body.definition(variable).orElse(null);
    if (definition instanceof Instruction.GetField get) {
      return get.field().name();
    }
    return definition instanceof Instruction.Call call ? call.callee().method().name() : "consent";
  }
}
